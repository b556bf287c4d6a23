"""What Google News asks of feeds and of news sitemaps.

Sources, read in November 2026: support.google.com/news/publisher-center/answer/9545420, "Technical feed requirements";
developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap, "News sitemaps", and its version of 2020,
which has the limit of 1,000 addresses.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from irfeed.checking.document import Document
from irfeed.checking.kind import ATOM, FEEDS, RSS, SITEMAPS
from irfeed.checking.parts import (
    CONTENT,
    ENTRIES,
    HEADS,
    ID,
    held,
    lacking,
    only,
    other_format,
    text_of,
    too_large,
)
from irfeed.checking.rule import documents, elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.syntax import moment_of_rfc3339, why_not_w3cdtf

_FEEDS = "support.google.com/news/publisher-center/answer/9545420, Technical feed requirements (read in November 2026)"
_SITEMAPS = "developers.google.com, Search Central, News sitemaps (read in November 2026)"
_MIB = 1024 * 1024
_MOST_ITEMS = 60
_MOST_ADDRESSES = 1000
_OLDEST = timedelta(days=2)


@rule(
    "GGN001",
    Severity.ERROR,
    elements(*ENTRIES),
    clause=f"{_FEEDS}: article updates",
    bad="<item><title>A visit</title></item>",
    good='<item><title>A visit</title><guid isPermaLink="false">tag:example.org,2015:a</guid></item>',
    sample="rss/item",
)
def google_id(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Google News: an article has a guid

    Why: Google News tells articles apart by it
    What to do: Add <guid isPermaLink="false">tag:…</guid>, and never change it
    """
    yield from lacking(item, document, ID, then="Google News tells articles apart by it")


