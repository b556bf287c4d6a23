"""All that stands beside the feeds: what people look at, and the lists by which feeds are found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from irfeed.assemble import about_extension, headers, news_sitemap, opml, page, raw_style, sitemap, snippet, words
from irfeed.model import Document, Entry, FeedPlan
from irfeed.publication import Publication

#: Folders beside irfeed.toml, of which there need be neither.
TEMPLATES = "templates"
WORDS = "words"


def web_documents(
    plans: Sequence[FeedPlan], publication: Publication, entries: Mapping[str, Entry]
) -> Iterator[Document]:
    """Yield what feeds themselves refer to and, if the publication wants pages, the pages and the lists of feeds.

    Feeds refer to their stylesheets and to the page about their JSON members; `_headers` is for their host.

    Args:
        plans: all documents of all feeds.
        publication: whose feeds they are.
        entries: the members of the plans, by id.

    Raises:
        ConfigurationError: a template or a catalogue of the publication is wrong; the message says where and why.
        OutsideError: one of them cannot be read.
    """
    spoken = words.load(tuple(publication.languages), publication.root / WORDS)
    yield from raw_style.documents(publication, spoken)
    yield from about_extension.documents(publication)
    yield from headers.documents(publication)
    if not publication.feeds.pages:
        return
    yield from page.documents(plans, publication, entries, publication.root / TEMPLATES, spoken)
    yield from opml.documents(plans, publication, spoken[publication.default_language])
    yield from sitemap.documents(plans, publication)
    yield from news_sitemap.documents(plans, publication, entries)
    yield snippet.document(plans, publication)
