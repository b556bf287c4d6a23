"""The heads of RSS documents, by feedgen and irfeed's extensions of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, NamedTuple

from lxml.etree import _Element

from irfeed.assemble import places
from irfeed.assemble.dialects import DIALECTS, DialectElement, in_head
from irfeed.assemble.heads import GENERATOR, VERSION, Heads
from irfeed.formats.extensions import RSS_LINK, add_history, add_links, add_update_period, child
from irfeed.formats.feedgen import new_feed, rss_head
from irfeed.formats.namespaces import RSS_NAMESPACES
from irfeed.formats.values import inert, rfc822, write_plain
from irfeed.model import FeedPlan, Format, Link, Person
from irfeed.model.publication import Publication

_DOCS: Final = "https://www.rssboard.org/rss-specification"
#: RSS 2.0, <image>: GIF, JPEG or PNG.
_NO_LOGOS: Final = (".avif", ".svg", ".webp")
#: Elements that hold plain text and may be taken for HTML.
_PLAIN: Final = frozenset({"title", "description", "copyright", "managingEditor"})


class Channel(NamedTuple):
    """What a channel says. Source: RSS 2.0, required and optional channel elements."""

    stylesheet: str | None
    title: str
    page: str
    description: str
    language: str
    generator: str  #: with its version and an address
    rights: str | None
    logo: str | None  #: None if RSS cannot show it
    editor: str | None  #: an e-mail address with the name; without an address there can be none
    ttl: int | None  #: minutes
    built: datetime | None  #: None: there are no items, so nothing has changed yet
    links: tuple[Link, ...]
    complete: bool
    archived: bool
    dialect: str | None  #: of the aggregator that the document is made for
    more: tuple[DialectElement, ...]  #: what its dialect has beyond RSS


def head(plan: FeedPlan, publication: Publication, stylesheet: str | None) -> bytes:
    """Return what stands before the items of the RSS document of `plan`.

    Raises:
        ValueError: there is no title, or there is a character that XML forbids.
    """
    return _HEADS.written(channel_of(plan, publication, stylesheet))


def channel_of(plan: FeedPlan, publication: Publication, stylesheet: str | None) -> Channel:
    """Return what the channel of `plan` says."""
    return Channel(
        stylesheet,
        plan.title,
        plan.page,
        plan.description or plan.title,
        plan.language,
        f"{GENERATOR} {VERSION} ({publication.feeds_url}{places.ABOUT_IRFEED})",
        publication.rights.in_language(plan.language) if publication.rights else None,
        _logo(publication.logo),
        _editor(publication.author),
        publication.feeds.ttl,
        plan.updated if plan.members else None,
        plan.links[Format.RSS],
        plan.complete,
        plan.archive is not None,
        plan.dialect,
        in_head(plan, publication),
    )


def _logo(address: str | None) -> str | None:
    return None if address is None or address.lower().endswith(_NO_LOGOS) else address


def _editor(author: Person) -> str | None:
    return f"{author.email} ({author.name})" if author.email else None


def write(said: Channel) -> bytes:
    """Have feedgen write the head of a document.

    Raises:
        ValueError: there is no title, or there is a character that XML forbids.
    """
    namespaces = {**RSS_NAMESPACES, **(DIALECTS[said.dialect].namespaces if said.dialect else {})}
    feed = new_feed(namespaces, lambda root: _complete(root[0], said, namespaces))
    feed.title(inert(said.title))
    feed.link(href=said.page, rel="alternate")
    feed.description(inert(said.description))
    feed.language(said.language)
    feed.generator(said.generator)
    feed.docs(_DOCS)
    feed.managingEditor(said.editor)
    feed.ttl(said.ttl)
    feed.rights(said.rights)
    if said.logo:
        feed.image(said.logo, inert(said.title), said.page)  # its title and link are to be the channel's
    return rss_head(feed, said.stylesheet)


def _complete(channel: _Element, said: Channel, namespaces: Mapping[str, str]) -> None:
    """Put right what feedgen says wrongly of a channel, and add what it cannot say."""
    if said.built is not None:
        child(channel, "lastBuildDate", rfc822(said.built))
    add_links(channel, RSS_LINK, said.links)
    add_update_period(channel, said.ttl)
    add_history(channel, complete=said.complete, archived=said.archived)
    for one in said.more:
        prefix, _, local = one.name.rpartition(":")
        element = child(channel, f"{{{namespaces[prefix]}}}{local}" if prefix else local)
        (child(element, one.inner) if one.inner else element).text = one.value
    for element in channel.iter():
        if element.tag in _PLAIN:
            write_plain(element)


_HEADS: Final = Heads(Channel, write, frozenset({"ttl", "dialect", "name", "inner"}))
