"""REC073: offsets are ones that places have."""

from __future__ import annotations

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw


def flaw(text: str) -> Flaw:
    """Say that no place on Earth has the offset of the date in `text`."""
    return Flaw(RULE, f"has an offset that no place has: {quoted(text)}")


RULE = Rule(
    code="REC073",
    name="date-offset",
    severity=Severity.ERROR,
    says="The offset of a date is between -14:00 and +14:00, in hours and minutes",
    why=(
        "An impossible offset is a slip of the pen, and moves the entry by most of a day; offsets with seconds are "
        "invalid in every format"
    ),
    mend="write the offset of the place, such as +09:00, or Z for UTC",
    clause="RFC 3339, sections 4.2 and 5.6; XML Schema 1.1 Part 2, section 3.3.7 (timezone offsets within 14 hours)",
    bad='{"published": "2015-02-06T09:00:00+90:00"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
