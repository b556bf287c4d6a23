"""RSS 2.0 documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from irfeed._feedgen import FeedGenerator, new_feed, rss_head
from irfeed._feedgen.dates import rfc822
from irfeed._feedgen.elements import child
from irfeed._feedgen.inert import inert, write_plain
from irfeed._feedgen.links import RSS_LINK, add_links
from irfeed._feedgen.namespaces import RSS_NAMESPACES
from irfeed._feedgen.terms import add_history, add_update_period
from irfeed.model import FeedPlan, Format, Person
from irfeed.publication import Publication

_DOCS = "https://www.rssboard.org/rss-specification"

#: Without a version, which would change every document, and so what every subscriber loads, at each release.
_GENERATOR = "irfeed"

#: RSS 2.0, <image>: GIF, JPEG or PNG.
_NO_LOGOS = (".avif", ".svg", ".webp")

#: Elements that hold plain text and may be taken for HTML.
_PLAIN = frozenset({"title", "description", "copyright", "managingEditor"})


def document(
    plan: FeedPlan, publication: Publication, fragments: Iterable[bytes], *, stylesheet: str | None = None
) -> bytes:
    """Return the RSS document of `plan`; `stylesheet` is the address of a CSS file for those who open it."""
    return b"".join(chunks(plan, publication, fragments, stylesheet=stylesheet))


def chunks(
    plan: FeedPlan, publication: Publication, fragments: Iterable[bytes], *, stylesheet: str | None = None
) -> Iterator[bytes]:
    """Yield the document piece by piece, for feeds that should not stand in memory whole."""
    head, tail = rss_head(_head(plan, publication), stylesheet)
    yield head
    yield from fragments
    yield tail


def _head(plan: FeedPlan, publication: Publication) -> FeedGenerator:
    """Return the channel. Source: RSS 2.0, required and optional channel elements."""
    feed = new_feed(RSS_NAMESPACES, lambda root: _complete(root[0], plan, publication))
    feed.title(inert(plan.title))
    feed.link(href=plan.page, rel="alternate")
    feed.description(inert(plan.description or plan.title))
    feed.language(plan.language)
    feed.generator(_GENERATOR)
    feed.docs(_DOCS)
    feed.managingEditor(_editor(publication.author))
    feed.ttl(publication.feeds.ttl)
    if publication.rights:
        feed.rights(publication.rights.in_language(plan.language))
    if publication.logo and not publication.logo.lower().endswith(_NO_LOGOS):
        feed.image(publication.logo, inert(plan.title), plan.page)  # its title and link are to be the channel's
    return feed


def _editor(author: Person) -> str | None:
    """Return the e-mail address, with the name; without an address there can be no managingEditor."""
    return f"{author.email} ({author.name})" if author.email else None


def _complete(channel: _Element, plan: FeedPlan, publication: Publication) -> None:
    """Put right what feedgen says wrongly of a channel, and add what it cannot say."""
    if plan.members:  # without any, nothing has changed yet
        child(channel, "lastBuildDate", rfc822(plan.updated))
    add_links(channel, RSS_LINK, plan.links[Format.RSS])
    add_update_period(channel, publication.feeds.ttl)
    add_history(channel, plan)
    for element in channel.iter():
        if element.tag in _PLAIN:
            write_plain(element)
