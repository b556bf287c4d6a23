"""SLA006: A feed that counts comments says when it was made."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(comments: Element, document: Document) -> Iterator[Fault]:
    """Find a count in a feed without lastBuildDate."""
    channel = comments.parent.parent if comments.parent is not None else None
    if channel is not None and channel.name == "channel" and channel.child("lastBuildDate") is None:
        yield document.fault(comments, "The channel counts comments, but has no lastBuildDate")


RULE = ElementRule(
    Rule(
        code="SLA006",
        name="comments-without-build-date",
        severity=Severity.WARNING,
        says="A feed that counts comments says when it was made",
        why="Without lastBuildDate readers cannot tell which count is the newer",
        mend="Add <lastBuildDate> to the channel",
        clause="RSS Best Practices Profile, slash:comments: lastBuildDate should be there",
        bad="<slash:comments>3</slash:comments>",
        good="<slash:section>news</slash:section>",
        sample="rss/item",
    ),
    on=("item/slash:comments",),
    judge=judge,
)
