"""HIS006: links to other parts of a feed stand in the head of the feed."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import PAGING, rel_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find such a link in an entry."""
    rel = rel_of(link)
    if rel in PAGING:
        yield document.fault(link, f"The link rel={quoted(rel)} stands in an entry, but it is of a feed")


RULE = ElementRule(
    Rule(
        code="HIS006",
        name="part-link-in-entry",
        severity=Severity.WARNING,
        says="Links to other parts of a feed stand in the head of the feed",
        why="Readers look for them there; in an entry they mean something else, if anything",
        mend='Move the link into the head, or use rel="related"',
        clause="RFC 5005 sections 3 and 4: the relations are of feed documents; the W3C feed validator warns",
        bad='<link rel="prev-archive" href="https://example.org/2014.atom"/>',
        good='<link rel="related" href="https://example.org/2014/"/>',
        sample="atom/entry",
    ),
    on=("atom:entry/atom:link", "item/atom:link", "rss1:item/atom:link"),
    judge=judge,
)
