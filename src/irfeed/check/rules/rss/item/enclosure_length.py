"""RSS041: The length of an enclosure is a whole number of bytes."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_integer


def judge(enclosure: Element, document: Document) -> Iterator[Fault]:
    """Find a length that is no number of bytes."""
    length = enclosure.get("length")
    if length is not None and (reason := why_not_integer(length.strip(), 0)):
        yield document.fault_in_attribute(enclosure, "length", f"The length {quoted(length)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS041",
        name="enclosure-length",
        severity=Severity.ERROR,
        says="The length of an enclosure is a whole number of bytes",
        why="Players compare it with what they have loaded",
        mend="Write the number of bytes; 0 if it is not known",
        clause=(
            "RSS 2.0, <enclosure> sub-element of <item>: length says how big it is in bytes; Best "
            "Practices Profile, enclosure: 0 where it is not known"
        ),
        bad='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1.2 MB"/>',
        good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="0"/>',
        sample="rss/item",
    ),
    on=("item/enclosure",),
    judge=judge,
)
