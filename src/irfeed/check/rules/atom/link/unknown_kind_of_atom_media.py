"""ATM050: media types begin with a kind of media that there is."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.content import why_not_media_name
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_media_type


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a media type that is well-formed but cannot be one."""
    kind = element.attributes.get("type")
    if kind is None or "/" not in kind or why_not_media_name(kind):
        return
    if reason := why_not_media_type(kind):
        yield document.fault_in_attribute(element, "type", f"The type {quoted(kind)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM050",
        name="unknown-kind-of-atom-media",
        severity=Severity.WARNING,
        says="Media types begin with a kind of media that there is",
        why="No program knows what to do with another",
        mend="Write the media type that the server gives, such as audio/mpeg",
        clause="RFC 6838 section 4.2.7: top-level media types are registered",
        bad='<link rel="enclosure" type="binary/octet-stream" href="https://example.org/visit.mp3"/>',
        good='<link rel="enclosure" type="audio/mpeg" href="https://example.org/visit.mp3"/>',
        sample="atom/entry",
    ),
    on=("atom:link", "atom:content"),
    judge=judge,
)
