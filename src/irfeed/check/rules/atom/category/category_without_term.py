"""ATM080: every category has a term."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(category: Element, document: Document) -> Iterator[Fault]:
    """Find a category without a term."""
    if "term" not in category.attributes:
        word = category.value
        hint = f'Write <category term="{word}"/>' if word and not set(word) & set('"&<') else ""
        yield document.fault(category, "The category has no term", hint)


RULE = ElementRule(
    Rule(
        code="ATM080",
        name="category-without-term",
        severity=Severity.ERROR,
        says="Every category has a term",
        why="The term is what readers group entries by",
        mend='Add term="…"',
        clause='RFC 4287 section 4.2.2.1: category elements MUST have a "term" attribute',
        bad="<category>diplomacy</category>",
        good='<category term="diplomacy"/>',
        sample="atom/entry",
    ),
    on=("atom:category",),
    judge=judge,
)
