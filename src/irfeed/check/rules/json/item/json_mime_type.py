"""JSF025: A mime_type is a media type."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_media_type


def judge(mime_type: Spot, document: Document) -> Iterator[Fault]:
    """Find a media type that is none."""
    if mime_type.text is not None and (reason := why_not_media_type(mime_type.text)):
        yield document.fault_in_value(mime_type, f"The media type {quoted(mime_type.text)} {reason}")


RULE = JsonRule(
    Rule(
        code="JSF025",
        name="json-mime-type",
        severity=Severity.ERROR,
        says="A mime_type is a media type",
        why="Readers choose a player by it",
        mend="Write a type such as audio/mpeg",
        clause="JSON Feed 1.1, Attachments: mime_type specifies the type; RFC 6838 section 4.2",
        bad='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "mp3"}]',
        good='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg"}]',
        sample="json/item",
    ),
    on=("/items/*/attachments/*/mime_type",),
    judge=judge,
)
