"""REC080: media types are media types."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_media_type
from irfeed.validate.flaw import Flaw


def find(text: str) -> Iterator[Flaw]:
    """Find fault with what is not "type/subtype", with parameters or without."""
    why = why_not_media_type(text)
    if why is None and not (text.isascii() and text.isprintable()):
        why = "holds characters that no media type holds"
    if why:
        yield Flaw(RULE, f"{why}: {quoted(text)}")


RULE = Rule(
    code="REC080",
    name="media-type-form",
    severity=Severity.ERROR,
    says="A media type is written as type/subtype",
    why="Readers choose the player by it, and ignore what they cannot parse",
    mend="write it as in image/jpeg, audio/mpeg or application/pdf",
    clause="RFC 6838, section 4.2; RFC 4287, section 3.1.1; RSS 2.0, enclosure",
    bad='{"images": [{"url": "https://english.seoul.example/a.jpg", "alt": "Two mayors", "type": "jpeg"}]}',
    good='{"images": [{"url": "https://english.seoul.example/a.jpg", "alt": "Two mayors", "type": "image/jpeg"}]}',
    sample="record",
)
