"""Texts that YAML ends sooner than whoever wrote them: at a "#" that begins a comment, or after a "!" that is a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.findings.finding import quoted
from irfeed.load.parsed import Flaw
from irfeed.load.rules import formats as rules
from irfeed.load.yaml_events import Document
from irfeed.model.record import Path, Value

#: What follows a text that a comment cuts, where the comment is none by its looks: "#1 opens", but not "# a note".
_COMMENT = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")
_TAG = re.compile(r"!(?=[ \t]|$)", re.MULTILINE)


def cut(document: Document, text: str) -> Iterator[Flaw]:
    """Yield a flaw for each text of a document that is likely to be shorter than it was meant to be."""
    for path, value in _texts(document.value, ()):
        at = document.places.get(path)
        if at is None:
            continue
        found = _COMMENT.match(text, at + len(value)) if text.startswith(value, at) else None
        if found:
            message = f"The text ends before {quoted(found[1])}, which YAML takes for a comment"
            yield Flaw(rules.yaml_text_cut, at, message, path)
        elif _TAG.match(text, at):
            yield Flaw(
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
