"""What Apple Podcasts asks of feeds.

Sources, read in November 2026: Apple, "A Podcaster's Guide to RSS" (help.apple.com/itc/podcasts_connect, itcb54353390);
Apple Podcasts for Creators, "Podcast RSS feed requirements" (podcasters.apple.com/support/823). Values of elements are
judged by the rules of their namespace, ITU.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from irfeed.checking.document import Document
from irfeed.checking.kind import FEEDS, RSS
from irfeed.checking.parts import ID, LINK, PUBLISHED, SUMMARY, TITLE, lacking, only, other_format
from irfeed.checking.rule import documents, elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

_GUIDE = "Apple, A Podcaster's Guide to RSS (read in November 2026)"
_TECHNICAL = "Apple Podcasts for Creators, Podcast RSS feed requirements (read in November 2026)"
_MOST_BYTES = 4000
_SHOW = (
    '<language>en</language><itunes:image href="https://example.org/a.png"/><itunes:category text="News"/>'
    "<itunes:explicit>false</itunes:explicit>"
)


def _enclosed(url: str) -> str:
    return f'<item><title>One</title><enclosure url="{url}" type="audio/mpeg" length="1"/></item>'


@rule(
    "APL001",
    Severity.ERROR,
    elements("rss/channel"),
    clause=f"{_GUIDE}: required show tags",
    bad="<language>en</language>",
    good=_SHOW,
    sample="rss/channel",
)
def apple_show(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: a show has a title, a description, an image, a language, a category, and says if it is explicit

    Why: Apple's validation refuses a show that lacks one of them
    What to do: Add what is missing to the channel
    """
    names = ("itunes:image", "language", "itunes:category", "itunes:explicit")
    yield from lacking(channel, document, TITLE, SUMMARY, *map(only, names), then="Apple Podcasts refuses the show")


