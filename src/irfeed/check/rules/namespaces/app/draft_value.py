"""APP003: a draft is yes or no."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(draft: Element, document: Document) -> Iterator[Fault]:
    """Find another value."""
    if draft.value not in ("yes", "no"):
        yield document.fault_in_text(draft, f"The value {quoted(draft.value)} of app:draft is neither yes nor no")


RULE = ElementRule(
    Rule(
        code="APP003",
        name="draft-value",
        severity=Severity.ERROR,
        says="A draft is yes or no",
        why="Publishing programs may publish what should wait, or hide what should not",
        mend="Write yes or no",
        clause='RFC 5023 section 13.1.1: the content of app:draft MUST be one of "yes" or "no"',
        bad="<app:control><app:draft>true</app:draft></app:control>",
        good="<app:control><app:draft>yes</app:draft></app:control>",
        sample="atom/entry",
    ),
    on=("app:draft",),
    judge=judge,
)
