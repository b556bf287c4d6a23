"""ATM094: the type of content that is elsewhere is a media type, not text, html or xhtml."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.content import why_not_media_name
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find content elsewhere whose type is no media type."""
    kind = content.attributes.get("type")
    if "src" in content.attributes and kind is not None and (reason := why_not_media_name(kind)):
        yield document.fault_in_attribute(content, "type", f"The type {quoted(kind)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM094",
        name="content-source-type",
        severity=Severity.ERROR,
        says="The type of content that is elsewhere is a media type, not text, html or xhtml",
        why="Those say how text is written here; readers choose by the media type what to do with the file",
        mend='Write type="text/html", or what the server gives',
        clause='RFC 4287 section 4.1.3.2: type MUST be a MIME media type, rather than "text", "html", or "xhtml"',
        bad='<content type="html" src="https://example.org/visit/"/>',
        good='<content type="text/html" src="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:content",),
    judge=judge,
)
