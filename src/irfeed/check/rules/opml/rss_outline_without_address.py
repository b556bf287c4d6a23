"""OPM007: an outline of the type rss has an xmlUrl."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(outline: Element, document: Document) -> Iterator[Fault]:
    """Find a subscription without the feed's address."""
    if (outline.get("type") or "").lower() == "rss" and not (outline.get("xmlUrl") or "").strip():
        yield document.fault(outline, "The outline is of the type rss and has no xmlUrl")


RULE = ElementRule(
    Rule(
        code="OPM007",
        name="rss-outline-without-address",
        severity=Severity.ERROR,
        says="An outline of the type rss has an xmlUrl",
        why="There is no feed that a reader could subscribe to",
        mend='Write xmlUrl="https://…"',
        clause="OPML 2.0, Subscription lists: required attributes are type, text, xmlUrl",
        bad='<outline text="News" type="rss" htmlUrl="https://example.org/"/>',
        good='<outline text="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
        sample="opml/body",
    ),
    on=("outline",),
    judge=judge,
    kinds=frozenset({Kind.OPML_2}),
)
