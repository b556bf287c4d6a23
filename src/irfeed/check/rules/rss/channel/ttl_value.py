"""RSS021: ttl is a whole number of minutes above 0."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_integer


def judge(ttl: Element, document: Document) -> Iterator[Fault]:
    """Find a ttl that is no number of minutes."""
    if reason := why_not_integer(ttl.value, 1):
        yield document.fault_in_text(ttl, f"The ttl {quoted(ttl.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS021",
        name="ttl-value",
        severity=Severity.ERROR,
        says="ttl is a whole number of minutes above 0",
        why="Readers ask too often or never again when they cannot read it",
        mend="Write <ttl>60</ttl> for an hour",
        clause="RSS 2.0, <ttl> sub-element of <channel>: a number of minutes",
        bad="<ttl>1h</ttl>",
        good="<ttl>60</ttl>",
        sample="rss/channel",
    ),
    on=("channel/ttl",),
    judge=judge,
)
