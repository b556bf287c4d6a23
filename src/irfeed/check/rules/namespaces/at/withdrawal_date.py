"""TMB003: the date of a withdrawal is an RFC 3339 date."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_rfc3339


def judge(deleted: Element, document: Document) -> Iterator[Fault]:
    """Find what is no date-time, or has small letters in it."""
    when = deleted.attributes.get("when")
    if when is None:
        return
    if reason := why_not_rfc3339(when) or (None if when.isupper() else "has a small t or z"):
        yield document.fault_in_attribute(deleted, "when", f"The date {quoted(when)} {reason}")


RULE = ElementRule(
    Rule(
        code="TMB003",
        name="withdrawal-date",
        severity=Severity.ERROR,
        says="The date of a withdrawal is an RFC 3339 date",
        why="Readers keep an entry that is newer than its withdrawal",
        mend="Write a date such as 2015-02-06T09:00:00+09:00",
        clause='RFC 6721 section 3: the value of "when" is an RFC 3339 date-time, with capital T and Z',
        bad='<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07"/>',
        good='<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>',
        sample="atom/feed",
    ),
    on=("at:deleted-entry",),
    judge=judge,
)
