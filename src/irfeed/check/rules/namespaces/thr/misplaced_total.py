"""THR010: the total of replies stands in an entry, once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_HEADS = frozenset({clark("atom:feed"), clark("atom:source"), clark("rss1:channel"), "channel"})


def judge(total: Element, document: Document) -> Iterator[Fault]:
    """Find a total in the head of a feed, or a second one."""
    parent = total.parent
    if parent is not None and parent.name in _HEADS:
        yield document.fault(total, f"thr:total stands in {document.tag(parent)}, but it is of an entry")
    elif parent is not None and parent.child("thr:total") is not total:
        yield document.fault(total, "The entry has another thr:total already")


RULE = ElementRule(
    Rule(
        code="THR010",
        name="misplaced-total",
        severity=Severity.ERROR,
        says="The total of replies stands in an entry, once",
        why="Readers look for it there",
        mend="Move it into the entry that was answered",
        clause="RFC 4685 section 5: the number of responses to an entry; the W3C feed validator calls others an error",
        bad=(
            "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
            "</updated>\n"
            '<link href="https://example.org/visit/"/><thr:total>1</thr:total><thr:total>2</thr:total>'
            "</entry>"
        ),
        good="<thr:total>1</thr:total>",
        sample="atom/entry",
    ),
    on=("thr:total",),
    judge=judge,
)
