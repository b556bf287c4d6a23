"""THR005: the total of replies is a number from 0 up."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_integer


def judge(total: Element, document: Document) -> Iterator[Fault]:
    """Find a total that is no number, or less than 0."""
    if reason := why_not_integer(total.value, least=0):
        yield document.fault_in_text(total, f"The total {quoted(total.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="THR005",
        name="total-of-replies",
        severity=Severity.ERROR,
        says="The total of replies is a number from 0 up",
        why="Readers show the number",
        mend="Write digits alone",
        clause="RFC 4685 section 5: the content is a non-negative integer",
        bad="<thr:total>many</thr:total>",
        good="<thr:total>12</thr:total>",
        sample="atom/entry",
    ),
    on=("thr:total",),
    judge=judge,
)