@rule(
    "GGN002",
    Severity.WARNING,
    elements(*ENTRIES),
    clause=f"{_FEEDS}: article contents and markup",
    bad="<item><title>A visit</title><description>A summary</description></item>",
    good="<content:encoded>&lt;p&gt;All of it&lt;/p&gt;</content:encoded>",
    sample="rss/item",
)
def google_full_text(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Google News: an article carries its whole text

    Why: Google News takes the description for the article otherwise
    What to do: Put the whole text into <content:encoded>; in irfeed.toml, content = "full"
    """
    yield from lacking(item, document, CONTENT, then="Google News takes the summary for the article")


@rule("GGN003", Severity.ERROR, documents(kinds=RSS | ATOM), clause=f"{_FEEDS}: size limit", sample="document")
def google_size(document: Document) -> Iterator[RuleFinding]:
    """Google News: a feed has at most 2 MB

    Why: Google News does not read what comes after that
    What to do: Let the feed hold fewer articles
    """
    yield from too_large(document, document.root, document.source.text, 2 * _MIB, "Google News")


@rule("GGN004", Severity.ERROR, elements(*ENTRIES), clause=f"{_FEEDS}: size limit", sample="document")
def google_article_size(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Google News: an article has at most 1 MB

    Why: Google News does not read more of it
    What to do: Leave pictures that are written into the text (data:) out of it
    """
    yield from too_large(document, held(item, CONTENT), text_of(item, CONTENT), _MIB, "Google News")


@rule(
    "GGN005",
    Severity.WARNING,
    elements(*HEADS),
    clause=f"{_FEEDS}: up to 60 new articles at a time",
    bad="".join(f"<item><title>Visit {number}</title></item>" for number in range(_MOST_ITEMS + 1)),
    good="<item><title>A visit</title></item>",
    sample="rss/channel",
)
def google_items(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """Google News: a feed has at most 60 articles

    Why: Google News takes 60 new ones at a time, and misses others
    What to do: Let the feed hold fewer; in irfeed.toml, limit under [feeds]
    """
    count = len(feed.every("item")) + len(feed.every("atom:entry"))
    if count > _MOST_ITEMS:
        yield document.finding(feed, f"The feed has {count} articles; Google News takes {_MOST_ITEMS} at a time")


@rule(
    "GGN006",
    Severity.WARNING,
    documents(kinds=RSS | ATOM),
    clause=f"{_FEEDS}: what Google News removes",
    sample="document",
)
def google_removed(document: Document) -> Iterator[RuleFinding]:
    """Google News: texts have no scripts and no styles

    Why: Google News removes them, and what they did is gone
    What to do: Take them out
    """
    for tag in document.markup.named("script", "style"):
        yield document.finding_in_tag(tag, f"The text has <{tag.name}>, which Google News removes")
    for _, tag in document.markup.having("style"):
        message = f"The text has <{tag.name} style=…>, whose style Google News removes"
        yield document.finding_in_tag(tag, message, attribute="style")


@rule(
    "GGN010",
    Severity.ERROR,
    elements("news:news", kinds=SITEMAPS),
    clause=f"{_SITEMAPS}: required tags",
    sample="document",
)
def google_news_incomplete(news: Element, document: Document) -> Iterator[RuleFinding]:
    """Google News: an entry of a news sitemap has a publication, with name and language, a date and a title

    Why: Google News does not take the address for news otherwise
    What to do: Add what is missing to <news:news>
    """
    then = "Google News does not take the address for news"
    parts = ("news:publication", "news:publication_date", "news:title")
    yield from lacking(news, document, *map(only, parts), then=then)
    publication = news.child("news:publication")
    if publication is not None:
        yield from lacking(publication, document, only("news:name"), only("news:language"), then=then)


@rule(
    "GGN011",
    Severity.ERROR,
    elements("news:publication_date", kinds=SITEMAPS),
    clause=f"{_SITEMAPS}: publication_date is in W3C format",
    sample="document",
)
def google_news_date(date: Element, document: Document) -> Iterator[RuleFinding]:
    """Google News: dates of a news sitemap are W3C dates

    Why: Google News does not know when the article appeared
    What to do: Write 2015-02-06, or 2015-02-06T09:00:00+09:00
    """
    if date.value and (reason := why_not_w3cdtf(date.value)):
        yield document.finding_in_text(date, f"{date.value!r} {reason}; Google News does not know the date")


@rule(
    "GGN012",
    Severity.WARNING,
    elements("news:publication_date", kinds=SITEMAPS),
    clause=f"{_SITEMAPS}: articles of the last two days",
    sample="document",
)
def google_old_news(date: Element, document: Document) -> Iterator[RuleFinding]:
    """Google News: a news sitemap names articles of the last two days

    Why: Google News does not count older ones as news
    What to do: Leave the article out, or its <news:news>
    """
    moment = moment_of_rfc3339(date.value) or moment_of_rfc3339(f"{date.value}T23:59:59Z")  # a day, until it is over
    if moment is not None and document.now is not None and document.now - moment > _OLDEST:
        yield document.finding_in_text(
            date, "The article is more than two days old; Google News does not count it as news"
        )


@rule(
    "GGN013",
    Severity.ERROR,
    elements("sitemap:urlset", kinds=SITEMAPS),
    clause="developers.google.com, News sitemaps, version of 2020: up to 1,000 addresses",
    sample="document",
)
def google_many_addresses(urlset: Element, document: Document) -> Iterator[RuleFinding]:
    """Google News: a news sitemap has at most 1,000 articles

    Why: Google News asks for several sitemaps then
    What to do: Split the sitemap, and list its parts in an index
    """
    count = sum(url.child("news:news") is not None for url in urlset.every("sitemap:url"))
    if count > _MOST_ADDRESSES:
        yield document.finding(urlset, f"The sitemap has {count:,} articles; Google News takes {_MOST_ADDRESSES:,}")


@rule(
    "GGN007",
    Severity.ADVICE,
    documents(kinds=FEEDS - RSS - ATOM),
    clause=_FEEDS,
    sample="document",
)
def google_format(document: Document) -> Iterator[RuleFinding]:
    """Google News: a feed is RSS or Atom

    Why: Google News takes no other formats
    What to do: Hand in the address of the feed in that format
    """
    yield from other_format(document, "Google News", "RSS and Atom")
