"""APP007: a published feed holds no drafts."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(draft: Element, document: Document) -> Iterator[Fault]:
    """Find a draft in a feed."""
    if draft.value == "yes":
        yield document.fault(draft, "The entry is a draft, but it is in a feed")


RULE = ElementRule(
    Rule(
        code="APP007",
        name="draft-published",
        severity=Severity.WARNING,
        says="A published feed holds no drafts",
        why="Readers do not know app:draft and show the entry to everybody",
        mend="Take the entry out until it is published",
        clause='RFC 5023 section 13.1.1: "yes" is a request that the entry not be made publicly visible',
        bad="<app:control><app:draft>yes</app:draft></app:control>",
        good="<app:control><app:draft>no</app:draft></app:control>",
        sample="atom/entry",
    ),
    on=("app:draft",),
    judge=judge,
    kinds=frozenset({Kind.ATOM_FEED}),
)
