"""REC004: numbers are numbers."""

from __future__ import annotations

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import shown


def flaw(value: object, wanted: str) -> Flaw:
    """Say that `value` is not the `wanted` kind of number."""
    return Flaw(
        RULE, f"is not {wanted}: {shown(value)}", "write degrees as in 37.5665" if wanted == "a decimal number" else ""
    )


RULE = Rule(
    code="REC004",
    name="not-a-number",
    severity=Severity.ERROR,
    says=(
        "Lengths, widths, heights and durations are whole numbers in digits; latitudes and longitudes are decimal "
        "numbers"
    ),
    why="Readers show sizes and reserve space by them; a length such as 47 KB makes an RSS enclosure invalid",
    mend="write digits only: bytes for a length, pixels for a width or height, seconds for a duration",
    clause="RSS 2.0, enclosure; RFC 4287, section 4.2.7.6; JSON Feed 1.1, attachments",
    bad='{"enclosures": [{"url": "https://english.seoul.example/talk.mp3", "type": "audio/mpeg", "length": "1.2 MB"}]}',
    good='{"enclosures": [{"url": "https://english.seoul.example/talk.mp3", "type": "audio/mpeg", "length": 1234567}]}',
    sample="record",
)
