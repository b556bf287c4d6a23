"""Markdown with front matter: YAML between --- lines, TOML between +++ lines, or a JSON object, as generators have it.

The rest is the field "body".
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator
from typing import Any

from irfeed.load import yaml
from irfeed.load.limits import MAX_DEPTH, MAX_FRONT_MATTER
from irfeed.load.parsed import Fields, TextFinding, beyond
from irfeed.load.rules import formats, texts
from irfeed.load.yaml import cut
from irfeed.model.record import Path, Value
from irfeed.syntax import toml
from irfeed.syntax.lines import Lines

#: Empty lines, and a second byte order mark, may stand before it; JSON begins with a brace.
_OPENING = re.compile(r"\ufeff*(?:[ \t]*\r?\n)*+(?:(---|\+\+\+)[ \t]*(?:\r?\n|\Z)|(?=\{[\s\"}]))")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE),
}
_JSON_END = re.compile(r"^\}[ \t]*\r?$", re.MULTILINE)
_BLANK_LINES = re.compile(r"(?:[ \t]*(?:\r?\n|\Z))*+")

#: No double is as large as two to the power of this.
_MOST_BITS = 1024


def read(text: str) -> Iterator[Fields | TextFinding]:
    """Read the one record that a Markdown file is."""
    opening = _OPENING.match(text)
    if not opening:
        yield TextFinding(formats.front_matter_missing, 0, "The file has no front matter, so the text has no fields")
        return
    span = _span(text, opening)
    if not span:
        yield TextFinding(
            formats.front_matter_without_end, 0, f'The front matter that "{opening[1] or "{"}" opens has no end'
        )
        return
    start, end, body = span
    reader = _toml if opening[1] == "+++" else _yaml
    yield from _joined(reader(text, start, end), text, body)


def finder(text: str) -> Callable[[Path], int]:
    """Return what gives the offset of the value at a path in `text`, or of the nearest around it."""
    opening = _OPENING.match(text)
    span = _span(text, opening) if opening else None
    assert opening  # noqa: S101 - a record was read from this text
    assert span  # noqa: S101 - as above
    start, end, body = span
    if opening[1] == "+++":
        places: dict[Path, int] = {path: offset + start for path, offset in toml.places(text[start:end]).items()}
    else:
        places = next((one.places for one in yaml.documents(text, start, end)), {})
    places[()] = 0
    places.setdefault(("body",), _body_start(text, body))
    return lambda path: yaml.nearest(places, path)


def _span(text: str, opening: re.Match[str]) -> tuple[int, int, int] | None:
    """Return where the front matter begins and ends, and where the rest of the file begins; None without an end.

    JSON is YAML too; its object ends with a brace in the first column.
    """
    start = opening.end()
    ending = _CLOSING.get(opening[1], _JSON_END).search(text, start, start + MAX_FRONT_MATTER)
    if ending is None:
        return None
    return start, ending.start() if opening[1] else ending.start() + 1, ending.end()


def _body_start(text: str, offset: int) -> int:
    blank = _BLANK_LINES.match(text, offset)
    return blank.end() if blank else offset


def _with_body(values: dict[str, Value], text: str, offset: int) -> dict[str, Value]:
    body = text[_body_start(text, offset) :]
    return {"body_format": "markdown"} | values | ({"body": body} if body else {})


def _joined(
    front: Iterator[tuple[dict[str, Value], dict[Path, int]] | TextFinding], text: str, end: int
) -> Iterator[Fields | TextFinding]:
    """Add the body to the fields of the front matter."""
    for one in front:
        if isinstance(one, TextFinding):
            yield one
            continue
        values, places = one
        whole = _with_body(values, text, end)
        if "body" in values and text[_body_start(text, end) :]:
            message = "The front matter has a field body, and a text follows it"
            yield TextFinding(formats.two_bodies, places[("body",)], message, ("body",))
        elif over := beyond(values):
            path, message = over
            yield TextFinding(texts.too_deep_or_too_many, yaml.nearest(places, path), message, path)
        else:
            yield Fields(whole)


def _yaml(text: str, start: int, end: int) -> Iterator[tuple[dict[str, Value], dict[Path, int]] | TextFinding]:
    documents = list(yaml.documents(text, start, end))
    findings = [finding for document in documents for finding in document.findings]
    if findings:
        yield from findings
    elif len(documents) > 1:
        yield TextFinding(texts.not_a_record, documents[1].places[()], "The front matter holds more than one document")
    elif not documents or documents[0].value is None:
        yield {}, {(): start}
    elif isinstance(documents[0].value, dict):
        yield from cut(documents[0], text)
        yield documents[0].value, documents[0].places
    else:
        yield TextFinding(texts.not_a_record, documents[0].places[()], "The front matter holds no names of fields")


def _toml(text: str, start: int, end: int) -> Iterator[tuple[dict[str, Value], dict[Path, int]] | TextFinding]:
    front = text[start:end]
    try:
        read = toml.parse(front)
    except toml.TomlError as error:
        offset = Lines.of(front).offset(error.line, error.column)
        yield TextFinding(formats.toml_syntax, start + offset, f"This is not TOML: {error.message}")
        return
    places = {path: offset + start for path, offset in toml.places(front).items()}
    wrong: list[tuple[Path, str]] = []
    values = _plain(read, (), wrong)
    if not wrong:
        yield values, places
    for path, message in wrong:
        rule = texts.unbounded_number if "number" in message else texts.too_deep_or_too_many
        yield TextFinding(rule, yaml.nearest(places, path), message, path)


def _plain(value: Any, path: Path, wrong: list[tuple[Path, str]]) -> Any:  # noqa: ANN401 - TOML's values
    """Return a value of TOML as a record holds it: dates as RFC 3339 text. What cannot be goes to `wrong`."""
    if len(path) > MAX_DEPTH:
        wrong.append((path, f"The record nests deeper than {MAX_DEPTH} levels"))
        return None
    if isinstance(value, dict):
        return {name: _plain(held, (*path, name), wrong) for name, held in value.items()}
    if isinstance(value, list):
        return [_plain(held, (*path, number), wrong) for number, held in enumerate(value)]
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, float) and not math.isfinite(value):
        wrong.append((path, "The number is infinite or not a number"))
    if isinstance(value, int) and value.bit_length() >= _MOST_BITS:
        wrong.append((path, "The number is larger than a double can hold"))
    return value
