"""An entry as an RSS 2.0 item, by feedgen and irfeed's extensions of it: the one writer of items."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from lxml.etree import _Element

from irfeed.formats.extensions import (
    RSS_LINK,
    RSS_TEXTS,
    add_addresses,
    add_expiry,
    add_files,
    add_images,
    add_places,
    add_rss_texts,
    add_translations,
    add_via,
    child,
    told_by_media,
)
from irfeed.formats.feedgen import new_entry, rss_fragment
from irfeed.formats.namespaces import ATOM, CREATIVE_COMMONS, DC, ITUNES
from irfeed.formats.values import inert, rfc822, rfc3339, write_plain
from irfeed.model import Article, Category, Entry
from irfeed.render.options import EntryOptions

_DURATION = f"{{{ITUNES}}}duration"
_CREATOR = f"{{{DC}}}creator"
_LANGUAGE = f"{{{DC}}}language"
_LICENSE = f"{{{CREATIVE_COMMONS}}}license"
_UPDATED = f"{{{ATOM}}}updated"

#: Elements that hold plain text and may be taken for HTML.
_PLAIN = RSS_TEXTS | {"title", "category", "source", _CREATOR}


def fragment(entry: Entry, options: EntryOptions) -> bytes:
    """Return the bytes of one <item>, the same in every RSS document that the entry is in.

    Source: RSS 2.0, elements of <item>, with the RSS Advisory Board's Best Practices Profile.
    """
    article = entry.article
    item = new_entry(lambda element: _complete(element, entry))
    item.title(inert(article.title))
    item.id(article.guid or article.id)  # guid isPermaLink="false": the id is permanent, no address is
    item.link(href=article.url, rel="alternate")
    html, summary = options.html(entry), entry.content.summary
    # description is HTML: text is escaped into it
    item.description(html if html and not summary else escape(entry.text, quote=False))
    if html and (summary or article.images):
        item.content(html, type="html")  # content:encoded, RSS 1.0 module "content"
    item.category([part for one in options.categories(article) for part in _categories(one, options)])
    for first in article.enclosures[:1]:  # the Profile: one enclosure; the others are media:content
        item.enclosure(first.url, first.length or 0, first.type)  # the Profile: 0 where the length is not known
    if article.source and article.source.feed:
        item.source(article.source.feed, article.source.title)
    return rss_fragment(item.rss_entry())


def _categories(category: Category, options: EntryOptions) -> Iterator[dict[str, str]]:
    """Yield a category as feedgen takes it; its scheme becomes `domain`.

    RSS 2.0, <category>, has one text. Another wording of it is a category of its own, after it, in a list of wordings.
    """
    yield {"term": category.term, "scheme": category.scheme} if category.scheme else {"term": category.term}
    if category.label:
        yield {"term": category.label, "scheme": options.label_scheme}


def _complete(item: _Element, entry: Entry) -> None:
    """Add to an item what feedgen cannot say, or says wrongly."""
    article = entry.article
    _add_dates(item, article)
    for author in article.authors:  # the Profile: dc:creator where no e-mail address is shown; never beside author
        child(item, _CREATOR, author.name)
    child(item, _LANGUAGE, article.language)  # Dublin Core: RSS 2.0 has no language of an item
    add_rss_texts(item, article)
    add_addresses(item, RSS_LINK, article)
    _add_license(item, article)
    add_translations(item, RSS_LINK, entry)
    if article.source:
        add_via(item, RSS_LINK, article.source)  # RSS 2.0, <source>: the address of a feed, which may not be known
    add_images(item, article.images)
    add_files(item, told_by_media(article.enclosures, by_title=True))
    for first in article.enclosures[:1]:
        if first.duration:
            child(item, _DURATION, str(first.duration))  # Apple, A Podcaster's Guide to RSS: seconds, of the enclosure
    add_places(item, article.places)
    add_expiry(item, article.expires)
    for element in item:
        if element.tag in _PLAIN:
            write_plain(element)


def _add_dates(item: _Element, article: Article) -> None:
    child(item, "pubDate", rfc822(article.published))
    if article.updated > article.published:
        child(item, _UPDATED, rfc3339(article.updated))  # RFC 4287, section 4.2.15: RSS 2.0 has no such date


def _add_license(item: _Element, article: Article) -> None:
    if article.license and "://creativecommons.org/" in article.license:
        child(item, _LICENSE, article.license)  # the module is for licences of Creative Commons only
