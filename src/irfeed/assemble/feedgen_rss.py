"""The heads of RSS documents by feedgen and irfeed's extensions of it: the measure of those written directly."""

from __future__ import annotations

from lxml.etree import _Element

from irfeed._feedgen import FeedGenerator, new_feed, rss_head
from irfeed._feedgen.dates import rfc822
from irfeed._feedgen.elements import child
from irfeed._feedgen.inert import inert, write_plain
from irfeed._feedgen.links import RSS_LINK, add_links
from irfeed._feedgen.namespaces import RSS_NAMESPACES
from irfeed._feedgen.terms import add_history, add_update_period
from irfeed.assemble import channel
from irfeed.assemble.markup import GENERATOR
from irfeed.model import FeedPlan, Format
from irfeed.model.publication import Publication

#: Elements that hold plain text and may be taken for HTML.
_PLAIN = frozenset({"title", "description", "copyright", "managingEditor"})


def head(plan: FeedPlan, publication: Publication, stylesheet: str | None) -> tuple[bytes, bytes]:
    """Return what stands before and after the items of the RSS document of `plan`.

    Raises:
        ValueError: there is no title, or there is a character that XML forbids.
    """
    return rss_head(_head(plan, publication), stylesheet)


def _head(plan: FeedPlan, publication: Publication) -> FeedGenerator:
    """Return the channel. Source: RSS 2.0, required and optional channel elements."""
    feed = new_feed(RSS_NAMESPACES, lambda root: _complete(root[0], plan, publication))
    feed.title(inert(plan.title))
    feed.link(href=plan.page, rel="alternate")
    feed.description(inert(plan.description or plan.title))
    feed.language(plan.language)
    feed.generator(GENERATOR)
    feed.docs(channel.DOCS)
    feed.managingEditor(channel.editor(publication.author))
    feed.ttl(publication.feeds.ttl)
    if publication.rights:
        feed.rights(publication.rights.in_language(plan.language))
    if logo := channel.logo(publication):
        feed.image(logo, inert(plan.title), plan.page)  # its title and link are to be the channel's
    return feed


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
