"""RSS052: An image is a GIF, JPEG or PNG."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(url: Element, document: Document) -> Iterator[Fault]:
    """Find an address that ends like another format's."""
    path = url.value.partition("://")[2].partition("?")[0].partition("/")[2]
    last = path.rpartition("/")[2]
    name, dot, ending = last.rpartition(".")
    if name and dot and ending.isalnum() and ending.lower() not in ("gif", "jpg", "jpeg", "jpe", "png"):
        yield document.fault_in_text(url, f"The image ends in .{ending}")


RULE = ElementRule(
    Rule(
        code="RSS052",
        name="image-format",
        severity=Severity.WARNING,
        says="An image is a GIF, JPEG or PNG",
        why="Readers of RSS need show no other formats",
        mend="Offer the image as PNG",
        clause="RSS 2.0, <image> sub-element of <channel>: the URL of a GIF, JPEG or PNG image",
        bad=("<image><url>https://example.org/a.bmp</url><title>News</title><link>https://example.org/</link></image>"),
        good=(
            "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link></image>"
        ),
        sample="rss/channel",
    ),
    on=("image/url",),
    judge=judge,
)
