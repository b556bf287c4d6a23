"""The head of an Atom feed: its links among each other, its generator, its source."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import HEADS, links_with, rel_of
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import is_absolute, why_not_iri


def _said(kind: str, language: str) -> str:
    return f"{f'the type {quoted(kind)}' if kind else 'no type'} and {language or 'no hreflang'}"


@rule(
    "ATM053",
    Severity.ERROR,
    elements(*HEADS),
    clause=(
        "RFC 4287 sections 4.1.1 and 4.1.2: MUST NOT contain more than one with the same combination of "
        "type and hreflang"
    ),
    bad='<link href="https://example.org/visit/"/><link href="https://example.org/tokyo/"/>',
    good='<link href="https://example.org/visit/"/><link hreflang="ko" href="https://example.org/ko/visit/"/>',
    sample="atom/entry",
)
def atom_alternate_repeated(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Of alternate links with the same type and the same hreflang there is one

    Why: Readers open one of them, and not all of them the same
    What to do: Give each its own type or hreflang, or write rel="related"
    """
    seen: set[tuple[str, str]] = set()
    for link in links_with(parent, "alternate"):
        kind = (link.attributes.get("type", "").lower(), link.attributes.get("hreflang", "").lower())
        if kind in seen:
            message = f"There is another alternate link with {_said(*kind)} already"
            yield document.finding(link, message)
        seen.add(kind)


