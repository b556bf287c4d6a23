"""JSF034: texts are not empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import TEXTS
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(text: Spot, document: Document) -> Iterator[Fault]:
    """Find an empty text."""
    if text.text is not None and not text.text.strip():
        yield document.fault(text, f"{'A tag' if isinstance(text.step, int) else text.step} is empty")


RULE = JsonRule(
    Rule(
        code="JSF034",
        name="json-empty-text",
        severity=Severity.WARNING,
        says="Texts are not empty",
        why="Readers show an empty line where a title or a name should be",
        mend="Leave the member out, or write something",
        clause="JSON Feed 1.1, Top-level and Items: these members are optional",
        bad='"summary": ""',
        good='"summary": "A visit"',
        sample="json/item",
    ),
    on=(*TEXTS, "/items/*/content_html", "/items/*/content_text"),
    judge=judge,
)
