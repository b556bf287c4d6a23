"""ATM058: a link to an attached file says what type it has, and how long it is."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import rel_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find an enclosure that lacks its type or its length."""
    if rel_of(link) != "enclosure":
        return
    if missing := [name for name in ("type", "length") if name not in link.attributes]:
        yield document.fault(link, f"The enclosure has no {' and no '.join(missing)}")


RULE = ElementRule(
    Rule(
        code="ATM058",
        name="incomplete-atom-enclosure",
        severity=Severity.ADVICE,
        says="A link to an attached file says what type it has, and how long it is",
        why="Podcast programs skip files whose type they do not know, and show a length of 0",
        mend='Add type="audio/mpeg" and length="…" in bytes',
        clause="RFC 4287 section 4.2.7.2: for enclosure, providing length is RECOMMENDED",
        bad='<link rel="enclosure" href="https://example.org/visit.mp3"/>',
        good='<link rel="enclosure" type="audio/mpeg" length="1234567" href="https://example.org/visit.mp3"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
