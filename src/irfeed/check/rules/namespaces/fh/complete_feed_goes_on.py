"""HIS002: a complete feed has no other parts."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import PAGING, links_with, rel_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find links to other parts beside fh:complete; "current" may be the feed itself."""
    if feed.child("fh:complete") is None:
        return
    selves = {link.attributes.get("href") for link in links_with(feed, "self")}
    for link in feed.every("atom:link"):
        rel = rel_of(link)
        if rel in PAGING and not (rel == "current" and link.attributes.get("href") in selves):
            yield document.fault(link, f"The feed is complete, but it has a link to another part: {rel}")


RULE = ElementRule(
    Rule(
        code="HIS002",
        name="complete-feed-goes-on",
        severity=Severity.ERROR,
        says="A complete feed has no other parts",
        why="Readers drop the entries that they know from those parts",
        mend="Take fh:complete out, or the links to other parts",
        clause=(
            "RFC 5005 section 2: the document holds all entries of the feed; the W3C feed validator calls "
            "such links an error"
        ),
        bad='<fh:complete/><link rel="next" href="https://example.org/feed-2.atom"/>',
        good="<fh:complete/>",
        sample="atom/feed",
    ),
    on=("atom:feed", "channel", "rss1:channel"),
    judge=judge,
)
