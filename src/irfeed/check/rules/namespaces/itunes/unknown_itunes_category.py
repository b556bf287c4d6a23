"""ITU008: A category is one of Apple's."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.itunes import CATEGORIES, OLD_CATEGORIES
from irfeed.check.vocabulary.judges import perhaps
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(category: Element, document: Document) -> Iterator[Fault]:
    """Find a category, or a part of one, that Apple never had."""
    text = category.get("text")
    upper = category.parent.get("text") if category.parent is not None and category.is_in("itunes:category") else None
    known = CATEGORIES.keys() if upper is None else CATEGORIES.get(upper, frozenset())
    old = OLD_CATEGORIES.keys() if upper is None else OLD_CATEGORIES.get(upper, frozenset())
    judged = upper is None or upper in CATEGORIES or upper in OLD_CATEGORIES
    if text is not None and judged and text not in known and text not in old:
        where = "" if upper is None else f" in {quoted(upper)}"
        message = f"There is no category {quoted(text)}{where}"
        yield document.fault_in_attribute(category, "text", message, perhaps(text, known))


RULE = ElementRule(
    Rule(
        code="ITU008",
        name="unknown-itunes-category",
        severity=Severity.ERROR,
        says="A category is one of Apple's",
        why="Podcast directories do not list the show under a category that they do not have",
        mend="Write a category of Apple's list, letter by letter",
        clause="Apple, A podcaster's guide to RSS; Apple Podcasts categories",
        bad='<itunes:category text="Cities"/>',
        good='<itunes:category text="News"><itunes:category text="Politics"/></itunes:category>',
        sample="rss/channel",
    ),
    on=("itunes:category",),
    judge=judge,
)
