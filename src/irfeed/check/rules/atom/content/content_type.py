"""ATM090: the type of content is text, html, xhtml or a media type."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.content import why_not_media_name
from irfeed.check.atom.text import TYPES
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find a type that is none."""
    kind = content.attributes.get("type")
    if kind is None or kind in TYPES or "src" in content.attributes:
        return
    if reason := why_not_media_name(kind):
        hint = f'Write type="{kind.lower().strip()}"' if kind.lower().strip() in TYPES else ""
        yield document.fault_in_attribute(content, "type", f"The type {quoted(kind)} {reason}", hint)


RULE = ElementRule(
    Rule(
        code="ATM090",
        name="content-type",
        severity=Severity.ERROR,
        says="The type of content is text, html, xhtml or a media type",
        why="Readers do not know how to show the content",
        mend='Write type="html" for HTML, or a media type such as image/png',
        clause=(
            'RFC 4287 section 4.1.3.1: one of "text", "html", or "xhtml"; failing that, it MUST be a MIME media type'
        ),
        bad='<content type="xml">A visit</content>',
        good='<content type="text">A visit</content>',
        sample="atom/entry",
    ),
    on=("atom:content",),
    judge=judge,
)
