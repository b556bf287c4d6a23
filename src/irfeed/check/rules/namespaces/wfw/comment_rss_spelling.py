"""WFW005: commentRss has small letters at its end."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find the misprint."""
    yield document.fault(element, f"<{document.tag(element)}> is a misprint that was widely copied")


RULE = ElementRule(
    Rule(
        code="WFW005",
        name="comment-rss-spelling",
        severity=Severity.WARNING,
        says="commentRss has small letters at its end",
        why="Readers compare names letter by letter",
        mend="Write <wfw:commentRss>",
        clause="The Comment API (wfw): the element is commentRss; commentRSS was a misprint",
        bad="<wfw:commentRSS>https://example.org/c</wfw:commentRSS>",
        good="<wfw:commentRss>https://example.org/c</wfw:commentRss>",
        sample="rss/item",
    ),
    on=("wfw:commentRSS",),
    judge=judge,
)
