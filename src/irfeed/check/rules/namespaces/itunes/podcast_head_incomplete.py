"""ITU012: A podcast says its category, language, image and whether it is explicit."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import NAMESPACES, clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_NAMESPACE = f"{{{NAMESPACES['itunes']}}}"


def judge(channel: Element, document: Document) -> Iterator[Fault]:
    """Find a channel with some element of itunes, but not all that a show needs."""
    there = {child.name for child in channel.children}
    if not any(name.startswith(_NAMESPACE) for name in there):
        return
    for name in ("language", "itunes:category", "itunes:explicit", "itunes:image"):
        if clark(name) not in there and not (name == "language" and channel.language):
            yield document.fault(channel, f"The channel has no {name}, which a podcast needs")


RULE = ElementRule(
    Rule(
        code="ITU012",
        name="podcast-head-incomplete",
        severity=Severity.WARNING,
        says="A podcast says its category, language, image and whether it is explicit",
        why="Apple refuses a show without them",
        mend="Add the missing element to the channel",
        clause="Apple, A podcaster's guide to RSS: required tags of a show",
        bad="<itunes:author>Kim</itunes:author>",
        good=(
            "<itunes:author>Kim</itunes:author><language>en</language><itunes:category "
            'text="News"/><itunes:explicit>false</itunes:explicit><itunes:image '
            'href="https://example.org/a.png"/>'
        ),
        sample="rss/channel",
    ),
    on=("rss/channel",),
    judge=judge,
)