@rule(
    "APL002",
    Severity.ERROR,
    elements("channel/item"),
    clause=f"{_GUIDE}: required episode tags",
    bad="<item><title>One</title></item>",
    good=_enclosed("https://example.org/a.mp3"),
    sample="rss/item",
)
def apple_episode(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: an episode has a title and an enclosure

    Why: Apple Podcasts does not list an item without them
    What to do: Add what is missing to the item
    """
    yield from lacking(item, document, TITLE, only("enclosure"), then="Apple Podcasts does not list the episode")


@rule(
    "APL003",
    Severity.ADVICE,
    elements("rss/channel"),
    clause=f"{_GUIDE}: recommended show tags",
    bad=_SHOW,
    good=f"{_SHOW}<itunes:author>City</itunes:author><link>https://example.org/</link>",
    sample="rss/channel",
)
def apple_show_recommended(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: a show says who makes it, and where its page is

    Why: Apple Podcasts shows both
    What to do: Add <itunes:author> and <link>
    """
    yield from lacking(channel, document, only("itunes:author"), LINK, then="Apple Podcasts shows it")


@rule(
    "APL004",
    Severity.ADVICE,
    elements("channel/item"),
    clause=f"{_GUIDE}: recommended episode tags",
    bad=_enclosed("https://example.org/a.mp3"),
    good="<itunes:duration>2710</itunes:duration>",
    sample="rss/item",
)
def apple_episode_recommended(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: an episode has a guid, a date, a description, a length and a page

    Why: Without a guid Apple Podcasts may show an episode twice; it sorts and describes episodes by the others
    What to do: Add what is missing to the item
    """
    parts = (ID, PUBLISHED, SUMMARY, only("itunes:duration"), LINK)
    yield from lacking(item, document, *parts, then="Apple Podcasts recommends it")


@rule(
    "APL005",
    Severity.ERROR,
    elements("rss/channel"),
    clause=f"{_TECHNICAL}: each episode has an enclosure of its own",
    bad=_enclosed("https://example.org/a.mp3") * 2,
    good=_enclosed("https://example.org/a.mp3") + _enclosed("https://example.org/b.mp3"),
    sample="rss/channel",
)
def apple_same_enclosure(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: no two episodes have the same enclosure

    Why: Apple Podcasts passes over an enclosure that it has seen
    What to do: Give each episode the address of its own file
    """
    seen: set[str] = set()
    for item in channel.every("item"):
        for enclosure in item.every("enclosure"):
            url = enclosure.get("url") or ""
            if url in seen:
                message = f"The enclosure {quoted(url)} is another episode's too; Apple Podcasts passes over it"
                yield document.finding_in_attribute(enclosure, "url", message)
            seen.add(url)


@rule(
    "APL006",
    Severity.WARNING,
    elements("item/enclosure"),
    clause=f"{_TECHNICAL}: ASCII file names and addresses",
    bad='<enclosure url="https://example.org/방문.mp3" type="audio/mpeg" length="1"/>',
    good='<enclosure url="https://example.org/visit.mp3" type="audio/mpeg" length="1"/>',
    sample="rss/item",
)
def apple_ascii(enclosure: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: the address of an episode has letters of ASCII only

    Why: Apple Podcasts may not find the file otherwise
    What to do: Rename the file, or write the address with %-escapes
    """
    url = enclosure.get("url") or ""
    if not url.isascii():
        message = f"{quoted(url)} has letters outside ASCII; Apple Podcasts may not find the file"
        yield document.finding_in_attribute(enclosure, "url", message)


@rule(
    "APL007",
    Severity.WARNING,
    elements("channel/description", "item/description"),
    clause=f"{_GUIDE}: description, up to 4000 bytes",
    bad=f"<description>{'A visit to Tokyo. ' * 250}</description>",
    good="<description>A visit to Tokyo</description>",
    sample="rss/item",
)
def apple_description(description: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: descriptions have at most 4000 bytes

    Why: Apple Podcasts allows no more
    What to do: Say less there, and the rest in <content:encoded>
    """
    size = len(description.value.encode("utf-8", "surrogatepass"))
    if size > _MOST_BYTES:
        yield document.finding(description, f"The description has {size} bytes; Apple Podcasts allows {_MOST_BYTES}")


@rule(
    "APL008",
    Severity.ERROR,
    elements("itunes:image"),
    clause=f"{_GUIDE}: artwork is JPEG or PNG, and its address ends in .jpg or .png",
    bad='<itunes:image href="https://example.org/cover.webp"/>',
    good='<itunes:image href="https://example.org/cover.jpg"/>',
    sample="rss/channel",
)
def apple_artwork(image: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: artwork is a JPEG or PNG file

    Why: Apple's validation refuses other formats
    What to do: Offer a square .jpg or .png of 1400 to 3000 pixels
    """
    href = image.get("href") or ""
    try:
        path = urlsplit(href).path
    except ValueError:  # no address at all; another rule says so
        return
    if href and not path.lower().endswith((".jpg", ".jpeg", ".png")):
        message = f"{quoted(href)} does not end in .jpg or .png; Apple Podcasts refuses the artwork"
        yield document.finding_in_attribute(image, "href", message)


@rule(
    "APL009",
    Severity.ERROR,
    elements("rss/channel"),
    clause=f"{_GUIDE}: itunes:type serial, itunes:episode",
    bad=f"<itunes:type>serial</itunes:type>{_enclosed('https://example.org/a.mp3')}",
    good=(
        "<itunes:type>serial</itunes:type><item><title>One</title><itunes:episode>1</itunes:episode>"
        '<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1"/></item>'
    ),
    sample="rss/channel",
)
def apple_serial(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: every episode of a serial has a number

    Why: Apple Podcasts shows serials in the order of these numbers
    What to do: Add <itunes:episode>
    """
    kind = channel.child("itunes:type")
    if kind is None or kind.value.lower() != "serial":
        return
    for item in channel.every("item"):
        yield from lacking(item, document, only("itunes:episode"), then="Apple Podcasts sorts a serial by it")


@rule(
    "APL010",
    Severity.WARNING,
    elements("itunes:block"),
    clause=f"{_GUIDE}: itunes:block",
    bad="<itunes:block>Yes</itunes:block>",
    good="<itunes:block>No</itunes:block>",
    sample="rss/channel",
)
def apple_blocked(block: Element, document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: what is to be listed is not blocked

    Why: Apple Podcasts does not list a show or episode with <itunes:block>Yes</itunes:block>
    What to do: Take <itunes:block> out if people are to find it
    """
    if block.value.lower() == "yes":
        yield document.finding_in_text(block, "itunes:block is Yes; Apple Podcasts does not list it")


@rule(
    "APL011",
    Severity.ADVICE,
    documents(kinds=FEEDS - RSS),
    clause=_TECHNICAL,
    sample="document",
)
def apple_format(document: Document) -> Iterator[RuleFinding]:
    """Apple Podcasts: a feed is RSS

    Why: Apple Podcasts takes no other format
    What to do: Hand in the address of the RSS feed
    """
    yield from other_format(document, "Apple Podcasts", "RSS")
