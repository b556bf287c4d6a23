"""ATM074: an id is written in the form in which IRIs are compared best."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.identifier import why_not_normal
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(name: Element, document: Document) -> Iterator[Fault]:
    """Find an id that a normalizer would change."""
    if reason := why_not_normal(name.value):
        yield document.fault_in_text(name, f"The id {quoted(name.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM074",
        name="id-not-normal",
        severity=Severity.ADVICE,
        says="An id is written in the form in which IRIs are compared best",
        why="Programs on the way may normalize it, and readers then take the entry for a new one",
        mend="Write the id in its normal form, before anybody has seen it; never change an id that is in use",
        clause="RFC 4287 section 4.2.6.1: IRIs used as ids should be normalized when they are made",
        bad="<id>HTTP://Example.org/visit</id>",
        good="<id>https://example.org/visit</id>",
        sample="atom/entry",
    ),
    on=("atom:id",),
    judge=judge,
)
