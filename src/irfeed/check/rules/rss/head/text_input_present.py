"""RSS055: A feed has no textInput."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(form: Element, document: Document) -> Iterator[Fault]:
    """Find a form."""
    yield document.fault(form, "The channel has a textInput, which most readers ignore")


RULE = ElementRule(
    Rule(
        code="RSS055",
        name="text-input-present",
        severity=Severity.WARNING,
        says="A feed has no textInput",
        why="Most readers ignore it",
        mend="Take <textInput> out; put the form on the page",
        clause="RSS Best Practices Profile, textInput: publishers should not use it",
        bad=(
            "<textInput><title>Search</title><description>Search</description><name>q</name><link>"
            "https://example.org/s</link></textInput>"
        ),
        good="<ttl>60</ttl>",
        sample="rss/channel",
    ),
    on=("channel/textInput",),
    judge=judge,
)
