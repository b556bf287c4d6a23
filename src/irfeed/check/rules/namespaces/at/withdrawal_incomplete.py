"""TMB001: a withdrawn entry says which entry it was, and when it was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(deleted: Element, document: Document) -> Iterator[Fault]:
    """Find what a withdrawal lacks."""
    for name in ("ref", "when"):
        if name not in deleted.attributes:
            yield document.fault(deleted, f"The withdrawn entry has no {name}")


RULE = ElementRule(
    Rule(
        code="TMB001",
        name="withdrawal-incomplete",
        severity=Severity.ERROR,
        says="A withdrawn entry says which entry it was, and when it was withdrawn",
        why="Readers cannot take the entry away",
        mend='Add ref="…" with the id of the entry, and when="…" with the date',
        clause='RFC 6721 section 3: at:deleted-entry MUST contain a "ref" attribute, and a "when" attribute',
        bad='<at:deleted-entry ref="tag:example.org,2015:visit"/>',
        good='<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>',
        sample="atom/feed",
    ),
    on=("at:deleted-entry",),
    judge=judge,
)
