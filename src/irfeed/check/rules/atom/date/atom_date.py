"""ATM065: dates are RFC 3339 dates with time and offset, without white space around them."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_rfc3339


def judge(date: Element, document: Document) -> Iterator[Fault]:
    """Find what is no date-time."""
    text = date.text
    if reason := why_not_rfc3339(text):
        yield document.fault_in_text(date, f"The date {quoted(date.value)} {reason}")
    elif not text.isupper():
        hint = f"Write {text.upper()}"
        yield document.fault_in_text(date, f"The date {quoted(text)} has a small t or z; Atom wants T and Z", hint)


RULE = ElementRule(
    Rule(
        code="ATM065",
        name="atom-date",
        severity=Severity.ERROR,
        says="Dates are RFC 3339 dates with time and offset, without white space around them",
        why="Readers that cannot read a date show the entry as of now, or as of 1970",
        mend="Write a date such as 2015-02-06T09:00:00+09:00",
        clause='RFC 4287 section 3.3: the content MUST conform to the "date-time" production in RFC 3339',
        bad="<published>2015-02-06 09:00</published>",
        good="<published>2015-02-06T09:00:00+09:00</published>",
        sample="atom/entry",
    ),
    on=("atom:published", "atom:updated"),
    judge=judge,
)
