"""THR007: the thr:updated of a link is an RFC 3339 date."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_rfc3339

_UPDATED = clark("thr:updated")


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find what is no date-time, or has small letters in it."""
    date = link.attributes[_UPDATED]
    reason = why_not_rfc3339(date) or (None if date.isupper() else "has a small t or z")
    if reason:
        yield document.fault_in_attribute(link, "thr:updated", f"The date {quoted(date)} {reason}")


RULE = ElementRule(
    Rule(
        code="THR007",
        name="date-of-replies",
        severity=Severity.ERROR,
        says="The thr:updated of a link is an RFC 3339 date",
        why="Readers look for new replies by it",
        mend="Write a date such as 2015-02-06T09:00:00+09:00",
        clause='RFC 4685 section 4: "thr:updated" MUST be an RFC 3339 date-time',
        bad='<link rel="replies" href="https://example.org/visit/replies" thr:updated="6 Feb 2015"/>',
        good='<link rel="replies" href="https://example.org/visit/replies" thr:updated="2015-02-06T09:00:00Z"/>',
        sample="atom/entry",
    ),
    on=("@thr:updated",),
    judge=judge,
)
