"""HIS003: an archive document has a link to the current feed."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find an archive from which nothing leads to the feed."""
    archive = feed.child("fh:archive")
    if archive is None or feed.child("fh:complete") is not None:
        return
    if next(links_with(feed, "current"), None) is None:
        yield document.fault(archive, "The archive has no link to the current feed")


RULE = ElementRule(
    Rule(
        code="HIS003",
        name="archive-without-current",
        severity=Severity.WARNING,
        says="An archive document has a link to the current feed",
        why="Readers that found the archive cannot subscribe to the feed",
        mend='Add <link rel="current" href="…"/> with the address of the feed',
        clause='RFC 5005 section 4: archive documents SHOULD contain a "current" link; the W3C feed validator warns',
        bad='<fh:archive/><link rel="prev-archive" href="https://example.org/2014.atom"/>',
        good=(
            '<fh:archive/><link rel="prev-archive" href="https://example.org/2014.atom"/>'
            '<link rel="current" href="https://example.org/feed.atom"/>'
        ),
        sample="atom/feed",
    ),
    on=("atom:feed", "channel", "rss1:channel"),
    judge=judge,
)
