"""RSS016: A channel says its language."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find a channel that names no language in any way."""
    if channel.child("language") is None and channel.child("dc:language") is None and channel.language is None:
        yield document.fault(channel, "The channel does not say its language")


RULE = ElementRule(
    Rule(
        code="RSS016",
        name="channel-without-language",
        severity=Severity.ADVICE,
        says="A channel says its language",
        why="Aggregators sort by it; screen readers choose a voice by it",
        mend="Add <language>en</language>, say",
        clause="RSS 2.0, Optional channel elements: language",
        bad="<title>News</title>",
        good="<language>en</language>",
        sample="rss/channel",
    ),
    on=("rss/channel",),
    judge=judge,
)
