"""TMB004: a withdrawn entry says once who withdrew it, why, and where it was from."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_ONCE = frozenset({clark("at:by"), clark("at:comment"), clark("atom:source")})


def judge(deleted: Element, document: Document) -> Iterator[Fault]:
    """Find a second element of those that stand once."""
    seen: set[str] = set()
    for child in deleted.children:
        if child.name in seen:
            yield document.fault(child, f"The withdrawn entry has another {document.tag(child)} already")
        elif child.name in _ONCE:
            seen.add(child.name)


RULE = ElementRule(
    Rule(
        code="TMB004",
        name="withdrawal-part-repeated",
        severity=Severity.ERROR,
        says="A withdrawn entry says once who withdrew it, why, and where it was from",
        why="Readers show the first or the last",
        mend="Keep one of them",
        clause="RFC 6721 section 3: MAY contain one at:by, one at:comment and one atom:source element",
        bad=(
            '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z">\n'
            "<at:comment>Wrong</at:comment><at:comment>Quite wrong</at:comment></at:deleted-entry>"
        ),
        good=(
            '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z">\n'
            "<at:comment>Wrong</at:comment></at:deleted-entry>"
        ),
        sample="atom/feed",
    ),
    on=("at:deleted-entry",),
    judge=judge,
)
