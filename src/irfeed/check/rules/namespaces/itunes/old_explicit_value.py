"""ITU010: itunes:explicit is true or false."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(explicit: Element, document: Document) -> Iterator[Fault]:
    """Find a value of older versions."""
    if explicit.value.lower() in ("yes", "no", "clean", "explicit"):
        yield document.fault_in_text(explicit, f"{quoted(explicit.value)} is out of use")


RULE = ElementRule(
    Rule(
        code="ITU010",
        name="old-explicit-value",
        severity=Severity.WARNING,
        says="itunes:explicit is true or false",
        why="Apple reads nothing else today",
        mend="Write true or false",
        clause=(
            "Apple, A podcaster's guide to RSS, itunes:explicit: true or false; yes, no and clean are of older versions"
        ),
        bad="<itunes:explicit>clean</itunes:explicit>",
        good="<itunes:explicit>false</itunes:explicit>",
        sample="rss/item",
    ),
    on=("itunes:explicit",),
    judge=judge,
)
