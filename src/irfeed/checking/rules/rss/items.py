"""RSS items."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import Kind
from irfeed.checking.names import clark
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import is_absolute, why_not_absolute_iri


@rule(
    "RSS001",
    Severity.ERROR,
    elements("channel/item"),
    clause="RSS 2.0, Elements of <item>: at least one of title or description must be present",
    bad="<item><link>https://example.org/visit/</link></item>",
    good="<item><title>A visit</title></item>",
    sample="rss/item",
)
def item_without_title_and_description(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Every item has a title or a description

    Why: Readers have nothing to show of an item without both
    What to do: Give the item a title
    """
    if item.child("title") is None and item.child("description") is None:
        yield document.finding(item, "The item has neither a title nor a description")


@rule(
    "RSS030",
    Severity.WARNING,
    elements("channel/item", kinds=frozenset({Kind.RSS_20})),
    clause="RSS Best Practices Profile, guid: a publisher should provide one with each item",
    bad="<item><title>A visit</title></item>",
    good='<item><title>A visit</title><guid isPermaLink="false">tag:example.org,2015:visit</guid></item>',
    sample="rss/item",
)
def item_without_guid(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Every item has a guid

    Why: Without one readers tell items apart by guessing, and show them again when anything changes
    What to do: Add <guid isPermaLink="false">tag:…</guid>, and never change it
    """
    if item.child("guid") is None:
        yield document.finding(item, "The item has no guid")


@rule(
    "RSS031",
    Severity.ERROR,
    elements("item/guid"),
    clause=(
        "RSS 2.0, <guid> sub-element of <item>: isPermaLink is true by default, and then the guid is "
        "a URL that a browser can open"
    ),
    bad="<guid>12345-a</guid>",
    good='<guid isPermaLink="false">12345-a</guid>',
    sample="rss/item",
)
def guid_not_address(guid: Element, document: Document) -> Iterator[RuleFinding]:
    """A guid that is not marked isPermaLink="false" is an address

    Why: Readers open it when a person clicks on the item
    What to do: Write isPermaLink="false", or the whole address of the item
    """
    if guid.get("isPermaLink") not in (None, "true"):
        return
    reason = why_not_absolute_iri(guid.value)
    if reason is None and guid.value.lower().startswith(("tag:", "urn:")):
        reason = "is a name, not an address"
    if reason:
        yield document.finding_in_text(guid, f"The guid {quoted(guid.value)} {reason}")


#: Of "tag" and "urn" another rule speaks.
_OPENED = frozenset({"http", "https", "ftp", "tag", "urn"})


@rule(
    "RSS032",
    Severity.WARNING,
    elements("item/guid"),
    clause="RSS 2.0, <guid> sub-element of <item>: a URL that can be opened in a Web browser",
    bad="<guid>yt:video:abc</guid>",
    good="<guid>https://example.org/visit/</guid>",
    sample="rss/item",
)
def guid_scheme(guid: Element, document: Document) -> Iterator[RuleFinding]:
    """A guid that is an address begins with http or https

    Why: Browsers do not open other addresses
    What to do: Write isPermaLink="false" if it is not the address of a page
    """
    scheme = guid.value.partition(":")[0].lower()
    if guid.get("isPermaLink") in (None, "true") and is_absolute(guid.value) and scheme not in _OPENED:
        yield document.finding_in_text(guid, f"The guid {quoted(guid.value)} begins with {quoted(scheme)}")


@rule(
    "RSS033",
    Severity.ERROR,
    elements("item/guid"),
    clause="RSS 2.0, <guid> sub-element of <item>: isPermaLink is true or false",
    bad='<guid isPermaLink="no">a</guid>',
    good='<guid isPermaLink="false">a</guid>',
    sample="rss/item",
)
def guid_permalink_value(guid: Element, document: Document) -> Iterator[RuleFinding]:
    """isPermaLink is true or false

    Why: Readers take any other value as true
    What to do: Write isPermaLink="true" or isPermaLink="false"
    """
    value = guid.get("isPermaLink")
    if value not in (None, "true", "false"):
        yield document.finding_in_attribute(guid, "isPermaLink", f"isPermaLink is {quoted(str(value))}")


@rule(
    "RSS034",
    Severity.ERROR,
    elements("rss/channel"),
    clause="RSS 2.0, <guid> sub-element of <item>: a string that uniquely identifies the item",
    bad=(
        '<item><title>A</title><guid isPermaLink="false">same</guid></item><item><title>B</title>'
        '<guid isPermaLink="false">same</guid></item>'
    ),
    good=(
        '<item><title>A</title><guid isPermaLink="false">first</guid></item><item><title>B</title>'
        '<guid isPermaLink="false">second</guid></item>'
    ),
    sample="rss/channel",
)
def repeated_guid(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """Every item has a guid of its own

    Why: Readers show one of the items and hide the others
    What to do: Give each item its own guid
    """
    seen: set[str] = set()
    for item in channel.children:
        guid = item.child("guid") if item.name == "item" else None
        if guid is None or not guid.value:
            continue
        if guid.value in seen:
            yield document.finding_in_text(guid, f"The guid {quoted(guid.value)} is another item's too")
        seen.add(guid.value)


@rule(
    "RSS035",
    Severity.WARNING,
    elements("item/guid"),
    clause="RSS 2.0, <guid> sub-element of <item>: a string that uniquely identifies the item",
    bad='<guid isPermaLink="false"></guid>',
    good='<guid isPermaLink="false">tag:example.org,2015:visit</guid>',
    sample="rss/item",
)
def empty_guid(guid: Element, document: Document) -> Iterator[RuleFinding]:
    """A guid is not empty

    Why: All items with an empty guid are the same item to readers
    What to do: Write an id that never changes
    """
    if not guid.value:
        yield document.finding(guid, "The guid is empty")


_LONG = 9


@rule(
    "RSS036",
    Severity.WARNING,
    elements("item/guid"),
    clause="RSS Best Practices Profile, guid: it should be unique beyond the feed",
    bad='<guid isPermaLink="false">42</guid>',
    good='<guid isPermaLink="false">tag:example.org,2015:42</guid>',
    sample="rss/item",
)
def guid_too_plain(guid: Element, document: Document) -> Iterator[RuleFinding]:
    """A guid is unlike any other in the world

    Why: Aggregators that hold many feeds mistake a short number for another feed's item
    What to do: Put a domain and a year into it: tag:example.org,2015:42
    """
    if guid.get("isPermaLink") == "false" and guid.value.isdigit() and len(guid.value) < _LONG:
        yield document.finding_in_text(guid, f"The guid {quoted(guid.value)} is a number that other feeds use too")


_DATES = frozenset({"pubDate", *map(clark, ("dc:date", "dcterms:issued", "dcterms:created", "atom:published"))})


@rule(
    "RSS037",
    Severity.ADVICE,
    elements("channel/item", kinds=frozenset({Kind.RSS_20})),
    clause="RSS 2.0, Elements of <item>: pubDate",
    bad="<item><title>A visit</title></item>",
    good="<item><title>A visit</title><pubDate>Fri, 06 Feb 2015 09:00:00 GMT</pubDate></item>",
    sample="rss/item",
)
def item_without_date(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Every item says when it was published

    Why: Readers take the time at which they first saw the item, and sort by that
    What to do: Add a <pubDate>
    """
    if not any(child.name in _DATES for child in item.children):
        yield document.finding(item, "The item has no pubDate")


@rule(
    "RSS038",
    Severity.ADVICE,
    elements("channel/item"),
    clause="RSS 2.0, Elements of <item>: link is the URL of the item",
    bad="<item><title>A visit</title></item>",
    good="<item><title>A visit</title><link>https://example.org/visit/</link></item>",
    sample="rss/item",
)
def item_without_link(item: Element, document: Document) -> Iterator[RuleFinding]:
    """Every item leads to a page

    Why: People cannot open an item without an address
    What to do: Add a <link>
    """
    guid = item.child("guid")
    if item.child("link") is not None or item.child("enclosure") is not None:
        return
    if guid is None or guid.get("isPermaLink") == "false":
        yield document.finding(item, "The item has no link")
