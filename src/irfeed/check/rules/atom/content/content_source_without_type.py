"""ATM095: content that is elsewhere has a type."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find a src without a type."""
    if "src" in content.attributes and "type" not in content.attributes:
        yield document.fault(content, "The content has a src, but no type")


RULE = ElementRule(
    Rule(
        code="ATM095",
        name="content-source-without-type",
        severity=Severity.WARNING,
        says="Content that is elsewhere has a type",
        why="Readers have to fetch it to find out whether they can show it",
        mend='Add type="…" with the media type that the server gives',
        clause='RFC 4287 section 4.1.3.2: if "src" is present, the "type" attribute SHOULD be provided',
        bad='<content src="https://example.org/visit/"/>',
        good='<content type="text/html" src="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:content",),
    judge=judge,
)
