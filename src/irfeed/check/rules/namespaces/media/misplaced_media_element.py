"""MED002: Elements of Media RSS stand where it has them."""

from __future__ import annotations

from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.judges import misplaced_element
from irfeed.check.vocabulary.media import MEDIA
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="MED002",
        name="misplaced-media-element",
        severity=Severity.ERROR,
        says="Elements of Media RSS stand where it has them",
        why="Readers look for each element in its place only",
        mend="Move the element to its place, or take it out",
        clause="Media RSS 1.5.1",
        bad='<media:content url="https://example.org/a.mp4"/>',
        good="<media:rating>nonadult</media:rating>",
        sample="rss/channel",
    ),
    on=("media:*",),
    judge=misplaced_element(MEDIA),
)
