"""RSS039: An enclosure has a url, a length and a type."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(enclosure: Element, document: Document) -> Iterator[Fault]:
    """Find an enclosure without one of the three."""
    for name in ("url", "length", "type"):
        if name not in enclosure.attributes:
            yield document.fault(enclosure, f"The enclosure has no {name}")


RULE = ElementRule(
    Rule(
        code="RSS039",
        name="enclosure-incomplete",
        severity=Severity.ERROR,
        says="An enclosure has a url, a length and a type",
        why="Players choose by the type and show the length before they load anything",
        mend="Add the missing attribute; a length that is not known is 0",
        clause="RSS 2.0, <enclosure> sub-element of <item>: three required attributes",
        bad='<enclosure url="https://example.org/a.mp3" type="audio/mpeg"/>',
        good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1234"/>',
        sample="rss/item",
    ),
    on=("item/enclosure",),
    judge=judge,
)
