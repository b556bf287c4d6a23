"""ATM112: the source of a copied entry keeps the id, the title and the date of the feed that it is from."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(source: Element, document: Document) -> Iterator[Fault]:
    """Find what a source lacks."""
    missing = [name for name in ("id", "title", "updated") if source.child(f"atom:{name}") is None]
    if missing:
        yield document.fault(source, f"The source has no {' and no '.join(missing)}")


RULE = ElementRule(
    Rule(
        code="ATM112",
        name="incomplete-source",
        severity=Severity.WARNING,
        says="The source of a copied entry keeps the id, the title and the date of the feed that it is from",
        why="Readers show where an entry is from by its title, and find its feed by its id",
        mend="Copy the elements from the feed",
        clause=(
            "RFC 4287 section 4.2.11: atom:source SHOULD contain the required feed-level metadata: id, title, updated"
        ),
        bad="<source><title>Other news</title></source>",
        good=(
            "<source><id>tag:example.com,2015:other</id><title>Other news</title>"
            "<updated>2015-02-06T09:00:00Z</updated></source>"
        ),
        sample="atom/entry",
    ),
    on=("atom:source",),
    judge=judge,
)
