"""HIS007: nothing comes before the first part of a feed, and nothing after the last."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_ENDS = (("first", "previous"), ("last", "next"))


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find a document that calls itself the first or the last and goes on all the same."""
    selves = {link.attributes.get("href") for link in links_with(feed, "self")}
    for end, beyond in _ENDS:
        if any(link.attributes.get("href") in selves for link in links_with(feed, end)):
            for link in links_with(feed, beyond):
                yield document.fault(link, f"The document is the {end} part, but it has a link to the {beyond} one")


RULE = ElementRule(
    Rule(
        code="HIS007",
        name="link-past-the-end",
        severity=Severity.ERROR,
        says="Nothing comes before the first part of a feed, and nothing after the last",
        why="Readers that walk through the parts do not come to an end",
        mend="Take the link out, or correct first and last",
        clause="RFC 5005 section 3: first is the furthest preceding document, last the furthest following one",
        bad=(
            '<link rel="self" href="https://example.org/1.atom"/>'
            '<link rel="first" href="https://example.org/1.atom"/>\n'
            '<link rel="previous" href="https://example.org/0.atom"/>'
        ),
        good=(
            '<link rel="self" href="https://example.org/2.atom"/>'
            '<link rel="first" href="https://example.org/1.atom"/>\n'
            '<link rel="previous" href="https://example.org/1.atom"/>'
        ),
        sample="atom/feed",
    ),
    on=("atom:feed", "channel", "rss1:channel"),
    judge=judge,
)
