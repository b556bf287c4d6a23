"""The heads of Atom documents, by feedgen and irfeed's extensions of it."""

from __future__ import annotations

from datetime import datetime
from typing import Final, NamedTuple

from lxml.etree import _Element

from irfeed.assemble import places
from irfeed.assemble.heads import GENERATOR, VERSION, Heads
from irfeed.formats.extensions import ATOM_LINK, add_history, add_links, add_update_period, child
from irfeed.formats.feedgen import atom_head, new_feed, person
from irfeed.formats.namespaces import ATOM_NAMESPACES, TOMBSTONES, XML
from irfeed.formats.values import rfc3339
from irfeed.model import FeedPlan, Format, Link, Person
from irfeed.model.publication import Publication

_BY: Final = f"{{{TOMBSTONES}}}by"
_COMMENT: Final = f"{{{TOMBSTONES}}}comment"
_DELETED: Final = f"{{{TOMBSTONES}}}deleted-entry"
_LANG: Final = f"{{{XML}}}lang"


class _Tombstone(NamedTuple):
    """That an entry was withdrawn, when, by whom and why. Source: RFC 6721, section 3."""

    id: str
    when: datetime
    by: str
    reason: str | None
    language: str | None


class AtomHead(NamedTuple):
    """What a feed says. Source: RFC 4287, section 4.1.1."""

    stylesheet: str | None
    id: str
    title: str
    subtitle: str
    language: str
    updated: datetime
    about: str  #: address of a page about the generator
    author: Person  #: for entries without one, of which there are none
    logo: str | None
    icon: str | None
    rights: str | None
    ttl: int | None  #: minutes
    links: tuple[Link, ...]
    complete: bool
    archived: bool
    tombstones: tuple[_Tombstone, ...]


def head(plan: FeedPlan, publication: Publication, stylesheet: str | None) -> bytes:
    """Return what stands before the entries of the Atom document of `plan`.

    Raises:
        ValueError: there is no id or title, or there is a character that XML forbids.
    """
    return _HEADS.written(feed_of(plan, publication, stylesheet))


def feed_of(plan: FeedPlan, publication: Publication, stylesheet: str | None) -> AtomHead:
    """Return what the feed of `plan` says."""
    by = publication.author
    return AtomHead(
        stylesheet,
        plan.id,
        plan.title,
        plan.description,
        plan.language,
        plan.updated,
        publication.feeds_url + places.ABOUT_IRFEED,
        by,
        publication.logo,
        publication.icon,
        publication.rights.in_language(plan.language) if publication.rights else None,
        publication.feeds.ttl,
        plan.links[Format.ATOM],
        plan.complete,
        plan.archive is not None,
        tuple([_Tombstone(one.id, one.when, by.name, one.reason, one.language) for one in plan.withdrawals]),
    )


def write(said: AtomHead) -> bytes:
    """Have feedgen write the head of a document.

    Raises:
        ValueError: there is no id or title, or there is a character that XML forbids.
    """
    feed = new_feed(ATOM_NAMESPACES, lambda element: _complete(element, said))
    feed.id(said.id)
    feed.title(said.title)
    feed.subtitle(said.subtitle or None)
    feed.language(said.language)  # xml:lang, section 2
    feed.updated(said.updated)
    feed.author(person(said.author))
    feed.generator(GENERATOR, version=VERSION, uri=said.about)
    feed.logo(said.logo)
    feed.icon(said.icon)
    feed.rights(said.rights)
    return atom_head(feed, said.stylesheet)


def _complete(feed: _Element, said: AtomHead) -> None:
    """Add to a feed what feedgen cannot say, or says wrongly."""
    add_links(feed, ATOM_LINK, said.links)
    add_update_period(feed, said.ttl)
    add_history(feed, complete=said.complete, archived=said.archived)
    for one in said.tombstones:
        _add_tombstone(feed, one)


def _add_tombstone(feed: _Element, said: _Tombstone) -> None:
    tombstone = child(feed, _DELETED, ref=said.id, when=rfc3339(said.when))
    child(child(tombstone, _BY), "name", said.by)
    if said.reason:
        comment = child(tombstone, _COMMENT, said.reason)
        if said.language:
            comment.set(_LANG, said.language)


_HEADS: Final = Heads(AtomHead, write)
