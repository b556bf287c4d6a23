"""ITU009: A category is one of today's."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.itunes import CATEGORIES, OLD_CATEGORIES
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(category: Element, document: Document) -> Iterator[Fault]:
    """Find a category that was given up."""
    text = category.get("text") or ""
    upper = category.parent.get("text") if category.parent is not None and category.is_in("itunes:category") else None
    known = CATEGORIES.keys() if upper is None else CATEGORIES.get(upper, frozenset())
    old = OLD_CATEGORIES.keys() if upper is None else OLD_CATEGORIES.get(upper, frozenset())
    if text in old and text not in known:
        yield document.fault_in_attribute(category, "text", f"The category {quoted(text)} was given up")


RULE = ElementRule(
    Rule(
        code="ITU009",
        name="old-itunes-category",
        severity=Severity.WARNING,
        says="A category is one of today's",
        why="Apple gave many categories up in 2019; directories do not list them",
        mend="Choose a category of Apple's present list",
        clause="Apple, A podcaster's guide to RSS; Apple Podcasts categories, changes of 2019",
        bad='<itunes:category text="News &amp; Politics"/>',
        good='<itunes:category text="News"/>',
        sample="rss/channel",
    ),
    on=("itunes:category",),
    judge=judge,
)
