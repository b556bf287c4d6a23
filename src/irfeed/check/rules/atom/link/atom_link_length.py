"""ATM052: the length of a link is a number of bytes."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_integer


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a length that is no number, or less than 0."""
    length = link.attributes.get("length")
    if length is not None and (reason := why_not_integer(length.strip(), least=0)):
        yield document.fault_in_attribute(link, "length", f"The length {quoted(length)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM052",
        name="atom-link-length",
        severity=Severity.ERROR,
        says="The length of a link is a number of bytes",
        why="Podcast programs show it and reserve room by it",
        mend="Write the size of the file in bytes, in digits alone, or leave length out",
        clause="RFC 4287 section 4.2.7.6: the length in octets; the W3C feed validator calls anything else an error",
        bad='<link rel="enclosure" length="2 MB" href="https://example.org/visit.mp3"/>',
        good='<link rel="enclosure" length="2097152" href="https://example.org/visit.mp3"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
