"""ITU015: Episodes are files that Apple Podcasts plays."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import NAMESPACES
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_NAMESPACE = f"{{{NAMESPACES['itunes']}}}"
_PLAYED = frozenset({"m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub"})


def judge(enclosure: Element, document: Document) -> Iterator[Fault]:
    """Find another format in an item that has elements of itunes."""
    item = enclosure.parent
    path = (enclosure.get("url") or "").partition("?")[0]
    ending = path.rpartition("/")[2].rpartition(".")[2].lower()
    if item is None or ending in _PLAYED or not any(child.name.startswith(_NAMESPACE) for child in item.children):
        return
    yield document.fault_in_attribute(enclosure, "url", f"Apple Podcasts does not play {quoted(ending)}")


RULE = ElementRule(
    Rule(
        code="ITU015",
        name="unsupported-episode-format",
        severity=Severity.WARNING,
        says="Episodes are files that Apple Podcasts plays",
        why="Apple does not list an episode of another format",
        mend="Offer M4A, MP3, MOV, MP4, M4V, PDF or EPUB",
        clause="Apple, A podcaster's guide to RSS: supported file formats",
        bad=(
            '<itunes:duration>45:10</itunes:duration><enclosure url="https://example.org/a.ogg" '
            'type="audio/ogg" length="1"/>'
        ),
        good=(
            '<itunes:duration>45:10</itunes:duration><enclosure url="https://example.org/a.mp3" '
            'type="audio/mpeg" length="1"/>'
        ),
        sample="rss/item",
    ),
    on=("item/enclosure",),
    judge=judge,
)
