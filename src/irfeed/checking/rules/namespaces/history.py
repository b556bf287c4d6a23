"""Paged, complete and archived feeds (RFC 5005)."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import clark, split
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import PAGING, links_with, rel_of
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

#: The elements that the histories are of.
_FEEDS = ("atom:feed", "channel", "rss1:channel")
_DEFINED = frozenset({clark("fh:complete"), clark("fh:archive")})
_HEADS = frozenset({clark("atom:feed"), clark("atom:source"), clark("rss1:channel"), "channel"})


@rule(
    "HIS001",
    Severity.ERROR,
    elements("fh:*"),
    clause="RFC 5005 sections 2 and 4: child elements of the feed's head section",
    bad="<fh:incremental>true</fh:incremental>",
    good="<fh:archive/>",
    sample="atom/feed",
)
def undefined_history_element(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The elements in the namespace of feed histories are complete and archive, in the head of a feed

    Why: Readers skip what they do not know, and look for these in the head alone
    What to do: Write <fh:complete/> or <fh:archive/> in the feed or the channel
    """
    if element.name not in _DEFINED:
        yield document.finding(element, f"Feed histories have no element {quoted(split(element.name)[1])}")
    elif element.parent is not None and element.parent.name not in _HEADS:
        yield document.finding(
            element, f"{document.tag(element)} stands in {document.tag(element.parent)}, not in a head"
        )


@rule(
    "HIS002",
    Severity.ERROR,
    elements(*_FEEDS),
    clause=(
        "RFC 5005 section 2: the document holds all entries of the feed; the W3C feed validator calls "
        "such links an error"
    ),
    bad='<fh:complete/><link rel="next" href="https://example.org/feed-2.atom"/>',
    good="<fh:complete/>",
    sample="atom/feed",
)
def complete_feed_goes_on(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """A complete feed has no other parts

    Why: Readers drop the entries that they know from those parts
    What to do: Take fh:complete out, or the links to other parts
    """
    # "current" may be the feed itself
    if feed.child("fh:complete") is None:
        return
    selves = {link.attributes.get("href") for link in links_with(feed, "self")}
    for link in feed.every("atom:link"):
        rel = rel_of(link)
        if rel in PAGING and not (rel == "current" and link.attributes.get("href") in selves):
            yield document.finding(link, f"The feed is complete, but it has a link to another part: {rel}")


@rule(
    "HIS003",
    Severity.WARNING,
    elements(*_FEEDS),
    clause='RFC 5005 section 4: archive documents SHOULD contain a "current" link; the W3C feed validator warns',
    bad='<fh:archive/><link rel="prev-archive" href="https://example.org/2014.atom"/>',
    good=(
        '<fh:archive/><link rel="prev-archive" href="https://example.org/2014.atom"/>'
        '<link rel="current" href="https://example.org/feed.atom"/>'
    ),
    sample="atom/feed",
)
def archive_without_current(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """An archive document has a link to the current feed

    Why: Readers that found the archive cannot subscribe to the feed
    What to do: Add <link rel="current" href="…"/> with the address of the feed
    """
    archive = feed.child("fh:archive")
    if archive is None or feed.child("fh:complete") is not None:
        return
    if next(links_with(feed, "current"), None) is None:
        yield document.finding(archive, "The archive has no link to the current feed")


@rule(
    "HIS004",
    Severity.ADVICE,
    elements(*_FEEDS),
    clause=(
        "RFC 5005 section 4: archive documents are linked by prev-archive and next-archive; the W3C feed"
        " validator warns"
    ),
    bad='<fh:archive/><link rel="current" href="https://example.org/feed.atom"/>',
    good='<fh:archive/><link rel="prev-archive" href="https://example.org/2014.atom"/>',
    sample="atom/feed",
)
def archive_without_neighbours(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """An archive document has links to the archives before and after it

    Why: Readers stop collecting at a gap
    What to do: Add <link rel="prev-archive" href="…"/>, or next-archive if it is the oldest
    """
    archive = feed.child("fh:archive")
    if archive is None or feed.child("fh:complete") is not None:
        return
    if not any(rel_of(link) in ("prev-archive", "next-archive") for link in feed.every("atom:link")):
        yield document.finding(archive, "The archive has no link to another archive")


@rule(
    "HIS005",
    Severity.WARNING,
    elements(*_FEEDS),
    clause="RFC 5005 sections 3 and 4: each relation leads to one document",
    bad='<link rel="next" href="https://example.org/2.atom"/><link rel="next" href="https://example.org/3.atom"/>',
    good='<link rel="next" href="https://example.org/2.atom"/><link rel="last" href="https://example.org/3.atom"/>',
    sample="atom/feed",
)
def part_link_repeated(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """A feed has one link of each kind to its other parts

    Why: Readers follow one of them, and lose the entries behind the other
    What to do: Keep one
    """
    # The same one in another type is fine
    seen: dict[tuple[str, str], str | None] = {}
    for link in feed.every("atom:link"):
        rel = rel_of(link)
        if rel not in PAGING:
            continue
        href = link.attributes.get("href")
        if seen.setdefault((rel, link.attributes.get("type", "")), href) != href:
            yield document.finding(link, f"The feed has another link to its {rel} part already")


@rule(
    "HIS006",
    Severity.WARNING,
    elements("atom:entry/atom:link", "item/atom:link", "rss1:item/atom:link"),
    clause="RFC 5005 sections 3 and 4: the relations are of feed documents; the W3C feed validator warns",
    bad='<link rel="prev-archive" href="https://example.org/2014.atom"/>',
    good='<link rel="related" href="https://example.org/2014/"/>',
    sample="atom/entry",
)
def part_link_in_entry(link: Element, document: Document) -> Iterator[RuleFinding]:
    """Links to other parts of a feed stand in the head of the feed

    Why: Readers look for them there; in an entry they mean something else, if anything
    What to do: Move the link into the head, or use rel="related"
    """
    rel = rel_of(link)
    if rel in PAGING:
        yield document.finding(link, f"The link rel={quoted(rel)} stands in an entry, but it is of a feed")


_ENDS = (("first", "previous"), ("last", "next"))


@rule(
    "HIS007",
    Severity.ERROR,
    elements(*_FEEDS),
    clause="RFC 5005 section 3: first is the furthest preceding document, last the furthest following one",
    bad=(
        '<link rel="self" href="https://example.org/1.atom"/>'
        '<link rel="first" href="https://example.org/1.atom"/>\n'
        '<link rel="previous" href="https://example.org/0.atom"/>'
    ),
    good=(
        '<link rel="self" href="https://example.org/2.atom"/>'
        '<link rel="first" href="https://example.org/1.atom"/>\n'
        '<link rel="previous" href="https://example.org/1.atom"/>'
    ),
    sample="atom/feed",
)
def link_past_the_end(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """Nothing comes before the first part of a feed, and nothing after the last

    Why: Readers that walk through the parts do not come to an end
    What to do: Take the link out, or correct first and last
    """
    selves = {link.attributes.get("href") for link in links_with(feed, "self")}
    for end, beyond in _ENDS:
        if any(link.attributes.get("href") in selves for link in links_with(feed, end)):
            for link in links_with(feed, beyond):
                yield document.finding(link, f"The document is the {end} part, but it has a link to the {beyond} one")
