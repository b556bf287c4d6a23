"""What Flipboard asks of RSS feeds.

Sources: about.flipboard.com/rss-spec, "Optimizing Your RSS Feed For Flipboard" of 25 August 2016, and the "RSS
Guidelines" that took its place there; flipboard.helpshift.com, FAQ 1023, "Resubmit an RSS feed". Read in November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import FEEDS, RSS
from irfeed.checking.parts import (
    CONTENT,
    ID,
    LINK,
    PUBLISHED,
    SUMMARY,
    TITLE,
    held,
    lacking,
    only,
    other_format,
    pictures,
    text_of,
)
from irfeed.checking.rule import documents, elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule

_SPEC = "about.flipboard.com/rss-spec, 25 August 2016: what a feed must contain before it is featured"
_GUIDELINES = "about.flipboard.com/rss-spec, RSS Guidelines; flipboard.helpshift.com, FAQ 1023 (read in November 2026)"

_LEAST_ITEMS = 30
_LEAST_PIXELS = 400
_LEAST_CHARACTERS = 300


@rule(
    "FLI001",
    Severity.ERROR,
    elements("channel/item"),
    clause=_SPEC,
    bad="<item><title>A visit</title><description>A summary</description></item>",
    good="<item><title>A visit</title><content:encoded>&lt;p&gt;All of it&lt;/p&gt;</content:encoded></item>",
    sample="rss/item",
)
def flipboard_full_text(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Flipboard: every item carries the whole article

    Why: Flipboard does not feature a feed of headlines and summaries
    What to do: Put the whole text into <content:encoded>; in irfeed.toml, content = "full"
    """
    yield from lacking(item, document, CONTENT, then="Flipboard features only feeds with the whole text")


@rule(
    "FLI002",
    Severity.ERROR,
    elements("channel/item"),
    clause=_SPEC,
    bad="<item><title>A visit</title></item>",
    good=(
        '<item><title>A visit</title><enclosure url="https://example.org/a.jpg" type="image/jpeg" length="1"/></item>'
    ),
    sample="rss/item",
)
def flipboard_picture(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Flipboard: every item has a picture

    Why: Flipboard does not feature a feed whose articles have none
    What to do: Give the article a picture, as an <enclosure>, a <media:content>, or in its text
    """
    if next(pictures(item), None) is None:
        yield document.finding(item, "The item has no picture; Flipboard features only feeds whose articles have one")


@rule(
    "FLI003",
    Severity.ERROR,
    elements("channel/item"),
    clause=f"{_SPEC}: at least 400 pixels on the smaller side (FAQ 1023 says 500)",
    bad='<media:content url="https://example.org/a.jpg" medium="image" width="640" height="360"/>',
    good='<media:content url="https://example.org/a.jpg" medium="image" width="1200" height="800"/>',
    sample="rss/item",
)
def flipboard_picture_size(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Flipboard: one picture of every item has at least 400 pixels on its smaller side

    Why: Flipboard does not feature a feed whose pictures are smaller
    What to do: Offer a larger picture
    """
    sides = [picture.smaller_side for picture in pictures(item)]
    known = [side for side in sides if side is not None]
    if known and len(known) == len(sides) and max(known) < _LEAST_PIXELS:
        message = f"The largest picture has {max(known)} pixels on its smaller side"
        yield document.finding(item, f"{message}; Flipboard features feeds with {_LEAST_PIXELS} or more")


@rule(
    "FLI004",
    Severity.WARNING,
    elements("rss/channel"),
    clause=f"{_SPEC}: at least 30 items; FAQ 1023: at least the 20 newest",
    good="".join(f"<item><title>Visit {number}</title></item>" for number in range(_LEAST_ITEMS)),
    bad="<item><title>A visit</title></item>",
    sample="rss/channel",
)
def flipboard_items(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Flipboard: a feed has at least 30 items

    Why: Flipboard does not feature a feed that has fewer
    What to do: Let the feed hold more; in irfeed.toml, limit under [feeds]
    """
    count = len(channel.every("item"))
    if count < _LEAST_ITEMS:
        yield document.finding(
            channel, f"Items in the feed: {count}; Flipboard features feeds with {_LEAST_ITEMS} or more"
        )


@rule(
    "FLI005",
    Severity.WARNING,
    elements("rss/channel"),
    clause=f"{_GUIDELINES}: channel",
    bad="<language></language>",
    good="<language>en</language>",
    sample="rss/channel",
)
def flipboard_channel(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Flipboard: a channel has a title, a link, a description and a language

    Why: Flipboard asks for all four before a feed is handed in
    What to do: Add what is missing to the channel
    """
    parts = (TITLE, LINK, SUMMARY, only("language"))
    yield from lacking(channel, document, *parts, then="Flipboard asks for it before a feed is handed in")


@rule(
    "FLI006",
    Severity.WARNING,
    elements("channel/item"),
    clause=f"{_GUIDELINES}: item",
    bad="<item><title>A visit</title><link>https://example.org/visit/</link></item>",
    good=(
        "<description>Text</description><pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate><dc:creator>Kim</dc:creator>"
        "<title>A visit</title><link>https://example.org/visit/</link>"
    ),
    sample="rss/item",
)
def flipboard_item(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Flipboard: an item has a title, a link, a description, a date, a guid and an author (dc:creator)

    Why: Flipboard shows and classifies the article by them; without a date it takes the moment at which it saw it
    What to do: Add what is missing to the item
    """
    parts = (TITLE, LINK, SUMMARY, PUBLISHED, ID, only("dc:creator"))
    yield from lacking(item, document, *parts, then="Flipboard shows and classifies the article by it")


@rule(
    "FLI007",
    Severity.ADVICE,
    elements("channel/item"),
    clause=f"{_GUIDELINES}: description",
    bad="<description>The mayor went to Tokyo.</description>",
    good=f"<description>{'The mayor went to Tokyo. ' * 13}</description>",
    sample="rss/item",
)
def flipboard_description(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Flipboard: a description has 300 characters or more

    Why: Flipboard shows it as the excerpt, and finds the topics of the article by it
    What to do: Write a longer summary
    """
    description = held(item, SUMMARY)
    length = len(text_of(item, SUMMARY))
    if description is not None and length < _LEAST_CHARACTERS:
        message = f"The description has {length} characters; Flipboard shows excerpts of {_LEAST_CHARACTERS} or more"
        yield document.finding(description, message)


@rule(
    "FLI008",
    Severity.ADVICE,
    documents(kinds=FEEDS - RSS),
    clause=_SPEC,
    sample="document",
)
def flipboard_format(document: Document) -> Iterator[RuleFinding]:
    """Flipboard: a feed is RSS

    Why: Flipboard takes no other format
    What to do: Hand in the address of the RSS feed
    """
    yield from other_format(document, "Flipboard", "RSS")
