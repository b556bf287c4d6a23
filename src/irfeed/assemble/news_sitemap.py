"""The news sitemap: the newest articles, for news search. Source: Google, "News sitemaps" (schema sitemap-news/0.9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape

from irfeed.assemble import places
from irfeed.model import Document
from irfeed.model.publication import Publication

#: The limits of the specification: news are at most two days old, and at most 1,000 in one file.
MOST_ARTICLES = 1000
LONGEST = timedelta(days=2)

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
)
_TRADITIONAL = frozenset({"Hant", "TW", "HK", "MO"})


@dataclass(frozen=True, slots=True)
class News:
    """What the sitemap says of an article."""

    url: str
    title: str
    language: str
    published: datetime
    updated: datetime


def documents(newest: Sequence[News], publication: Publication) -> Iterator[Document]:
    """Yield `news-sitemap.xml`, or nothing where there is no article: the schema wants at least one.

    The two days are counted back from the newest article and not from now, so that the same articles give the same
    bytes; search engines leave out by themselves what has become too old.

    Args:
        newest: at least the :data:`MOST_ARTICLES` newest articles that are in any feed, newest first, ids deciding.
        publication: whose articles they are.
    """
    if not newest:
        return
    oldest = newest[0].published - LONGEST
    news = [article for article in newest[:MOST_ARTICLES] if article.published >= oldest]
    content = "".join((_HEAD, *(_url(article, publication) for article in news), "</urlset>\n"))
    yield Document(
        places.NEWS_SITEMAP,
        content.encode(),
        "application/xml",
        newest=max(article.updated for article in news),
        entries=len(news),
    )


def language_of(tag: str) -> str:
    """Return the ISO 639 code of the language `tag`; Chinese is written "zh-cn" or "zh-tw", as the schema wants it."""
    language, *others = tag.split("-")
    if language != "zh":
        return language
    return "zh-tw" if _TRADITIONAL.intersection(others) and "Hans" not in others else "zh-cn"


def _url(article: News, publication: Publication) -> str:
    name = publication.title.in_language(article.language)
    return (
        "<url>\n"
        f"<loc>{escape(article.url)}</loc>\n"
        "<news:news>\n"
        "<news:publication>\n"
        f"<news:name>{escape(name)}</news:name>\n"
        f"<news:language>{language_of(article.language)}</news:language>\n"
        "</news:publication>\n"
        f"<news:publication_date>{article.published.isoformat()}</news:publication_date>\n"
        f"<news:title>{escape(article.title)}</news:title>\n"
        "</news:news>\n"
        "</url>\n"
    )
