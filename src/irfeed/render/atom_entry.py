"""An entry as an Atom 1.0 entry, by feedgen and irfeed's extensions of it: the one writer of entries."""

from __future__ import annotations

from lxml.etree import _Element

from irfeed.formats.extensions import (
    ATOM_LINK,
    ATOM_TEXTS,
    add_addresses,
    add_atom_texts,
    add_expiry,
    add_files,
    add_images,
    add_places,
    add_translations,
    add_via,
    child,
    told_by_media,
)
from irfeed.formats.feedgen import atom_fragment, new_entry, person
from irfeed.formats.namespaces import XML
from irfeed.formats.values import rfc3339
from irfeed.model import Category, Entry, Source
from irfeed.render.options import EntryOptions

_LANG = f"{{{XML}}}lang"


def fragment(entry: Entry, options: EntryOptions) -> bytes:
    """Return the bytes of one <entry>, the same in every Atom document that the entry is in.

    Source: RFC 4287, section 4.1.2.
    """
    article = entry.article
    made = new_entry(lambda element: _complete(element, entry))
    made.id(article.id)
    made.title(article.title)
    made.updated(article.updated)
    made.published(article.published)
    made.author([person(author) for author in article.authors])
    made.link(href=article.url, rel="alternate")
    html = options.html(entry)
    if entry.content.summary or article.images or not html:
        made.summary(entry.text, type="text")
    if html:
        made.content(html, type="html")
    made.category([_category(one) for one in options.categories(article)])
    for name, field in ATOM_TEXTS:
        getattr(made, name)(getattr(article, field))
    return atom_fragment(made.atom_entry())


def _category(category: Category) -> dict[str, str]:
    """Return a category as feedgen takes it; the label is what the term is, unless the record says otherwise."""
    parts = {"term": category.term, "scheme": category.scheme, "label": category.label or category.term}
    return {name: value for name, value in parts.items() if value}


def _complete(element: _Element, entry: Entry) -> None:
    """Add to an entry what feedgen cannot say, or says wrongly."""
    article = entry.article
    element.set(_LANG, article.language)  # RFC 4287, section 2: the language of its texts, whatever feed it is in
    for title in element.iterfind("title"):
        title.set("type", "text")
    _add_links(element, entry)
    if article.source:
        add_via(element, ATOM_LINK, article.source)
        _add_source(element, article.source)
    add_images(element, article.images)
    add_files(element, told_by_media(article.enclosures, by_title=False))  # a link cannot tell how long a film is
    add_places(element, article.places)
    add_atom_texts(element, article)
    add_expiry(element, article.expires)


def _add_links(element: _Element, entry: Entry) -> None:
    """Complete the link to the page, of which feedgen keeps only the address, and add the others."""
    for page in element.iterfind(ATOM_LINK):
        page.attrib.clear()
        for name, value in _page(entry).items():
            page.set(name, value)
    add_translations(element, ATOM_LINK, entry)
    for one in entry.article.enclosures:
        child(element, ATOM_LINK, rel="enclosure", href=one.url, type=one.type, length=one.length, title=one.title)
    add_addresses(element, ATOM_LINK, entry.article)


def _page(entry: Entry) -> dict[str, str]:
    """Return the attributes of the link to the article's own page."""
    article = entry.article
    return {"rel": "alternate", "href": article.url, "type": "text/html", "hreflang": article.language}


def _add_source(element: _Element, source: Source) -> None:
    """Append the head of the feed that a republished article is from, if so much is known of it.

    Source: RFC 4287, section 4.2.11: a source without id, title and updated should not be, and none is made up.
    """
    if not (source.id and source.updated):
        return
    element = child(element, "source")
    child(element, "id", source.id)
    child(element, "title", source.title, type="text")
    child(element, "updated", rfc3339(source.updated))
    child(element, ATOM_LINK, rel="alternate", href=source.url, type="text/html")
    if source.feed:
        child(element, ATOM_LINK, rel="self", href=source.feed)
