"""ITU011: An owner has an e-mail address."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(owner: Element, document: Document) -> Iterator[Fault]:
    """Find an owner without an address."""
    if owner.child("itunes:email") is None:
        yield document.fault(owner, f"<{document.tag(owner)}> has no itunes:email")


RULE = ElementRule(
    Rule(
        code="ITU011",
        name="owner-without-email",
        severity=Severity.ERROR,
        says="An owner has an e-mail address",
        why="Apple writes to it to ask whose the show is",
        mend="Add <itunes:email>",
        clause="Apple, A podcaster's guide to RSS, itunes:owner: itunes:email is required in it",
        bad="<itunes:owner><itunes:name>Kim</itunes:name></itunes:owner>",
        good="<itunes:owner><itunes:email>kim@example.org</itunes:email></itunes:owner>",
        sample="rss/channel",
    ),
    on=("itunes:owner",),
    judge=judge,
)
