"""YAML: texts as they are written, with their places; and what a comment cuts off from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from irfeed.findings.finding import quoted
from irfeed.load import limits
from irfeed.load.parsed import Fields, TextFinding, beyond
from irfeed.load.rules import files, texts
from irfeed.load.rules import formats as rules
from irfeed.load.yaml_events import Builder, StopReadingError, YamlDocument
from irfeed.model.record import Path, Value, label

#: What follows a text that a comment cuts, where the comment is none by its looks: "#1 opens", but not "# a note".
_COMMENT = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")
_TAG = re.compile(r"!(?=[ \t]|$)", re.MULTILINE)


def cut(document: YamlDocument, text: str) -> Iterator[TextFinding]:
    """Yield a finding for each text of a document that is likely to be shorter than it was meant to be."""
    for path, value in _texts(document.value, ()):
        at = document.places.get(path)
        if at is None:
            continue
        found = _COMMENT.match(text, at + len(value)) if text.startswith(value, at) else None
        if found:
            message = f"The text ends before {quoted(found[1])}, which YAML takes for a comment"
            yield TextFinding(rules.yaml_text_cut, at, message, path)
        elif _TAG.match(text, at):
            yield TextFinding(
                rules.yaml_text_cut, at, f'The "!" before {quoted(value)} is lost: YAML takes it for a tag', path
            )


def _texts(value: Value, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the texts of a value with the way to each."""
    if isinstance(value, str) and value:
        yield path, value
    elif isinstance(value, dict):
        for name, held in value.items():
            yield from _texts(held, (*path, name))
    elif isinstance(value, list):
        for number, held in enumerate(value):
            yield from _texts(held, (*path, number))


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

#: What YAML 1.2.2 section 5.1 does not allow in a text.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_NODES = (yaml.NodeEvent, yaml.CollectionEndEvent)

#: What to do about a message of the parser, by a part of it.
_HINTS = (
    ("mapping values are not allowed", "A text with a colon in it stands in quotes, and fields begin in one column"),
    ("cannot start any token", "Indent with spaces, not tabs; a text that begins with @, ` or % stands in quotes"),
    ("did not find expected key", "Fields of one mapping begin in one column; quotes inside quotes are doubled"),
    ("could not find expected ':'", "A field is written name: value, with a space after the colon"),
    ("unexpected end of stream", "A quote or a bracket that was opened is never closed"),
    ("did not find expected alphabetic", "A text that begins with * or & stands in quotes"),
    (
        "did not find expected <document start>",
        "Nothing may follow the end of a value; texts with quotes in them stand in quotes",
    ),
)


def read(text: str) -> Iterator[Fields | TextFinding]:
    """Read the records in `text`; the way to a record begins with the number of its document."""
    empty = True
    for number, document in enumerate(documents(text, 0, len(text))):
        yield from document.findings
        empty = empty and document.value is None and not document.findings
        if document.value is not None:
            yield from cut(document, text)
            yield from _records(number, document)
    if empty:
        yield TextFinding(files.empty_file, 0, "The file holds no record")


def finder(text: str) -> Callable[[Path], int]:
    """Return what gives the offset of the value at a path in `text`, or of the nearest around it."""
    places: dict[Path, int] = {(): 0}
    for number, document in enumerate(documents(text, 0, len(text))):
        places |= {(number, *path): offset for path, offset in document.places.items()}
    return lambda path: nearest(places, path)


def nearest(places: dict[Path, int], path: Path) -> int:
    """Return the offset at `path`, or at the longest beginning of it that has one."""
    while path not in places:
        path = path[:-1]
    return places[path]


def documents(text: str, start: int, end: int) -> Iterator[YamlDocument]:
    """Yield the documents between two offsets of `text`; after an error of syntax there are no more."""
    if wrong := _FORBIDDEN.search(text, start, end):
        message = f"There is the character U+{ord(wrong[0]):04X}, which YAML does not allow"
        yield YamlDocument(findings=[TextFinding(rules.yaml_syntax, wrong.start(), message)])
        return
    builder = Builder(start)
    try:
        for event in yaml.parse(text[start:end], Loader=_LOADER):
            if isinstance(event, _NODES):
                builder.take(event)
            elif isinstance(event, yaml.DocumentEndEvent):
                yield builder.document
                builder.begin()
    except StopReadingError:
        yield builder.document
    except yaml.YAMLError as error:
        builder.document.findings.append(_syntax(error, start, end, builder.path))
        builder.document.value = None
        yield builder.document


def _syntax(error: yaml.YAMLError, start: int, end: int, path: Path) -> TextFinding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    words = str(getattr(error, "problem", "") or "it cannot be read")
    at = min(start + mark.index, end) if mark else start
    if "nesting depth" in words:  # the parser gives up by itself before it can be stopped
        return TextFinding(
            texts.too_deep_or_too_many, at, f"The record nests deeper than {limits.MAX_DEPTH} levels", path
        )
    hint = next((hint for part, hint in _HINTS if part in words), "")
    where = f", in {label(path)}" if "escape code" in words and path else ""  # half of a character, say
    return TextFinding(rules.yaml_syntax, at, f"This is not YAML: {words}{where}", path, hint)


def _records(number: int, document: YamlDocument) -> Iterator[Fields | TextFinding]:
    value = document.value
    items: list[tuple[Path, Value]] = [((), value)]
    if isinstance(value, list):
        items = [((index,), item) for index, item in enumerate(value)]
    for path, item in items:
        if any(finding.path[: len(path)] == path for finding in document.findings):
            continue
        offset = nearest(document.places, path)
        if not isinstance(item, dict):
            yield TextFinding(texts.not_a_record, offset, f"There is {_kind(item)} where a record should be", path)
        elif over := beyond(item):
            inner, message = over
            yield TextFinding(texts.too_deep_or_too_many, nearest(document.places, path + inner), message, path + inner)
        else:
            yield Fields(item, (number, *path))


def _kind(value: Value) -> str:
    return "nothing" if value is None else "a text" if isinstance(value, str) else "a list"
