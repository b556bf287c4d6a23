"""ATM091: content is one thing: its type is not multipart/… or message/…."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find a composite media type."""
    kind = content.attributes.get("type", "")
    if kind.strip().lower().startswith(("multipart/", "message/")):
        yield document.fault_in_attribute(content, "type", f"The type {quoted(kind)} is of several parts")


RULE = ElementRule(
    Rule(
        code="ATM091",
        name="composite-content",
        severity=Severity.ERROR,
        says="Content is one thing: its type is not multipart/… or message/…",
        why="Readers do not take messages apart",
        mend="Write the one part that readers are to show",
        clause="RFC 4287 section 4.1.3.1: the type MUST NOT be a composite type",
        bad='<content type="multipart/alternative">A visit</content>',
        good='<content type="text/plain">A visit</content>',
        sample="atom/entry",
    ),
    on=("atom:content",),
    judge=judge,
)