@rule(
    "ATM054",
    Severity.WARNING,
    elements("atom:feed"),
    clause='RFC 4287 section 4.1.1: atom:feed elements SHOULD contain one atom:link element with a rel of "self"',
    bad="<feed><id>tag:example.org,2015:news</id><title>News</title><updated>2015-02-06T09:00:00Z</updated></feed>",
    good='<link rel="self" href="https://example.org/feed.atom"/>',
    sample="atom/feed",
)
def atom_self_link_missing(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """A feed has a link to itself

    Why: Readers that were given a copy find the feed by it, and keep its address when it moves; hubs need it
    What to do: Add <link rel="self" type="application/atom+xml" href="…"/> with the address of the feed
    """
    if next(links_with(feed, "self"), None) is None:
        yield document.finding(feed, "The feed has no link to itself")


@rule(
    "ATM055",
    Severity.WARNING,
    elements("atom:feed"),
    clause='RFC 4287 section 4.1.1: SHOULD contain one atom:link element with a rel attribute value of "self"',
    bad='<link rel="self" href="https://example.org/feed.atom"/><link rel="self" href="https://example.org/feed"/>',
    good='<link rel="self" href="https://example.org/feed.atom"/>',
    sample="atom/feed",
)
def atom_self_link_repeated(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """A feed has one link to itself

    Why: Readers cannot know which of the addresses is the one to keep
    What to do: Keep one; other formats of the feed are rel="alternate"
    """
    for link in list(links_with(feed, "self"))[1:]:
        yield document.finding(link, "The feed has another link to itself already")


_TYPES = ("application/atom+xml", "application/xml", "text/xml")


@rule(
    "ATM056",
    Severity.WARNING,
    elements("atom:feed"),
    clause="RFC 4287 sections 4.1.1 and 7: the self link is the feed's; its media type is application/atom+xml",
    bad='<link rel="self" type="text/html" href="https://example.org/feed.atom"/>',
    good='<link rel="self" type="application/atom+xml" href="https://example.org/feed.atom"/>',
    sample="atom/feed",
)
def atom_self_link_type(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """The link of a feed to itself has the type of Atom, if any

    Why: Readers may take the address for a web page and not subscribe to it
    What to do: Write type="application/atom+xml"
    """
    for link in links_with(feed, "self"):
        kind = link.attributes.get("type")
        if kind is not None and kind.partition(";")[0].strip().lower() not in _TYPES:
            yield document.finding_in_attribute(link, "type", f"The feed calls itself {quoted(kind)}, but it is Atom")


@rule(
    "ATM059",
    Severity.WARNING,
    elements("atom:feed"),
    clause="WebSub section 4: publishers advertise a hub and, by rel=self, the topic that is asked of it",
    bad=(
        "<feed><id>tag:example.org,2015:news</id><title>News</title><updated>2015-02-06T09:00:00Z"
        "</updated>\n"
        '<link rel="hub" href="https://hub.example.org/"/></feed>'
    ),
    good='<link rel="hub" href="https://hub.example.org/"/><link rel="self" href="https://example.org/feed.atom"/>',
    sample="atom/feed",
)
def atom_hub_without_self(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """A feed with a hub has a link to itself

    Why: Readers subscribe at the hub to the address of the self link; without it they cannot
    What to do: Add <link rel="self" href="…"/> with the address that the hub knows
    """
    hub = next(links_with(feed, "hub"), None)
    if hub is not None and next(links_with(feed, "self"), None) is None:
        yield document.finding(hub, "The feed has a hub, but no link to itself")


@rule(
    "ATM060",
    Severity.WARNING,
    elements("atom:link"),
    clause="WebSub section 4: hub URLs are requested by HTTP POST",
    bad='<link rel="hub" href="xmpp:hub.example.org"/>',
    good='<link rel="hub" href="https://hub.example.org/"/>',
    sample="atom/feed",
)
def atom_hub_address(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The address of a hub begins with http: or https:

    Why: Readers subscribe by a request over HTTP
    What to do: Write the hub's https: address
    """
    href = link.attributes.get("href", "")
    if rel_of(link) == "hub" and is_absolute(href) and not href.lower().startswith(("http:", "https:")):
        yield document.finding_in_attribute(link, "href", f"The hub {quoted(href)} is not reached by HTTP")


@rule(
    "ATM110",
    Severity.ERROR,
    elements("atom:generator"),
    clause='RFC 4287 section 4.2.4: the "uri" attribute MUST be an IRI reference',
    bad='<generator uri="http://feed maker">Feed maker</generator>',
    good='<generator uri="https://example.org/feed-maker">Feed maker</generator>',
    sample="atom/feed",
)
def generator_uri(generator: Element, document: Document) -> Iterator[RuleFinding]:
    """The uri of a generator is an IRI, absolute or relative, without white space

    Why: Readers cannot follow it
    What to do: Write the address of the program
    """
    uri = generator.attributes.get("uri")
    if uri is not None and (reason := why_not_iri(uri)):
        yield document.finding_in_attribute(generator, "uri", f"The address {quoted(uri)} {reason}")


@rule(
    "ATM111",
    Severity.WARNING,
    elements("atom:generator"),
    clause="RFC 4287 section 4.2.4: the content is a string that is a human-readable name for the generating agent",
    bad='<generator uri="https://example.org/feed-maker"/>',
    good='<generator uri="https://example.org/feed-maker">Feed maker</generator>',
    sample="atom/feed",
)
def empty_generator(generator: Element, document: Document) -> Iterator[RuleFinding]:
    """A generator has a name

    Why: People who look into a broken feed want to know what made it
    What to do: Write the name of the program
    """
    if not generator.value and not generator.children:
        yield document.finding(generator, "The generator has no name")


@rule(
    "ATM112",
    Severity.WARNING,
    elements("atom:source"),
    clause="RFC 4287 section 4.2.11: atom:source SHOULD contain the required feed-level metadata: id, title, updated",
    bad="<source><title>Other news</title></source>",
    good=(
        "<source><id>tag:example.com,2015:other</id><title>Other news</title>"
        "<updated>2015-02-06T09:00:00Z</updated></source>"
    ),
    sample="atom/entry",
)
def incomplete_source(source: Element, document: Document) -> Iterator[RuleFinding]:
    """The source of a copied entry keeps the id, the title and the date of the feed that it is from

    Why: Readers show where an entry is from by its title, and find its feed by its id
    What to do: Copy the elements from the feed
    """
    missing = [name for name in ("id", "title", "updated") if source.child(f"atom:{name}") is None]
    if missing:
        yield document.finding(source, f"The source has no {' and no '.join(missing)}")
