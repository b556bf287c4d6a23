"""XAT004: the value of xml:space is default or preserve."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_SPACE = clark("xml:space")


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find another value."""
    value = element.attributes[_SPACE]
    if value not in ("default", "preserve"):
        yield document.fault_in_attribute(
            element, "xml:space", f"The value {quoted(value)} is neither default nor preserve"
        )


RULE = ElementRule(
    Rule(
        code="XAT004",
        name="space-value",
        severity=Severity.WARNING,
        says="The value of xml:space is default or preserve",
        why="Programs skip another value and treat white space as they like",
        mend="Write default or preserve",
        clause='XML 1.0 section 2.10: the values are "default" and "preserve"',
        bad='<summary xml:space="keep">A visit</summary>',
        good='<summary xml:space="preserve">A visit</summary>',
        sample="atom/entry",
    ),
    on=("@xml:space",),
    judge=judge,
)
