"""MED015: media:adult is not used any more."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(adult: Element, document: Document) -> Iterator[Fault]:
    """Find the old element."""
    yield document.fault(adult, "media:adult was replaced by media:rating")


RULE = ElementRule(
    Rule(
        code="MED015",
        name="media-adult-deprecated",
        severity=Severity.WARNING,
        says="media:adult is not used any more",
        why="Readers look for media:rating",
        mend="Write <media:rating>adult</media:rating>",
        clause="Media RSS 1.5.1, media:adult: deprecated, replaced by media:rating",
        bad="<media:adult>true</media:adult>",
        good="<media:rating>adult</media:rating>",
        sample="rss/item",
    ),
    on=("media:adult",),
    judge=judge,
)
