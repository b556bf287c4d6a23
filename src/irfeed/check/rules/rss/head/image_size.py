"""RSS050: An image is at most 144 pixels wide and 400 high."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_integer

_MOST = MappingProxyType({"width": 144, "height": 400})


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a size that is no number, or too large."""
    if reason := why_not_integer(element.value, 1, _MOST[element.name]):
        yield document.fault_in_text(element, f"The {element.name} {quoted(element.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS050",
        name="image-size",
        severity=Severity.ERROR,
        says="An image is at most 144 pixels wide and 400 high",
        why="Readers refuse or clip larger images",
        mend="Make the image smaller; put large ones into media:content",
        clause="RSS 2.0, <image> sub-element of <channel>: maximum value for width is 144, for height 400",
        bad=(
            "<image><url>https://example.org/a.png</url><title>News</title><link>"
            "https://example.org/</link><width>600</width></image>"
        ),
        good=(
            "<image><url>https://example.org/a.png</url><title>News</title><link>"
            "https://example.org/</link><width>144</width></image>"
        ),
        sample="rss/channel",
    ),
    on=("image/width", "image/height"),
    judge=judge,
)
