"""HIS001: the elements in the namespace of feed histories are complete and archive, in the head of a feed."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark, split
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_DEFINED = frozenset({clark("fh:complete"), clark("fh:archive")})
_HEADS = frozenset({clark("atom:feed"), clark("atom:source"), clark("rss1:channel"), "channel"})


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element that is not defined, or not in a head."""
    if element.name not in _DEFINED:
        yield document.fault(element, f"Feed histories have no element {quoted(split(element.name)[1])}")
    elif element.parent is not None and element.parent.name not in _HEADS:
        yield document.fault(
            element, f"{document.tag(element)} stands in {document.tag(element.parent)}, not in a head"
        )


RULE = ElementRule(
    Rule(
        code="HIS001",
        name="undefined-history-element",
        severity=Severity.ERROR,
        says="The elements in the namespace of feed histories are complete and archive, in the head of a feed",
        why="Readers skip what they do not know, and look for these in the head alone",
        mend="Write <fh:complete/> or <fh:archive/> in the feed or the channel",
        clause="RFC 5005 sections 2 and 4: child elements of the feed's head section",
        bad="<fh:incremental>true</fh:incremental>",
        good="<fh:archive/>",
        sample="atom/feed",
    ),
    on=("fh:*",),
    judge=judge,
)
