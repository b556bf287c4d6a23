"""ATM049: the type of a link is a media type."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.content import why_not_media_name
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a type that has not the form of a media type."""
    kind = link.attributes.get("type")
    if kind is not None and (reason := why_not_media_name(kind)):
        yield document.fault_in_attribute(link, "type", f"The type {quoted(kind)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM049",
        name="atom-link-type",
        severity=Severity.ERROR,
        says="The type of a link is a media type",
        why="Readers choose by it what to open, and what to play",
        mend="Write a media type, such as text/html or audio/mpeg",
        clause="RFC 4287 section 4.2.7.3: the value MUST conform to the syntax of a MIME media type",
        bad='<link type="html" href="https://example.org/visit/"/>',
        good='<link type="text/html" href="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
