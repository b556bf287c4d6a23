"""SET004: feeds that are translations link to each other."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Together
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Rule, Severity


def judge(together: Together) -> Iterator[Fault]:
    """Find links with hreflang to feeds that do not link back."""
    for one in together.summaries:
        for link in one.links:
            other = together.by_address.get(link.href)
            if link.rel != "alternate" or not link.hreflang or other is None or one.self_link is None:
                continue
            if other is not one and not any(back.href == one.self_link.href for back in other.links):
                yield Fault(link.place, f"{other.path} is linked as the {link.hreflang} feed, and does not link back")


RULE = SetRule(
    Rule(
        code="SET004",
        name="translation-not-linked-back",
        severity=Severity.WARNING,
        says="Feeds that are translations link to each other",
        why="Readers of the one language never learn of the other",
        mend="Add a link with hreflang to each of them",
        clause="RFC 8288 section 3.4.1; practice of search engines with hreflang",
    ),
    judge=judge,
)
