"""HIS004: an archive document has links to the archives before and after it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import rel_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find an archive that stands alone."""
    archive = feed.child("fh:archive")
    if archive is None or feed.child("fh:complete") is not None:
        return
    if not any(rel_of(link) in ("prev-archive", "next-archive") for link in feed.every("atom:link")):
        yield document.fault(archive, "The archive has no link to another archive")


RULE = ElementRule(
    Rule(
        code="HIS004",
        name="archive-without-neighbours",
        severity=Severity.ADVICE,
        says="An archive document has links to the archives before and after it",
        why="Readers stop collecting at a gap",
        mend='Add <link rel="prev-archive" href="…"/>, or next-archive if it is the oldest',
        clause=(
            "RFC 5005 section 4: archive documents are linked by prev-archive and next-archive; the W3C feed"
            " validator warns"
        ),
        bad='<fh:archive/><link rel="current" href="https://example.org/feed.atom"/>',
        good='<fh:archive/><link rel="prev-archive" href="https://example.org/2014.atom"/>',
        sample="atom/feed",
    ),
    on=("atom:feed", "channel", "rss1:channel"),
    judge=judge,
)
