"""JSF023: A hub has a type and a url."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import HUB
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(hub: Spot, document: Document) -> Iterator[Fault]:
    """Find a hub that lacks one of them."""
    if hub.kind == "object":
        for name in HUB:
            if hub.get(name) is None:
                yield document.fault(hub, f"The hub has no {name}")


RULE = JsonRule(
    Rule(
        code="JSF023",
        name="json-hub-incomplete",
        severity=Severity.ERROR,
        says="A hub has a type and a url",
        why="A reader cannot subscribe at a hub without them",
        mend='Write {"type": "WebSub", "url": "https://…"}',
        clause="JSON Feed 1.1, Top-level: each hub has a type and url, both of which are required",
        bad='"hubs": [{"url": "https://example.org/hub"}]',
        good='"hubs": [{"type": "WebSub", "url": "https://example.org/hub"}]',
        sample="json/feed",
    ),
    on=("/hubs/*",),
    judge=judge,
)
