"""OPM011: ownerId is the address of a web page."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(owner: Element, document: Document) -> Iterator[Fault]:
    """Find an address that is none, or not of the web."""
    if not owner.value:
        return
    reason = why_not_absolute_iri(owner.value)
    if reason is None and not owner.value.lower().startswith(("http:", "https:")):
        reason = "is no address of the web"
    if reason:
        yield document.fault_in_text(owner, f"The ownerId {quoted(owner.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="OPM011",
        name="opml-owner-id",
        severity=Severity.ERROR,
        says="ownerId is the address of a web page",
        why="Readers look there for a way to reach the owner",
        mend="Write the whole address, with https:",
        clause="OPML 2.0, What is a head: ownerId is the http address of a web page",
        bad="<ownerId>example.org</ownerId>",
        good="<ownerId>https://example.org/about/</ownerId>",
        sample="opml/head",
    ),
    on=("head/ownerId",),
    judge=judge,
)
