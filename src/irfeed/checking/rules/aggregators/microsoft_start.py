"""What Microsoft Start (MSN) asks of feeds.

Sources, read in November 2026: support.microsoft.com, "MSN feed item metadata requirements", "MSN HTML guidelines and
tag restrictions", "MSN feed submission and authentication"; helpcenter.microsoftstart.com, articles 25 "Feed content
specifications" and 51 "Feed item requirements".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from irfeed.checking.document import Document
from irfeed.checking.html import HtmlTag
from irfeed.checking.kind import ATOM, FEEDS, RSS
from irfeed.checking.parts import (
    CONTENT,
    ENTRIES,
    ID,
    LINK,
    PUBLISHED,
    TITLE,
    held,
    lacking,
    moment_of,
    other_format,
    pictures,
)
from irfeed.checking.rule import documents, elements
from irfeed.checking.vocabulary.small import markup_in
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

_METADATA = "support.microsoft.com, MSN feed item metadata requirements (read in November 2026)"
_HTML = "support.microsoft.com, MSN HTML guidelines and tag restrictions (read in November 2026)"
_CONTENT = "helpcenter.microsoftstart.com, article 25, Feed content specifications (read in November 2026)"
_FEWEST, _MOST = 21, 150
_LONGEST = timedelta(days=365)
_PIXELS = 720
_REMOVED = ("style", "script", "object", "embed", "param", "applet")


@rule(
    "MSN001",
    Severity.ERROR,
    elements(*ENTRIES),
    clause=f"{_METADATA}: an article must have an id, a title, a date, a body and a link",
    bad="<item><title>A visit to the sister city</title></item>",
    good="<content:encoded>&lt;p&gt;All of it&lt;/p&gt;</content:encoded>",
    sample="rss/item",
)
def microsoft_item(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Microsoft Start: an article has an id, a title, a date, its text and a link

    Why: Microsoft Start does not take an article that lacks one of them
    What to do: Add what is missing to the item
    """
    parts = (ID, TITLE, PUBLISHED, CONTENT, LINK)
    yield from lacking(item, document, *parts, then="Microsoft Start does not take the article")


@rule(
    "MSN002",
    Severity.WARNING,
    elements("item/title", "atom:entry/atom:title"),
    clause=f"{_METADATA}: title",
    bad="<title>A visit</title>",
    good="<title>The mayor visits the sister city</title>",
    sample="rss/item",
)
def microsoft_title_length(title: Element, document: Document) -> Iterator[RuleFinding]:
    """Microsoft Start: a title has more than 20 and at most 150 characters

    Why: Microsoft Start may remove an article whose title is too long
    What to do: Write a title that says in one line what happened
    """
    length = len(title.value)
    if not _FEWEST <= length <= _MOST:
        message = f"The title has {length} characters; Microsoft Start asks for {_FEWEST} to {_MOST}"
        yield document.finding_in_text(title, message)


