"""REC080: media types are media types."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import quoted

_NAME = r"[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}"
_PARAMETER = r"; ?[A-Za-z0-9!#$&^_.+-]{1,60}=(?:[A-Za-z0-9!#$&^_.+-]{1,60}|\"[A-Za-z0-9 ,!#$&^_.+-]{1,60}\")"
_FORM = re.compile(f"{_NAME}/{_NAME}(?:{_PARAMETER}){{0,5}}")


def find(text: str) -> Iterator[Flaw]:
    """Find fault with what is not "type/subtype"."""
    if not _FORM.fullmatch(text):
        yield Flaw(RULE, f"is not a media type: {quoted(text)}")


RULE = Rule(
    code="REC080",
    name="media-type-form",
    severity=Severity.ERROR,
    says="A media type is written as type/subtype.",
    why="Readers choose the player by it, and ignore what they cannot parse.",
    mend="write it as in image/jpeg, audio/mpeg or application/pdf",
    clause="RFC 6838, section 4.2; RFC 4287, section 3.1.1; RSS 2.0, enclosure",
    bad='{"images": [{"url": "https://english.seoul.example/a.jpg", "alt": "Two mayors", "type": "jpeg"}]}',
    good='{"images": [{"url": "https://english.seoul.example/a.jpg", "alt": "Two mayors", "type": "image/jpeg"}]}',
    sample="record",
)
