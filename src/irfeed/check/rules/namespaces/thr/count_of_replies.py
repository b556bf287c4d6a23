"""THR006: the thr:count of a link is a number from 0 up."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_integer

_COUNT = clark("thr:count")


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a count that is no number, or less than 0."""
    count = link.attributes[_COUNT]
    if reason := why_not_integer(count.strip(), least=0):
        yield document.fault_in_attribute(link, "thr:count", f"The count {quoted(count)} {reason}")


RULE = ElementRule(
    Rule(
        code="THR006",
        name="count-of-replies",
        severity=Severity.ERROR,
        says="The thr:count of a link is a number from 0 up",
        why="Readers show the number",
        mend="Write digits alone",
        clause='RFC 4685 section 4: "thr:count" is a non-negative integer',
        bad='<link rel="replies" href="https://example.org/visit/replies" thr:count="-1"/>',
        good='<link rel="replies" href="https://example.org/visit/replies" thr:count="0"/>',
        sample="atom/entry",
    ),
    on=("@thr:count",),
    judge=judge,
)
