"""The versions of RSS: 2.0, 0.91, and the drafts between them."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import Kind
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.rss import LATER
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted


@rule(
    "RSS002",
    Severity.ERROR,
    elements("rss"),
    clause="RSS 2.0, What is RSS?: the version attribute is mandatory",
    bad=(
        "<rss><channel><title>News</title><link>https://example.org/</link><description>"
        "New</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>New</description></channel></rss>"
    ),
    sample="document",
)
def rss_without_version(rss: Element, document: Document) -> Iterator[RuleFinding]:
    """<rss> says which version it is

    Why: Without a version no reader can know which rules the feed follows
    What to do: Write <rss version="2.0">
    """
    if rss.get("version") is None:
        yield document.finding(rss, "<rss> has no version")


_VERSIONS = frozenset({"0.91", "0.92", "0.93", "0.94", "2.0"})


@rule(
    "RSS003",
    Severity.ERROR,
    elements("rss"),
    clause=(
        "RSS 2.0, What is RSS?: version must be 2.0 if the document conforms to this specification; "
        "RSS 0.91 and 0.92 likewise"
    ),
    bad=(
        '<rss version="3.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>New</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>New</description></channel></rss>"
    ),
    sample="document",
)
def unknown_rss_version(rss: Element, document: Document) -> Iterator[RuleFinding]:
    """The version is one that there is

    Why: Readers may refuse a feed of a version that they do not know
    What to do: Write version="2.0"
    """
    version = rss.get("version")
    if version is not None and version not in _VERSIONS:
        yield document.finding_in_attribute(rss, "version", f"There is no RSS of the version {quoted(version)}")


@rule(
    "RSS014",
    Severity.WARNING,
    elements("channel/*", "item/*", kinds=frozenset({Kind.RSS_091, Kind.RSS_092, Kind.RSS_093, Kind.RSS_094})),
    clause="RSS 0.91, 0.92 and 2.0: the elements that each defines",
    bad=(
        '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description><ttl>60</ttl></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description><ttl>60</ttl></channel></rss>"
    ),
    sample="document",
)
def element_of_later_version(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The elements are those of the version

    Why: Readers that follow the version ignore what came later
    What to do: Write version="2.0"
    """
    parent = element.parent
    if parent is not None and f"{parent.name}/{element.name}" in LATER[document.kind]:
        yield document.finding(element, f"<{element.name}> in <{parent.name}> came after {document.kind.value}")


@rule(
    "RSS063",
    Severity.ADVICE,
    elements("channel/item", kinds=frozenset({Kind.RSS_091})),
    clause="RSS 0.91: title and link are required sub-elements of item",
    bad=(
        '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description><item><title>B</title></item></channel></rss>"
    ),
    good=(
        '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description><item><title>B</title><link>https://example.org/b</link></item></channel>"
        "</rss>"
    ),
    sample="document",
)
def item_incomplete_in_091(item: Element, document: Document) -> Iterator[RuleFinding]:
    """An item of RSS 0.91 has a title and a link

    Why: Readers of RSS 0.91 show the title and lead to the link
    What to do: Add the missing element, or write RSS 2.0
    """
    for name in ("title", "link"):
        if item.child(name) is None:
            yield document.finding(item, f"The item has no <{name}>, which RSS 0.91 wants")


_MOST = 15


@rule(
    "RSS064",
    Severity.ADVICE,
    elements("channel", kinds=frozenset({Kind.RSS_091})),
    clause="RSS 0.91: a channel may contain up to 15 items",
    bad=(
        '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description><item><title>B</title><link>https://example.org/b</link></item><item><title>"
        "B</title><link>https://example.org/b</link></item><item><title>B</title><link>"
        "https://example.org/b</link></item><item><title>B</title><link>https://example.org/b</link>"
        "</item><item><title>B</title><link>https://example.org/b</link></item><item><title>B</title>"
        "<link>https://example.org/b</link></item><item><title>B</title><link>"
        "https://example.org/b</link></item><item><title>B</title><link>https://example.org/b</link>"
        "</item><item><title>B</title><link>https://example.org/b</link></item><item><title>B</title>"
        "<link>https://example.org/b</link></item><item><title>B</title><link>"
        "https://example.org/b</link></item><item><title>B</title><link>https://example.org/b</link>"
        "</item><item><title>B</title><link>https://example.org/b</link></item><item><title>B</title>"
        "<link>https://example.org/b</link></item><item><title>B</title><link>"
        "https://example.org/b</link></item><item><title>B</title><link>https://example.org/b</link>"
        "</item></channel></rss>"
    ),
    good=(
        '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description><item><title>B</title><link>https://example.org/b</link></item></channel>"
        "</rss>"
    ),
    sample="document",
)
def too_many_items_in_091(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """A channel of RSS 0.91 has at most 15 items

    Why: Readers of RSS 0.91 may show the first 15 only
    What to do: Leave the oldest items out, or write RSS 2.0
    """
    count = len(channel.every("item"))
    if count > _MOST:
        yield document.finding(channel, f"The channel has {count} items; RSS 0.91 allows {_MOST}")


@rule(
    "RSS065",
    Severity.ADVICE,
    elements("channel", kinds=frozenset({Kind.RSS_091})),
    clause="RSS 0.91: language and image are required sub-elements of channel",
    bad=(
        '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description></channel></rss>"
    ),
    good=(
        '<rss version="0.91"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description><language>en</language><image><url>https://example.org/a.png</url><title>"
        "A</title><link>https://example.org/</link></image></channel></rss>"
    ),
    sample="document",
)
def channel_incomplete_in_091(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """A channel of RSS 0.91 has a language and an image

    Why: Readers of RSS 0.91 count on both
    What to do: Add the missing element, or write RSS 2.0
    """
    for name in ("language", "image"):
        if channel.child(name) is None:
            yield document.finding(channel, f"The channel has no <{name}>, which RSS 0.91 wants")


@rule(
    "RSS066",
    Severity.WARNING,
    elements("rss", kinds=frozenset({Kind.RSS_093, Kind.RSS_094})),
    clause="RSS 2.0, History: 0.93 and 0.94 were never finished",
    bad=(
        '<rss version="0.94"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>A</title><link>https://example.org/</link><description>'
        "A</description></channel></rss>"
    ),
    sample="document",
)
def draft_rss_version(rss: Element, document: Document) -> Iterator[RuleFinding]:
    """The version is not a draft's

    Why: RSS 0.93 and 0.94 were drafts that were given up; few readers were made for them
    What to do: Write version="2.0"
    """
    yield document.finding_in_attribute(rss, "version", f"{document.kind.value} is a draft that was given up")
