"""LIC001: each licence of a feed or an entry is linked once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find a second link to the same licence."""
    seen: set[tuple[str | None, ...]] = set()
    for link in links_with(parent, "license"):
        key = tuple(link.attributes.get(name) for name in ("href", "type", "hreflang"))
        if key in seen:
            yield document.fault(link, f"The licence {quoted(key[0] or '')} is linked already")
        seen.add(key)


RULE = ElementRule(
    Rule(
        code="LIC001",
        name="license-repeated",
        severity=Severity.WARNING,
        says="Each licence of a feed or an entry is linked once",
        why="Programs that collect licences think that there are two to choose from",
        mend="Keep one of the links, or give each its own type or hreflang",
        clause="RFC 4946 section 2: several licence links are licences to choose from",
        bad=(
            '<link rel="license" href="https://example.org/licence"/>'
            '<link rel="license" href="https://example.org/licence"/>'
        ),
        good=(
            '<link rel="license" href="https://example.org/licence"/>'
            '<link rel="license" href="https://example.org/other"/>'
        ),
        sample="atom/entry",
    ),
    on=("atom:feed", "atom:entry", "atom:source", "channel", "item", "rss1:channel", "rss1:item"),
    judge=judge,
)
