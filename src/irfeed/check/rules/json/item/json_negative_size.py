"""JSF026: sizes and durations are not negative, and sizes are whole."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(number: Spot, document: Document) -> Iterator[Fault]:
    """Find a number that no file can have."""
    if isinstance(number.value, str | bool | None):
        return
    if number.value < 0:
        yield document.fault_in_value(number, f"{number.step} is negative: {number.value}")
    elif number.step == "size_in_bytes" and number.value % 1:
        yield document.fault_in_value(number, f"{number.step} is no whole number: {number.value}")


RULE = JsonRule(
    Rule(
        code="JSF026",
        name="json-negative-size",
        severity=Severity.WARNING,
        says="Sizes and durations are not negative, and sizes are whole",
        why="Players show the number, or refuse the file",
        mend="Write the length of the file in bytes, its duration in seconds, or leave the member out",
        clause="JSON Feed 1.1, Attachments: size_in_bytes, duration_in_seconds",
        bad='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": -1}]',
        good='"attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}]',
        sample="json/item",
    ),
    on=("/items/*/attachments/*/size_in_bytes", "/items/*/attachments/*/duration_in_seconds"),
    judge=judge,
)
