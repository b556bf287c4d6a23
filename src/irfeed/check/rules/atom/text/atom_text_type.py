"""ATM020: the type of a title, subtitle, summary or rights is text, html or xhtml."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import TEXTS
from irfeed.check.atom.text import TYPES, type_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_MEANT = {"text/html": "html", "text/plain": "text", "application/xhtml+xml": "xhtml", "xml": "xhtml"}


def judge(construct: Element, document: Document) -> Iterator[Fault]:
    """Find a type that text constructs do not have."""
    kind = type_of(construct)
    if kind in TYPES:
        return
    meant = _MEANT.get(kind.strip().lower()) or kind.strip().lower()
    hint = f'Write type="{meant}"' if meant in TYPES else ""
    message = f"The type {quoted(kind)} is none of text, html and xhtml"
    yield document.fault_in_attribute(construct, "type", message, hint)


RULE = ElementRule(
    Rule(
        code="ATM020",
        name="atom-text-type",
        severity=Severity.ERROR,
        says="The type of a title, subtitle, summary or rights is text, html or xhtml",
        why="Readers do not know how to show what has another type; some show its tags",
        mend='Write type="html" for HTML, or leave type out for plain text',
        clause=(
            'RFC 4287 section 3.1.1: the value MUST be one of "text", "html", or "xhtml"; media types MUST NOT be used'
        ),
        bad='<title type="text/html">A visit</title>',
        good='<title type="html">A visit</title>',
        sample="atom/entry",
    ),
    on=TEXTS,
    judge=judge,
)
