"""The heads of Atom documents by feedgen and irfeed's extensions of it: the measure of those written directly."""

from __future__ import annotations

from lxml.etree import _Element

from irfeed._feedgen import FeedGenerator, atom_head, new_feed
from irfeed._feedgen.dates import rfc3339
from irfeed._feedgen.elements import child
from irfeed._feedgen.links import ATOM_LINK, add_links
from irfeed._feedgen.namespaces import ATOM_NAMESPACES, TOMBSTONES, XML
from irfeed._feedgen.people import person
from irfeed._feedgen.terms import add_history, add_update_period
from irfeed.assemble.markup import GENERATOR
from irfeed.model import FeedPlan, Format, Person, Withdrawal
from irfeed.model.publication import Publication

_BY = f"{{{TOMBSTONES}}}by"
_COMMENT = f"{{{TOMBSTONES}}}comment"
_DELETED = f"{{{TOMBSTONES}}}deleted-entry"
_LANG = f"{{{XML}}}lang"


def head(plan: FeedPlan, publication: Publication, stylesheet: str | None) -> tuple[bytes, bytes]:
    """Return what stands before and after the entries of the Atom document of `plan`.

    Raises:
        ValueError: there is no title, or there is a character that XML forbids.
    """
    return atom_head(_head(plan, publication), stylesheet)


def _head(plan: FeedPlan, publication: Publication) -> FeedGenerator:
    """Return the feed without its entries. Source: RFC 4287, section 4.1.1."""
    feed = new_feed(ATOM_NAMESPACES, lambda element: _complete(element, plan, publication))
    feed.id(plan.id)
    feed.title(plan.title)
    feed.subtitle(plan.description or None)
    feed.language(plan.language)  # xml:lang, section 2
    feed.updated(plan.updated)
    feed.author(person(publication.author))  # section 4.1.1: for entries without one, of which there are none
    feed.generator(GENERATOR)
    feed.logo(publication.logo)
    feed.icon(publication.icon)
    if publication.rights:
        feed.rights(publication.rights.in_language(plan.language))
    return feed


def _complete(feed: _Element, plan: FeedPlan, publication: Publication) -> None:
    """Add to a feed what feedgen cannot say, or says wrongly."""
    add_links(feed, ATOM_LINK, plan.links[Format.ATOM])
    add_update_period(feed, publication.feeds.ttl)
    add_history(feed, plan)
    for withdrawal in plan.withdrawals:
        _add_tombstone(feed, withdrawal, publication.author)


def _add_tombstone(feed: _Element, withdrawal: Withdrawal, by: Person) -> None:
    """Append that an entry was withdrawn, when, by whom and why. Source: RFC 6721, section 3."""
    tombstone = child(feed, _DELETED, ref=withdrawal.id, when=rfc3339(withdrawal.when))
    child(child(tombstone, _BY), "name", by.name)
    if withdrawal.reason:
        comment = child(tombstone, _COMMENT, withdrawal.reason)
        if withdrawal.language:
            comment.set(_LANG, withdrawal.language)