@rule(
    "MSN003",
    Severity.WARNING,
    elements("item/title", "item/dc:creator", "item/category", "atom:entry/atom:title", "atom:author/atom:name"),
    clause=f"{_HTML}: HTML is allowed in bodies only",
    bad="<title>The &lt;b&gt;mayor&lt;/b&gt; visits the sister city</title>",
    good="<title>The mayor visits the sister city</title>",
    sample="rss/item",
)
def microsoft_markup(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Microsoft Start: titles, authors and categories hold no HTML

    Why: Microsoft Start supports HTML in the text of an article only
    What to do: Take the markup out
    """
    if found := markup_in(element.text):
        message = (
            f"<{document.tag(element)}> holds markup, {quoted(found)}, which Microsoft Start does not support there"
        )
        yield document.finding_in_text(element, message, index=element.text.index(found))


@rule(
    "MSN004",
    Severity.WARNING,
    elements(*ENTRIES),
    clause=f"{_METADATA}: published date",
    bad="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate>",
    good="<pubDate>Fri, 05 Dec 2025 09:00:00 +0900</pubDate>",
    sample="rss/item",
)
def microsoft_date(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Microsoft Start: an article is of the last 365 days, and not of the future

    Why: Microsoft Start passes over the others
    What to do: Let the feed hold newer articles only; in irfeed.toml, limit under [feeds]
    """
    published = moment_of(item)
    if published is None or document.now is None:
        return
    if not document.now - _LONGEST < published <= document.now:
        when = "in the future" if published > document.now else "more than a year old"
        yield document.finding(held(item, PUBLISHED), f"The article is {when}; Microsoft Start passes over it")


@rule(
    "MSN005",
    Severity.WARNING,
    elements(*ENTRIES),
    clause=f"{_CONTENT}: only articles with pictures can be published by themselves",
    bad="<title>The mayor visits the sister city</title>",
    good='<media:content url="https://example.org/a.jpg" medium="image"/>',
    sample="rss/item",
)
def microsoft_picture(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Microsoft Start: an article has a picture

    Why: Microsoft Start publishes articles without one only after a person has looked at them
    What to do: Give the article a picture, as a <media:content> or in its text
    """
    if next(pictures(item), None) is None:
        yield document.finding(item, "The article has no picture; Microsoft Start does not publish it by itself")


@rule(
    "MSN006",
    Severity.ADVICE,
    elements(*ENTRIES),
    clause=f"{_CONTENT}: image size",
    bad='<media:content url="https://example.org/a.jpg" medium="image" width="640" height="360"/>',
    good='<media:content url="https://example.org/a.jpg" medium="image" width="1280" height="720"/>',
    sample="rss/item",
)
def microsoft_picture_size(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Microsoft Start: pictures have 720 pixels or more in height or width

    Why: Microsoft Start recommends it; smaller ones look poor on large screens
    What to do: Offer a larger picture
    """
    for at, width, height in pictures(item):
        side = max(width or 0, height or 0)
        if 0 < side < _PIXELS:
            message = f"The picture's larger side has {side} pixels; Microsoft Start recommends {_PIXELS} or more"
            yield document.finding_in_tag(at, message) if isinstance(at, HtmlTag) else document.finding(at, message)


@rule(
    "MSN007",
    Severity.WARNING,
    documents(kinds=RSS | ATOM),
    clause=f"{_HTML}: disallowed tags",
    sample="document",
)
def microsoft_removed_tags(document: Document) -> Iterator[RuleFinding]:
    """Microsoft Start: texts have no style, script, object, embed, param or applet

    Why: Microsoft Start removes them, and may not publish the article
    What to do: Take them out
    """
    for tag in document.markup.named(*_REMOVED):
        yield document.finding_in_tag(tag, f"The text has <{tag.name}>, which Microsoft Start removes")


@rule(
    "MSN008",
    Severity.ERROR,
    elements("channel/atom:link", "atom:feed/atom:link"),
    clause=f"{_CONTENT}: only HTTPS; no names and passwords in addresses",
    bad='<atom:link rel="self" href="http://example.org/feed.rss"/>',
    good='<atom:link rel="self" href="https://example.org/feed.rss"/>',
    sample="rss/channel",
)
def microsoft_https(link: Element, document: Document) -> Iterator[RuleFinding]:
    """Microsoft Start: a feed is served by HTTPS

    Why: Microsoft Start fetches no other feeds
    What to do: Serve the feed by HTTPS, and write that address
    """
    if link.get("rel") == "self" and (link.get("href") or "").lower().startswith("http:"):
        yield document.finding_in_attribute(
            link, "href", "The feed's address begins with http:; Microsoft Start takes https: only"
        )


@rule(
    "MSN009",
    Severity.ADVICE,
    documents(kinds=FEEDS - RSS - ATOM),
    clause="support.microsoft.com, MSN feed submission and authentication (read in November 2026)",
    sample="document",
)
def microsoft_format(document: Document) -> Iterator[RuleFinding]:
    """Microsoft Start: a feed is RSS or Atom

    Why: Microsoft Start takes no other formats
    What to do: Hand in the address of the feed in that format
    """
    yield from other_format(document, "Microsoft Start", "RSS and Atom")
