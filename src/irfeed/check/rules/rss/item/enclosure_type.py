"""RSS042: The type of an enclosure is a media type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_media_type

#: Types of no registered kind (x-audio/mp3) are common; what matters is that there are two parts.
_LOOSE = re.compile(r"[\w.+\-]+/[\w.+\-]+", re.ASCII)


def judge(enclosure: Element, document: Document) -> Iterator[Fault]:
    """Find a type that is no media type."""
    kind = enclosure.get("type")
    if kind is not None and not _LOOSE.fullmatch(kind) and (reason := why_not_media_type(kind)):
        yield document.fault_in_attribute(enclosure, "type", f"The type {quoted(kind)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS042",
        name="enclosure-type",
        severity=Severity.ERROR,
        says="The type of an enclosure is a media type",
        why="Players choose by it whether they can play the file",
        mend="Write a media type, such as audio/mpeg",
        clause=("RSS 2.0, <enclosure> sub-element of <item>: type is a standard MIME type; RFC 6838 section 4.2"),
        bad='<enclosure url="https://example.org/a.mp3" type="mp3" length="1234"/>',
        good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1234"/>',
        sample="rss/item",
    ),
    on=("item/enclosure",),
    judge=judge,
)
