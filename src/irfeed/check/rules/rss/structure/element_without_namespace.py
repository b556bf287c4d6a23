"""RSS009: Elements inside of an extension have a namespace too."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

#: Their parts have no namespace, by their own specification; podcast:liveItem is an item.
_FREE = frozenset({clark("media:scene"), clark("podcast:liveItem")})


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element without namespace in one that has one. The scenes of Media RSS are the exception."""
    parent = element.parent
    if parent is None or element.name.startswith("{") or not parent.name.startswith("{") or parent.name in _FREE:
        return
    yield document.fault(element, f"<{document.tag(element)}> in <{document.tag(parent)}> is in no namespace")


RULE = ElementRule(
    Rule(
        code="RSS009",
        name="element-without-namespace",
        severity=Severity.ERROR,
        says="Elements inside of an extension have a namespace too",
        why="Without one nobody can know whose element it is",
        mend="Give the element the prefix of its parent",
        clause="RSS 2.0, Extending RSS: elements not described here must be defined in a namespace",
        bad="<itunes:owner><email>editor@example.org</email></itunes:owner>",
        good="<itunes:owner><itunes:email>editor@example.org</itunes:email></itunes:owner>",
        sample="rss/channel",
    ),
    on=("*",),
    judge=judge,
)
