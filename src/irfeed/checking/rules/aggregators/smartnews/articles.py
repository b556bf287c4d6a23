"""What SmartNews asks of channels, articles and documents."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from irfeed.checking.document import Document
from irfeed.checking.kind import ATOM, FEEDS, RSS
from irfeed.checking.parts import (
    CONTENT,
    ENTRIES,
    LINK,
    PUBLISHED,
    SUMMARY,
    TITLE,
    held,
    lacking,
    moment_of,
    only,
    other_format,
    text_of,
    too_large,
)
from irfeed.checking.rule import documents, elements
from irfeed.checking.vocabulary.small import markup_in
from irfeed.checking.vocabulary.term import web_address
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

_SPEC = "publishers.smartnews.com, SmartFormat Specification 2.1 (read in November 2026)"
_TRAFFIC = "publishers.smartnews.com, article 360049232353, on feeds whose traffic drops (read in November 2026)"
_MOST_BYTES = 1024 * 1024
_MOST_CHARACTERS = 30


@rule(
    "SMA001",
    Severity.ERROR,
    elements("rss/channel"),
    clause=f"{_SPEC}: channel, required elements; article 360022876234: without them a feed is invalid",
    bad="<language></language>",
    good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate><language>en</language>",
    sample="rss/channel",
)
def smartnews_channel(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: a channel has a title, a link, a description, a date, a language and items

    Why: SmartNews takes a feed without them for invalid, and delivers none of its articles
    What to do: Add what is missing to the channel
    """
    parts = (TITLE, LINK, SUMMARY, PUBLISHED, only("language"), only("item"))
    yield from lacking(channel, document, *parts, then="SmartNews takes the feed for invalid")


