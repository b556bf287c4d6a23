"""Feeds, pages and lists of articles in memory, for tests of what assembles them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from markupsafe import Markup

from irfeed.assemble import places
from irfeed.assemble.news_sitemap import News
from irfeed.model import Article, Document, Entry, FeedPlan, Translation
from irfeed.model.publication import Publication
from irfeed.pages import Pages
from irfeed.pages.web import pages_of, web_documents, words_of
from irfeed.pages.words import Words
from irfeed.plan import in_order


def translations_of(articles: Iterable[Article]) -> Mapping[str, tuple[Translation, ...]]:
    """Return the others that tell the story of each article, by its id, ordered by language."""
    told = sorted(articles, key=lambda article: article.language)
    return {
        article.id: tuple(
            Translation(other.language, other.url, other.title, other.id)
            for other in told
            if other.id != article.id and other.story == article.story
        )
        for article in told
        if article.story is not None
    }


def page_documents(
    plans: Sequence[FeedPlan],
    publication: Publication,
    entries: Mapping[str, Entry],
    templates: Path | None,
    spoken: Mapping[str, Words],
) -> Iterator[Document]:
    """Yield the page of every plan, and the files beside them."""
    pages = Pages.of(plans, publication, templates, spoken)
    yield from _pages(pages, plans, entries)
    yield from pages.others()


def beside_the_feeds(
    plans: Sequence[FeedPlan], publication: Publication, entries: Mapping[str, Entry]
) -> Iterator[Document]:
    """Yield all documents that are no feeds."""
    spoken = words_of(publication)
    pages = pages_of(plans, publication, spoken) if publication.feeds.pages else None
    yield from _pages(pages, plans, entries) if pages else ()
    yield from web_documents(plans, publication, news_of(plans, entries), spoken, pages)


def news_of(plans: Sequence[FeedPlan], entries: Mapping[str, Entry]) -> list[News]:
    """Return what the news sitemap may say of the members of the plans."""
    members = {id_: entries[id_].article for plan in plans for id_ in plan.members}
    return [News(one.url, one.title, one.language, one.published, one.updated) for one in in_order(members.values())]


def _pages(pages: Pages, plans: Sequence[FeedPlan], entries: Mapping[str, Entry]) -> Iterator[Document]:
    for plan in plans:
        yield pages.page(plan, [_on_page(pages, entries[id_], plan.language) for id_ in places.shown(plan)])


def _on_page(pages: Pages, entry: Entry, language: str) -> Markup:
    before, after = pages.entries.parts(entry, language)
    between = "" if pages.entries.needs_translations else pages.entries.translations(entry.translations, language)
    return Markup(before + between + after)  # noqa: S704 - what is text in it was escaped
