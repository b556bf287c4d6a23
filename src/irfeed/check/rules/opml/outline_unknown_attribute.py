"""OPM014: attributes of outlines are those of OPML, or of a namespace."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_KNOWN = (
    "category",
    "created",
    "description",
    "htmlUrl",
    "isBreakpoint",
    "isComment",
    "language",
    "text",
    "title",
    "type",
    "url",
    "version",
    "xmlUrl",
)


def judge(outline: Element, document: Document) -> Iterator[Fault]:
    """Find attributes without a namespace that OPML does not name."""
    for name in outline.attributes:
        if name not in _KNOWN and not name.startswith("{"):
            close = get_close_matches(name, _KNOWN, n=1)
            hint = f"Did you mean {close[0]}?" if close else ""
            yield document.fault_in_attribute(outline, name, f"OPML has no attribute {quoted(name)}", hint)


RULE = ElementRule(
    Rule(
        code="OPM014",
        name="outline-unknown-attribute",
        severity=Severity.ADVICE,
        says="Attributes of outlines are those of OPML, or of a namespace",
        why="Few readers know any others, and a slip of the pen goes unseen",
        mend="Look for the right name, or declare a namespace",
        clause="OPML 2.0, Extending OPML",
        bad='<outline text="News" desc="All news"/>',
        good='<outline text="News" description="All news"/>',
        sample="opml/body",
    ),
    on=("outline",),
    judge=judge,
)
