"""The list of all feeds, for feed readers to import. Source: OPML 2.0, "subscription lists"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lxml import etree
from lxml.etree import _Element

from irfeed.assemble import places
from irfeed.assemble.site import FeedGraph
from irfeed.model import Document, FeedPlan, Format
from irfeed.model.publication import Publication

if TYPE_CHECKING:
    from irfeed.pages.words import Words

_MEDIA_TYPE = "text/x-opml"


def documents(plans: Sequence[FeedPlan], publication: Publication, words: Words) -> Iterator[Document]:
    """Yield the list of all feeds in the preferred format, and one for each other format: `feeds.atom.opml`.

    Every feed stands once in each list, so that whoever imports one subscribes to nothing twice. Departments are
    folders, which is as deep as most readers go; within them there is a feed for each language.

    Args:
        plans: all documents of all feeds.
        publication: whose feeds they are.
        words: the words for "all departments", in the publication's first language.
    """
    site = FeedGraph.of(plans, publication)
    formats = publication.feeds.formats
    first = places.preferred(formats)
    yield _document(site, words, first, places.FEED_LIST)
    for format_ in formats:
        if format_ is not first:
            yield _document(site, words, format_, places.feed_list(format_))


def _document(site: FeedGraph, words: Words, format_: Format, path: str) -> Document:
    opml = etree.Element("opml", version="2.0")
    _add_head(etree.SubElement(opml, "head"), site)
    body = etree.SubElement(opml, "body")
    for department, plans in site.by_department.items():
        name = _name(site.publication, department, words)
        # OPML 2.0, "subscription lists": a title is of a feed, and its outline has the type "rss". A group has neither.
        folder = etree.SubElement(body, "outline", text=name)
        for plan in plans:
            _add_feed(folder, plan, site.publication, format_)
    content: bytes = etree.tostring(opml, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return Document(path, content, _MEDIA_TYPE)


def _add_head(head: _Element, site: FeedGraph) -> None:
    """Say whose list it is. It bears no date: the list changes when a feed comes or goes, not with the entries.

    Nor has it the optional <docs>, which some judges of OPML do not know and call an error.
    """
    publication = site.publication
    etree.SubElement(head, "title").text = publication.title.in_language(None)
    etree.SubElement(head, "ownerName").text = publication.author.name
    if publication.author.email:
        etree.SubElement(head, "ownerEmail").text = publication.author.email
    if publication.author.url:
        etree.SubElement(head, "ownerId").text = publication.author.url


def _name(publication: Publication, department: str | None, words: Words) -> str:
    if department is None:
        return words["all_departments"]
    return publication.departments[department].name.in_language(publication.default_language)


def _add_feed(folder: _Element, plan: FeedPlan, publication: Publication, format_: Format) -> None:
    address = places.feed_address(plan, publication, format_)
    outline = etree.SubElement(folder, "outline", type="rss", text=plan.title, title=plan.title, xmlUrl=address)
    outline.set("description", plan.description)
    outline.set("htmlUrl", places.page_address(plan, publication) if publication.feeds.pages else plan.page)
    outline.set("language", plan.language)
    if format_ is Format.RSS:
        outline.set("version", "RSS")  # the specification knows words for versions of RSS only
