"""RSS051: An image has the title and the link of its channel."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(image: Element, document: Document) -> Iterator[Fault]:
    """Find an image that says something else than its channel."""
    channel = image.parent
    for name in ("title", "link"):
        own, theirs = image.child(name), channel.child(name) if channel is not None else None
        if own is not None and theirs is not None and own.value != theirs.value:
            yield document.fault_in_text(own, f"The {name} of the image is not the channel's")


RULE = ElementRule(
    Rule(
        code="RSS051",
        name="image-differs-from-channel",
        severity=Severity.WARNING,
        says="An image has the title and the link of its channel",
        why="Readers show the title of the image in place of the channel's",
        mend="Write the channel's title and link into the image",
        clause=(
            "RSS 2.0, <image> sub-element of <channel>: in practice title and link should have the same "
            "value as the channel's"
        ),
        bad=(
            "<title>News</title><image><url>https://example.org/a.png</url><title>Logo</title><link>"
            "https://example.org/</link></image>"
        ),
        good=(
            "<title>News</title><image><url>https://example.org/a.png</url><title>News</title><link>"
            "https://example.org/</link></image>"
        ),
        sample="rss/channel",
    ),
    on=("channel/image",),
    judge=judge,
)
