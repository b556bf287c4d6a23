"""OPM009: dates are those of RFC 822."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_rfc822


def judge(at: Element, document: Document) -> Iterator[Fault]:
    """Find a date that is none, in the head or of an outline."""
    if at.name == "outline":
        created = at.get("created")
        if created is not None and (reason := why_not_rfc822(created)):
            message = f"The date {quoted(created)} {reason}"
            yield document.fault_in_attribute(at, "created", message)
    elif reason := why_not_rfc822(at.value):
        yield document.fault_in_text(at, f"The date {quoted(at.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="OPM009",
        name="opml-date",
        severity=Severity.ERROR,
        says="Dates are those of RFC 822",
        why="Readers cannot tell which copy of the list is newer",
        mend="Write a date like Fri, 06 Feb 2015 09:00:00 +0900",
        clause="OPML 2.0, What is a head: all date-times conform to RFC 822; Common attributes: created",
        bad="<dateModified>2015-02-06T09:00:00Z</dateModified>",
        good="<dateModified>Fri, 06 Feb 2015 09:00:00 +0900</dateModified>",
        sample="opml/head",
    ),
    on=("head/dateCreated", "head/dateModified", "outline"),
    judge=judge,
)
