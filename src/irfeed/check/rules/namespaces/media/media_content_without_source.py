"""MED014: media:content has a url or a player."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(content: Element, document: Document) -> Iterator[Fault]:
    """Find content that is nowhere."""
    around = (content, content.parent, content.parent.parent if content.parent is not None else None)
    if content.get("url") is None and all(one is None or one.child("media:player") is None for one in around):
        yield document.fault(content, "<media:content> has neither a url nor a player")


RULE = ElementRule(
    Rule(
        code="MED014",
        name="media-content-without-source",
        severity=Severity.ERROR,
        says="media:content has a url or a player",
        why="Readers have nothing to play or show",
        mend="Add url, or a <media:player> inside",
        clause="Media RSS 1.5.1, media:content: if url is not there, a media:player must be",
        bad='<media:content type="video/mp4"/>',
        good='<media:content url="https://example.org/a.mp4" type="video/mp4"/>',
        sample="rss/item",
    ),
    on=("media:content",),
    judge=judge,
)
