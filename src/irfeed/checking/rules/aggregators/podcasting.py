"""What apps of Podcasting 2.0 ask of feeds.

Sources, read in November 2026: the Podcast Standards Project, PSP-1, version 1.0, and the podcast namespace 1.0
(github.com/Podcast-Standards-Project, github.com/Podcastindex-org/podcast-namespace). Values of elements are judged by
the rules of their namespaces, POD and ITU.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from irfeed.checking.document import Document
from irfeed.checking.kind import FEEDS, RSS
from irfeed.checking.parts import ID, LINK, PUBLISHED, SUMMARY, TITLE, lacking, only, other_format
from irfeed.checking.rule import documents, elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

_PSP = "Podcast Standards Project, PSP-1 1.0 (read in November 2026)"
_NAMESPACE = "Podcast namespace 1.0 (read in November 2026)"
_SHOW = (
    '<language>en</language><itunes:image href="https://example.org/a.png"/><itunes:category text="News"/>'
    "<itunes:explicit>false</itunes:explicit>"
)
_EPISODE = '<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1"/>'
_VERSION = 5


@rule(
    "PSP001",
    Severity.ERROR,
    elements("rss/channel"),
    clause=f"{_PSP}: required channel",
    bad="<language>en</language>",
    good=_SHOW,
    sample="rss/channel",
)
def podcasting_show(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Podcasting 2.0: a show has a self link, title, description, link, language, category, image, and says if explicit

    Why: A feed that lacks one of them does not pass as a podcast, and hosts and directories refuse it
    What to do: Add what is missing to the channel
    """
    names = ("language", "itunes:category", "itunes:explicit", "itunes:image")
    then = "the feed does not pass as a podcast"
    yield from lacking(channel, document, TITLE, SUMMARY, LINK, *map(only, names), then=then)
    if not any(link.get("rel") == "self" for link in channel.every("atom:link")):
        yield document.finding(channel, f'<{document.tag(channel)}> has no atom:link with rel="self"; {then}')


@rule(
    "PSP002",
    Severity.ERROR,
    elements("channel/item"),
    clause=f"{_PSP}: required item",
    bad="<item><title>One</title></item>",
    good=_EPISODE,
    sample="rss/item",
)
def podcasting_episode(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Podcasting 2.0: an episode has a title, an enclosure and a guid

    Why: Apps do not list an episode that lacks one of them
    What to do: Add what is missing to the item
    """
    yield from lacking(item, document, TITLE, only("enclosure"), ID, then="apps do not list the episode")


@rule(
    "PSP003",
    Severity.ADVICE,
    elements("rss/channel"),
    clause=f"{_PSP}: recommended channel",
    bad=_SHOW,
    good=(
        "<podcast:locked>yes</podcast:locked><podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>"
        "<itunes:author>City</itunes:author>"
    ),
    sample="rss/channel",
)
def podcasting_show_recommended(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Podcasting 2.0: a show has a guid, a lock and an author

    Why: By the guid apps know the show again when it moves; without a lock anyone may import it elsewhere
    What to do: Add <podcast:guid>, <podcast:locked> and <itunes:author>
    """
    names = ("podcast:locked", "podcast:guid", "itunes:author")
    yield from lacking(channel, document, *map(only, names), then="apps and hosts look for it")


@rule(
    "PSP004",
    Severity.ADVICE,
    elements("channel/item"),
    clause=f"{_PSP}: recommended item",
    bad=_EPISODE,
    good=(
        "<itunes:duration>2710</itunes:duration><itunes:explicit>false</itunes:explicit>"
        '<itunes:image href="https://example.org/a.png"/>'
        '<podcast:transcript url="https://example.org/a.vtt" type="text/vtt"/>'
    ),
    sample="rss/item",
)
def podcasting_episode_recommended(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Podcasting 2.0: an episode has a page, date, description, length, image and transcript, and says if explicit

    Why: Apps show each of them to listeners
    What to do: Add what is missing to the item
    """
    names = ("itunes:duration", "itunes:image", "itunes:explicit", "podcast:transcript")
    parts = (LINK, PUBLISHED, SUMMARY, *map(only, names))
    yield from lacking(item, document, *parts, then="apps show it to listeners")


@rule(
    "PSP005",
    Severity.WARNING,
    elements("podcast:guid"),
    clause=f"{_NAMESPACE}, guid: a UUID of version 5",
    bad="<podcast:guid>my-show</podcast:guid>",
    good="<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>",
    sample="rss/channel",
)
def podcasting_guid(guid: Element, document: Document) -> Iterator[RuleFinding]:
    """Podcasting 2.0: the guid of a show is a UUID of version 5

    Why: Apps and hosts do not know the show again by anything else
    What to do: Make it once of the feed's address without https://, as the namespace says, and never change it
    """
    try:
        version = UUID(guid.value).version
    except ValueError:
        version = None
    if version != _VERSION:
        message = f"{quoted(guid.value)} is no UUID of version 5; apps do not know the show again by it"
        yield document.finding_in_text(guid, message)


@rule(
    "PSP006",
    Severity.ADVICE,
    documents(kinds=FEEDS - RSS),
    clause=_PSP,
    sample="document",
)
def podcasting_format(document: Document) -> Iterator[RuleFinding]:
    """Podcasting 2.0: a feed is RSS

    Why: Podcasting 2.0 takes no other format
    What to do: Hand in the address of the RSS feed
    """
    yield from other_format(document, "Podcasting 2.0", "RSS")
