"""HIS005: a feed has one link of each kind to its other parts."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import PAGING, rel_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find a second link of the same kind to another document; the same one in another type is fine."""
    seen: dict[tuple[str, str], str | None] = {}
    for link in feed.every("atom:link"):
        rel = rel_of(link)
        if rel not in PAGING:
            continue
        href = link.attributes.get("href")
        if seen.setdefault((rel, link.attributes.get("type", "")), href) != href:
            yield document.fault(link, f"The feed has another link to its {rel} part already")


RULE = ElementRule(
    Rule(
        code="HIS005",
        name="part-link-repeated",
        severity=Severity.WARNING,
        says="A feed has one link of each kind to its other parts",
        why="Readers follow one of them, and lose the entries behind the other",
        mend="Keep one",
        clause="RFC 5005 sections 3 and 4: each relation leads to one document",
        bad=(
            '<link rel="next" href="https://example.org/2.atom"/><link rel="next" href="https://example.org/3.atom"/>'
        ),
        good=(
            '<link rel="next" href="https://example.org/2.atom"/><link rel="last" href="https://example.org/3.atom"/>'
        ),
        sample="atom/feed",
    ),
    on=("atom:feed", "channel", "rss1:channel"),
    judge=judge,
)
