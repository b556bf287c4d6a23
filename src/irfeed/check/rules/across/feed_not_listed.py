"""SET009: A list of a publication's feeds names all of them."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Together
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Place, Rule, Severity


def judge(together: Together) -> Iterator[Fault]:
    """Find feeds of which no list names any format, where a list names others of the same place."""
    if together.base is None:
        return
    named = {link.href for one in together.summaries for link in one.links if link.rel == "outline"}
    if not any(address in named for address in together.by_address):
        return
    for documents in together.by_stem.values():
        feeds = [one for one in documents if one.self_link is not None]
        if not feeds or any(one.linked("current") for one in feeds):
            continue
        if not any(one.self_link and one.self_link.href in named for one in feeds):
            yield Fault(Place(feeds[0].path), "The feed is in no list, although others beside it are")


RULE = SetRule(
    Rule(
        code="SET009",
        name="feed-not-listed",
        severity=Severity.WARNING,
        says="A list of a publication's feeds names all of them",
        why="Who imports the list misses the feed",
        mend="Add an outline",
        clause="OPML 2.0, Subscription lists",
    ),
    judge=judge,
)
