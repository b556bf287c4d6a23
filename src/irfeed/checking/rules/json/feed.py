"""JSON Feed: what a feed says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.json import Spot
from irfeed.checking.kind import Kind
from irfeed.checking.rule import values
from irfeed.checking.vocabulary.jsonfeed import AUTHOR, AUTHORS, HUB
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

_VERSIONS = ("https://jsonfeed.org/version/1.1", "https://jsonfeed.org/version/1")


@rule(
    "JSF007",
    Severity.ERROR,
    values(""),
    clause="JSON Feed 1.1, Top-level: version (required, string)",
    bad='{"title": "News", "items": []}',
    good='"version": "https://jsonfeed.org/version/1.1"',
    sample="json/feed",
)
def json_version(feed: Spot, document: Document) -> Iterator[RuleFinding]:
    """A feed names the version of JSON Feed that it is in, by its URL

    Why: Readers tell by the version that the JSON is a feed at all
    What to do: Write "version": "https://jsonfeed.org/version/1.1"
    """
    version = feed.get("version")
    if version is None:
        yield document.finding(feed, "The feed has no version")
    elif version.text is not None and version.text not in _VERSIONS:
        yield document.finding_in_value(version, f"There is no version {quoted(version.text)} of JSON Feed")


@rule(
    "JSF008",
    Severity.ERROR,
    values(""),
    clause="JSON Feed 1.1, Top-level: title (required, string)",
    bad='{"version": "https://jsonfeed.org/version/1.1", "items": []}',
    good='"title": "News"',
    sample="json/feed",
)
def json_feed_without_title(feed: Spot, document: Document) -> Iterator[RuleFinding]:
    """A feed has a title

    Why: Readers list feeds by their titles
    What to do: Give the feed a "title"
    """
    if feed.get("title") is None:
        yield document.finding(feed, "The feed has no title")


@rule(
    "JSF009",
    Severity.ERROR,
    values(""),
    clause="JSON Feed 1.1, Items: items is an array, and is required",
    bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News"}',
    good='"items": []',
    sample="json/feed",
)
def json_feed_without_items(feed: Spot, document: Document) -> Iterator[RuleFinding]:
    """A feed has items, if only an empty array of them

    Why: Readers take a document without items for a broken one
    What to do: Give the feed "items", which may be []
    """
    if feed.get("items") is None:
        yield document.finding(feed, "The feed has no items")


@rule(
    "JSF018",
    Severity.ERROR,
    values("/next_url"),
    clause="JSON Feed 1.1, Top-level: next_url must not be the same as feed_url",
    bad='"feed_url": "https://example.org/1.json", "next_url": "https://example.org/1.json"',
    good='"next_url": "https://example.org/2.json"',
    sample="json/feed",
)
def json_next_url_loop(next_url: Spot, document: Document) -> Iterator[RuleFinding]:
    """next_url leads to another document than feed_url

    Why: A reader that follows it never comes to an end
    What to do: Let next_url be the address of the next page, and leave it out on the last
    """
    if (
        next_url.text is not None
        and next_url.parent is not None
        and next_url.text == next_url.parent.string("feed_url")
    ):
        yield document.finding_in_value(next_url, "next_url is the same as feed_url")


@rule(
    "JSF019",
    Severity.ERROR,
    values(*AUTHORS),
    clause="JSON Feed 1.1, Top-level: if you provide an author object, then at least one is required",
    bad='"authors": [{}]',
    good='"authors": [{"name": "Newsroom"}]',
    sample="json/item",
)
def json_empty_author(author: Spot, document: Document) -> Iterator[RuleFinding]:
    """An author has a name, a url or an avatar

    Why: There is nothing that a reader could show of the author
    What to do: Give the author a "name", or leave the author out
    """
    if author.kind == "object" and not any(author.get(name) for name in AUTHOR):
        yield document.finding(author, "The author has neither name, url nor avatar")


@rule(
    "JSF020",
    Severity.WARNING,
    values("/author", "/items/*/author", kinds=frozenset({Kind.JSON_FEED_11})),
    clause="JSON Feed 1.1, Deprecations",
    bad='"author": {"name": "Newsroom"}',
    good='"authors": [{"name": "Newsroom"}]',
    sample="json/item",
)
def json_single_author(author: Spot, document: Document) -> Iterator[RuleFinding]:
    """A feed of version 1.1 names authors, in an array

    Why: author is deprecated; newer readers look for authors only
    What to do: Write "authors": [{"name": "…"}], beside author if old readers matter
    """
    if author.parent is not None and author.parent.get("authors") is None:
        yield document.finding(author, "author is deprecated, and there are no authors beside it")


@rule(
    "JSF023",
    Severity.ERROR,
    values("/hubs/*"),
    clause="JSON Feed 1.1, Top-level: each hub has a type and url, both of which are required",
    bad='"hubs": [{"url": "https://example.org/hub"}]',
    good='"hubs": [{"type": "WebSub", "url": "https://example.org/hub"}]',
    sample="json/feed",
)
def json_hub_incomplete(hub: Spot, document: Document) -> Iterator[RuleFinding]:
    """A hub has a type and a url

    Why: A reader cannot subscribe at a hub without them
    What to do: Write {"type": "WebSub", "url": "https://…"}
    """
    if hub.kind == "object":
        for name in HUB:
            if hub.get(name) is None:
                yield document.finding(hub, f"The hub has no {name}")


@rule(
    "JSF033",
    Severity.WARNING,
    values(""),
    clause="JSON Feed 1.1, Top-level: should be considered required for feeds on the public web",
    bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
    good='"feed_url": "https://example.org/feed.json"',
    sample="json/feed",
)
def json_feed_without_address(feed: Spot, document: Document) -> Iterator[RuleFinding]:
    """A feed says its own address and that of its home page

    Why: feed_url is what readers know the feed by, and where they look when it moves
    What to do: Give the feed both feed_url and home_page_url
    """
    for name in ("home_page_url", "feed_url"):
        if feed.get(name) is None:
            yield document.finding(feed, f"The feed has no {name}")


@rule(
    "JSF036",
    Severity.ADVICE,
    values("/version"),
    clause="JSON Feed 1.1, Top-level: version should appear at the very top",
    bad='{"title": "News", "version": "https://jsonfeed.org/version/1.1", "items": []}',
    good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
    sample="json/feed",
)
def json_version_not_first(version: Spot, document: Document) -> Iterator[RuleFinding]:
    """The version stands first

    Why: Programs that look at the first bytes tell by it that the JSON is a feed
    What to do: Write version before all other members
    """
    if version.parent is not None and next(version.parent.members()).step != "version":
        yield document.finding(version, "The version stands after other members")
