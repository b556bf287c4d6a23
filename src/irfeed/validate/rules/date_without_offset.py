"""REC071: dates say how far from UTC they are."""

from __future__ import annotations

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw


def flaw(text: str) -> Flaw:
    """Say how the date in `text` would be completed."""
    time = "" if "t" in text.casefold() else "T09:00:00"
    return Flaw(
        RULE,
        f"does not say how far from UTC it is: {quoted(text)}",
        f"write {text}{time}+09:00 with the offset of its place, or set time_zone in irfeed.toml",
    )


RULE = Rule(
    code="REC071",
    name="date-without-offset",
    severity=Severity.ERROR,
    says=(
        "A date has a time and an offset; a bare date or a time without an offset is allowed only where irfeed.toml "
        "names a time zone"
    ),
    why="Without an offset the moment is uncertain by a day, and the order of entries with it",
    mend="write the offset, as in +09:00, or set time_zone in irfeed.toml",
    clause="RFC 3339, section 4.4 (unqualified local time); RFC 4287, section 3.3",
    bad='{"published": "2015-02-06T09:00:00"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
