"""ARS013: atom:author and atom:contributor have a name."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(person: Element, document: Document) -> Iterator[Fault]:
    """Find a person without a name."""
    if person.child("atom:name") is None:
        yield document.fault(person, f"<{document.tag(person)}> has no name")


RULE = ElementRule(
    Rule(
        code="ARS013",
        name="borrowed-author-without-name",
        severity=Severity.ERROR,
        says="atom:author and atom:contributor have a name",
        why="Readers have nobody to show",
        mend="Add <atom:name>",
        clause="RFC 4287 section 3.2.1: person constructs must contain exactly one atom:name",
        bad="<atom:author><atom:email>a@example.org</atom:email></atom:author>",
        good="<atom:author><atom:name>Kim</atom:name></atom:author>",
        sample="rss/item",
    ),
    on=("atom:author", "atom:contributor"),
    judge=judge,
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