@rule(
    "SMA002",
    Severity.ERROR,
    elements(*ENTRIES),
    clause=f"{_SPEC}: item, required elements",
    bad="<item><description>A visit</description></item>",
    good="<item><title>A visit</title><link>https://example.org/visit/</link></item>",
    sample="rss/item",
)
def smartnews_item(item: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: an article has a title and a link

    Why: SmartNews does not deliver an article without them
    What to do: Add what is missing to the item
    """
    yield from lacking(item, document, TITLE, LINK, then="SmartNews does not deliver the article")


@rule(
    "SMA003",
    Severity.ERROR,
    elements(*ENTRIES),
    clause="publishers.smartnews.com, article 360010263714: the whole text, with its pictures (read in November 2026)",
    bad="<item><title>A visit</title><description>A summary</description></item>",
    good="<item><title>A visit</title><content:encoded>&lt;p&gt;All of it&lt;/p&gt;</content:encoded></item>",
    sample="rss/item",
)
def smartnews_full_text(item: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: an article is there as a whole

    Why: SmartNews refuses the registration of a feed whose articles are cut off
    What to do: Put the whole text into <content:encoded>; in irfeed.toml, content = "full"
    """
    yield from lacking(item, document, CONTENT, then="SmartNews refuses feeds without the whole text")


@rule(
    "SMA004",
    Severity.ERROR,
    documents(kinds=RSS | ATOM),
    clause=f"{_SPEC}: limits; article 360022876234",
    sample="document",
)
def smartnews_size(document: Document) -> Iterator[RuleFinding]:
    """SmartNews: a feed has at most 1 MB

    Why: SmartNews' validator takes a larger one for invalid, and its articles are not delivered
    What to do: Let the feed hold fewer articles, or make several of it
    """
    yield from too_large(document, document.root, document.source.text, _MOST_BYTES, "SmartNews")


@rule("SMA005", Severity.ERROR, documents(kinds=RSS | ATOM), clause=f"{_SPEC}: character code", sample="document")
def smartnews_encoding(document: Document) -> Iterator[RuleFinding]:
    """SmartNews: a feed is in UTF-8

    Why: SmartNews reads no other encoding
    What to do: Write the feed in UTF-8
    """
    if document.source.encoding not in ("utf-8", "ascii"):
        yield document.finding(document.root, f"The feed is in {document.source.encoding}; SmartNews reads only UTF-8")


@rule(
    "SMA006",
    Severity.WARNING,
    elements("rss/channel"),
    clause=f"{_SPEC}: channel, description",
    bad="<description>News of the city and of all its friends abroad</description>",
    good="<description>News of the city</description>",
    sample="rss/channel",
)
def smartnews_description(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: the description of a channel has at most 30 characters

    Why: SmartNews allows no more
    What to do: Say it in fewer words
    """
    length = len(text_of(channel, SUMMARY))
    if length > _MOST_CHARACTERS:
        message = f"The description has {length} characters; SmartNews allows {_MOST_CHARACTERS}"
        yield document.finding(channel.child("description"), message)


@rule(
    "SMA007",
    Severity.WARNING,
    elements("channel/title"),
    clause=f"{_SPEC}: channel, title",
    bad="<title>News &lt;b&gt;today&lt;/b&gt;</title>",
    good="<title>News today</title>",
    sample="rss/channel",
)
def smartnews_title(title: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: the title of a channel holds no HTML

    Why: SmartNews writes it below the headline of each article, and supports no HTML there
    What to do: Write the name of the site, and nothing else
    """
    if found := markup_in(title.text):
        message = f"The title holds markup, {quoted(found)}, which SmartNews does not support there"
        yield document.finding_in_text(title, message, index=title.text.index(found))


@rule(
    "SMA008",
    Severity.WARNING,
    elements("item/link"),
    clause=_TRAFFIC,
    bad="<link>https://example.org/visit/?utm_source=smartnews</link>",
    good="<link>https://example.org/visit/</link>",
    sample="rss/item",
)
def smartnews_tracking(link: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: the address of an article is its canonical one, without utm_ parameters

    Why: SmartNews names this first among the reasons for which it shows a feed to fewer people
    What to do: Write the address without them, and measure with <snf:analytics>
    """
    try:
        query = urlsplit(link.value).query
    except ValueError:  # no address at all; another rule says so
        return
    if any(name.startswith("utm_") for name, _ in parse_qsl(query, keep_blank_values=True)):
        yield document.finding_in_text(
            link, f"{quoted(link.value)} has utm_ parameters; SmartNews shows such articles less"
        )


@rule(
    "SMA009",
    Severity.WARNING,
    elements(*ENTRIES),
    clause=f"{_TRAFFIC}: articles dated in the future",
    bad="<pubDate>Mon, 01 Jan 2096 09:00:00 +0900</pubDate>",
    good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate>",
    sample="rss/item",
)
def smartnews_future(item: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: no article is dated in the future

    Why: SmartNews names this among the reasons for which it shows a feed to fewer people
    What to do: Leave the article out until then
    """
    published = moment_of(item)
    if published is not None and document.now is not None and published > document.now:
        yield document.finding(held(item, PUBLISHED), "The date is in the future; SmartNews shows such feeds less")


@rule(
    "SMA010",
    Severity.ADVICE,
    elements("rss/channel"),
    clause=f"{_SPEC}: snf:logo and snf:darkModeLogo",
    bad="<language>en</language>",
    good=(
        "<snf:logo><url>https://example.org/logo.png</url></snf:logo>"
        "<snf:darkModeLogo><url>https://example.org/dark.png</url></snf:darkModeLogo>"
    ),
    sample="rss/channel",
)
def smartnews_logo(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: a channel has a logo, and one for dark screens

    Why: SmartNews shows it above every article; without it nobody sees whose the article is
    What to do: Add <snf:logo> and <snf:darkModeLogo>
    """
    parts = (only("snf:logo"), only("snf:darkModeLogo"))
    yield from lacking(channel, document, *parts, then="SmartNews shows none above the articles")


@rule(
    "SMA011",
    Severity.WARNING,
    elements("snf:logo", "snf:darkModeLogo"),
    clause=f"{_SPEC}: snf:logo holds a <url>",
    bad="<snf:logo>https://example.org/logo.png</snf:logo>",
    good="<snf:logo><url>https://example.org/logo.png</url></snf:logo>",
    sample="rss/channel",
)
def smartnews_logo_address(logo: Element, document: Document) -> Iterator[RuleFinding]:
    """SmartNews: a logo holds its address in a <url>

    Why: SmartNews finds no picture otherwise, and shows none
    What to do: Write <snf:logo><url>https://…</url></snf:logo>
    """
    url = logo.child("url")
    if url is None:
        yield document.finding(logo, f"<{document.tag(logo)}> has no <url>; SmartNews finds no picture")
    elif reason := web_address(url.value):
        yield document.finding_in_text(url, f"{quoted(url.value)} {reason}; SmartNews finds no picture")


@rule(
    "SMA014",
    Severity.ADVICE,
    documents(kinds=FEEDS - RSS - ATOM),
    clause=f"{_SPEC}: format",
    sample="document",
)
def smartnews_format(document: Document) -> Iterator[RuleFinding]:
    """SmartNews: a feed is RSS or Atom

    Why: SmartNews takes no other formats
    What to do: Hand in the address of the feed in that format
    """
    yield from other_format(document, "SmartNews", "RSS and Atom")
