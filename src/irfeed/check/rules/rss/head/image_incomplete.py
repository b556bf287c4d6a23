"""RSS049: An image has a url, a title and a link."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(image: Element, document: Document) -> Iterator[Fault]:
    """Find an image without one of the three."""
    for name in ("url", "title", "link"):
        if image.child(name) is None:
            yield document.fault(image, f"The image has no <{name}>")


RULE = ElementRule(
    Rule(
        code="RSS049",
        name="image-incomplete",
        severity=Severity.ERROR,
        says="An image has a url, a title and a link",
        why="Readers show the title where they cannot show the image, and the link when it is clicked",
        mend="Add the missing element to <image>",
        clause="RSS 2.0, <image> sub-element of <channel>: three required sub-elements",
        bad="<image><url>https://example.org/a.png</url></image>",
        good=(
            "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link></image>"
        ),
        sample="rss/channel",
    ),
    on=("channel/image",),
    judge=judge,
)
