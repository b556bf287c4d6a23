"""JSF024: an attachment has a url and a mime_type."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(attachment: Spot, document: Document) -> Iterator[Fault]:
    """Find an attachment that lacks one of them."""
    if attachment.kind == "object":
        for name in ("url", "mime_type"):
            if attachment.get(name) is None:
                yield document.fault(attachment, f"The attachment has no {name}")


RULE = JsonRule(
    Rule(
        code="JSF024",
        name="json-attachment-incomplete",
        severity=Severity.ERROR,
        says="An attachment has a url and a mime_type",
        why="Readers play nothing of which they know neither place nor type",
        mend='Write {"url": "https://…", "mime_type": "audio/mpeg"}',
        clause="JSON Feed 1.1, Attachments: url (required, string), mime_type (required, string)",
        bad='"attachments": [{"url": "https://example.org/a.mp3"}]',
        good='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg"}]',
        sample="json/item",
    ),
    on=("/items/*/attachments/*",),
    judge=judge,
)
