"""All that stands beside the feeds and their pages: the lists by which feeds are found, and what feeds refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from irfeed.assemble import about_extension, headers, news_sitemap, raw_style, sitemap, snippet
from irfeed.assemble.news_sitemap import News
from irfeed.model import Document, FeedPlan
from irfeed.model.publication import FOLDERS, Publication
from irfeed.pages import words
from irfeed.pages.words import Words

if TYPE_CHECKING:
    from irfeed.pages import PageEntries, Pages

TEMPLATES, WORDS = FOLDERS


def words_of(publication: Publication) -> Mapping[str, Words]:
    """Return the words for each language of the publication.

    Raises:
        ConfigurationError: a catalogue of the publication is wrong; the message says where and why.
        OutsideError: it cannot be read.
    """
    return words.load(tuple(publication.languages), publication.root / WORDS)


def pages_of(plans: Sequence[FeedPlan], publication: Publication, spoken: Mapping[str, Words]) -> Pages:
    """Return what makes the pages of all `plans`.

    Raises:
        ConfigurationError: a template of the publication is wrong; the message says where and why.
    """
    from irfeed.pages import Pages  # noqa: PLC0415 - brings Jinja, for which those do not wait who want no pages

    return Pages.of(plans, publication, publication.root / TEMPLATES, spoken)


def page_entries_of(publication: Publication, spoken: Mapping[str, Words]) -> PageEntries:
    """Return what writes entries as pages show them.

    Raises:
        ConfigurationError: a template of the publication is wrong; the message says where and why.
    """
    from irfeed.pages import PageEntries  # noqa: PLC0415 - as in pages_of()

    return PageEntries.of(publication, publication.root / TEMPLATES, spoken)


def web_documents(
    plans: Sequence[FeedPlan],
    publication: Publication,
    news: Sequence[News],
    spoken: Mapping[str, Words],
    pages: Pages | None,
) -> Iterator[Document]:
    """Yield what feeds themselves refer to and, if there are pages, what goes with them and the lists of feeds.

    Feeds refer to their stylesheets and to the pages about their JSON members and their generator; `_headers` is for
    their host.

    Args:
        plans: all documents of all feeds.
        publication: whose feeds they are.
        news: the newest articles, newest first; as many as the news sitemap may hold.
        spoken: the words for each language.
        pages: what makes the pages; None if the publication wants none.
    """
    yield from raw_style.documents(publication, spoken)
    yield from about_extension.documents(publication)
    yield from headers.documents(publication)
    if pages is None:
        return
    from irfeed.assemble import opml  # noqa: PLC0415 - brings lxml, as Jinja in pages_of()

    yield from pages.others()
    yield from opml.documents(plans, publication, spoken[publication.default_language])
    yield from sitemap.documents(plans, publication)
    yield from news_sitemap.documents(news, publication)
    yield snippet.document(plans, publication)
