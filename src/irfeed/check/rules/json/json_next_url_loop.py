"""JSF018: next_url leads to another document than feed_url."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(next_url: Spot, document: Document) -> Iterator[Fault]:
    """Find a next_url that is the feed's own."""
    if (
        next_url.text is not None
        and next_url.parent is not None
        and next_url.text == next_url.parent.string("feed_url")
    ):
        yield document.fault_in_value(next_url, "next_url is the same as feed_url")


RULE = JsonRule(
    Rule(
        code="JSF018",
        name="json-next-url-loop",
        severity=Severity.ERROR,
        says="next_url leads to another document than feed_url",
        why="A reader that follows it never comes to an end",
        mend="Let next_url be the address of the next page, and leave it out on the last",
        clause="JSON Feed 1.1, Top-level: next_url must not be the same as feed_url",
        bad='"feed_url": "https://example.org/1.json", "next_url": "https://example.org/1.json"',
        good='"next_url": "https://example.org/2.json"',
        sample="json/feed",
    ),
    on=("/next_url",),
    judge=judge,
)
