"""REC022: no bidirectional embeddings and overrides."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.characters import OVERRIDES, sighting
from irfeed.validate.flaw import Flaw


def find(text: str) -> Iterator[Flaw]:
    """Find fault with U+202A to U+202E."""
    seen = sighting(OVERRIDES, text)
    if seen:
        yield Flaw(RULE, f"holds a bidirectional control character: {seen}")


RULE = Rule(
    code="REC022",
    name="bidirectional-override",
    severity=Severity.ERROR,
    says="Texts hold no bidirectional embeddings or overrides (U+202A to U+202E)",
    why="They make a text read other than it is written, reach into the texts around it, and are used to deceive",
    mend="delete it; where a direction must be set, use isolates (U+2066 to U+2069) or U+200E and U+200F",
    clause="Unicode Standard Annex 9, section 2.2; Unicode Technical Report 36, section 2.6",
    bad='{"title": "Report \\u202efdp.exe"}',
    good='{"title": "Report \\u2068fdp.exe\\u2069"}',
    sample="record",
)
