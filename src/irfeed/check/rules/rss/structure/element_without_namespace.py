"""RSS009: Elements inside of an extension have a namespace too."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity

#: Their parts have no namespace, by their own specification; podcast:liveItem is an item.
_FREE = frozenset({clark("media:scene"), clark("podcast:liveItem")})


def judge(document: Document) -> Iterator[Fault]:
    """Find an element without namespace in one that has one."""
    waiting = [document.root] if document.root is not None else []
    while waiting:
        parent = waiting.pop()
        if parent.name.startswith("{") and parent.name not in _FREE:
            for child in parent.children:
                if not child.name.startswith("{"):
                    message = f"<{document.tag(child)}> in <{document.tag(parent)}> is in no namespace"
                    yield document.fault(child, message)
        waiting.extend(child for child in parent.children if child.children)


RULE = DocumentRule(
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
    judge=judge,
)
