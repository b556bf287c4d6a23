"""RSS010: Elements that say one thing stand once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss import MANY, known_children
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find the second of what stands once."""
    known = known_children(parent.name, document.kind) - MANY
    seen: set[str] = set()
    for child in parent.children:
        if child.name in seen:
            yield document.fault(child, f"<{child.name}> stands more than once in its <{parent.name}>")
        elif child.name in known:
            seen.add(child.name)


RULE = ElementRule(
    Rule(
        code="RSS010",
        name="repeated-rss-element",
        severity=Severity.ERROR,
        says="Elements that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause=(
            "RSS 2.0, Elements of <channel>, Elements of <item>; Best Practices Profile: elements other "
            "than category, enclosure and item must not be repeated"
        ),
        bad="<title>One</title><title>Two</title>",
        good="<category>One</category><category>Two</category>",
        sample="rss/item",
    ),
    on=("channel", "item", "channel/image", "channel/textInput"),
    judge=judge,
)
