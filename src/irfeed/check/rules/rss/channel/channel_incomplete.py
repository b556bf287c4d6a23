"""RSS015: A channel has a title, a link and a description."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find a channel without one of the three."""
    there = {child.name for child in channel.children}
    for name in ("title", "link", "description"):
        if name not in there:
            yield document.fault(channel, f"The channel has no <{name}>", f"Add a <{name}> to the channel")


RULE = ElementRule(
    Rule(
        code="RSS015",
        name="channel-incomplete",
        severity=Severity.ERROR,
        says="A channel has a title, a link and a description",
        why="Readers show them in their lists, and some refuse a feed without",
        mend="Add the missing element to the channel",
        clause="RSS 2.0, Required channel elements",
        bad="<channel><title>News</title><link>https://example.org/</link></channel>",
        good="<channel><title>News</title><link>https://example.org/</link><description/></channel>",
        sample="rss/channel",
    ),
    on=("channel",),
    judge=judge,
)
