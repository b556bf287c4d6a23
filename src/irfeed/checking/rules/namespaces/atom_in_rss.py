"""Atom's elements in RSS."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import RDF, RSS
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.judges import (
    markup_in_attribute,
    misplaced_element,
    missing_attribute,
    repeated_element,
    unknown_attribute,
    unknown_element,
    wrong_attribute,
    wrong_value,
)
from irfeed.checking.vocabulary.small import ATOM, RELATIONS
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import is_absolute, why_not_iri

rules_of_vocabulary(
    ATOM,
    "borrowed-atom",
    VocabularyRow(
        unknown_element,
        "ARS001",
        bad="<atom:modified>2015-02-06T09:00:00Z</atom:modified>",
        good="<atom:updated>2015-02-06T09:00:00Z</atom:updated>",
        sample="rss/channel",
    ),
    VocabularyRow(
        misplaced_element,
        "ARS002",
        bad="<atom:published>2015-02-06T09:00:00Z</atom:published>",
        good="<atom:updated>2015-02-06T09:00:00Z</atom:updated>",
        sample="rss/channel",
        severity=Severity.WARNING,
    ),
    VocabularyRow(
        unknown_attribute,
        "ARS003",
        bad='<atom:link rel="self" url="https://example.org/feed.rss" href="https://example.org/feed.rss"/>',
        good='<atom:link rel="self" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        missing_attribute,
        "ARS004",
        bad='<atom:link rel="self"/>',
        good='<atom:link rel="self" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_attribute,
        "ARS005",
        bad='<atom:link rel="self" type="rss" href="https://example.org/feed.rss"/>',
        good='<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    VocabularyRow(
        wrong_value,
        "ARS006",
        bad="<atom:updated>6 February 2015</atom:updated>",
        good="<atom:updated>2015-02-06T09:00:00Z</atom:updated>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "ARS007",
        bad="<atom:updated>2015-02-06T09:00:00Z</atom:updated><atom:updated>2015-02-07T09:00:00Z</atom:updated>",
        good="<atom:updated>2015-02-06T09:00:00Z</atom:updated>",
        sample="rss/item",
    ),
    VocabularyRow(
        markup_in_attribute,
        "ARS014",
        bad='<atom:link rel="related" href="https://example.org/b" title="A &lt;b&gt;bold&lt;/b&gt; visit"/>',
        good='<atom:link rel="related" href="https://example.org/b" title="A visit &amp; more"/>',
        sample="rss/item",
    ),
    clause="RFC 4287 section 4; RSS Best Practices Profile, atom:link",
    module=__name__,
    kinds=RSS | RDF,
)


@rule(
    "ARS008",
    Severity.WARNING,
    elements("atom:link", kinds=RSS | RDF),
    clause="RFC 4287 section 4.2.7.2; RFC 8288 section 2.1",
    bad='<atom:link rel="me-feed" href="https://example.org/"/>',
    good='<atom:link rel="hub" href="https://example.org/"/>',
    sample="rss/channel",
)
def unregistered_relation_in_rss(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The relation of a link is registered, or an address

    Why: Readers ignore a link whose relation they do not know
    What to do: Write a relation that IANA lists, such as self, hub or alternate
    """
    relation = link.get("rel")
    if relation is None or ":" in relation or relation.lower() in RELATIONS:
        return
    yield document.finding_in_attribute(link, "rel", f"The relation {quoted(relation)} is not registered")


@rule(
    "ARS009",
    Severity.WARNING,
    elements("channel", "rss1:channel", kinds=RSS | RDF),
    clause="RFC 4287 section 4.2.7.2: self is the resource that is equivalent to the containing document",
    bad=(
        '<atom:link rel="self" href="https://example.org/a.rss"/><atom:link rel="self" '
        'href="https://example.org/b.rss"/>'
    ),
    good='<atom:link rel="self" href="https://example.org/a.rss"/>',
    sample="rss/channel",
)
def several_self_links_in_rss(channel: Element, document: Document) -> Iterator[RuleFinding]:
    """A feed names one address as its own

    Why: Readers take the first or the last, and which one differs
    What to do: Keep one link with rel="self"
    """
    own = [link for link in channel.every("atom:link") if link.get("rel") == "self"]
    for link in own[1:]:
        yield document.finding(link, "The feed names another address as its own too")


@rule(
    "ARS010",
    Severity.WARNING,
    elements("channel/atom:link", "item/atom:link", kinds=RSS | RDF),
    clause="RFC 4287 section 4.2.7.1; RSS Best Practices Profile, atom:link",
    bad='<atom:link rel="self" href="/feed.rss"/>',
    good='<atom:link rel="self" href="https://example.org/feed.rss"/>',
    sample="rss/channel",
)
def relative_self_link_in_rss(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The address of a feed is absolute

    Why: A copy of the feed cannot say where it came from
    What to do: Write the whole address, with https://
    """
    href = link.get("href")
    if href is not None and not is_absolute(href) and not is_absolute(link.base) and not why_not_iri(href):
        yield document.finding_in_attribute(link, "href", f"The address {quoted(href)} is relative")


_FEEDS = ("application/rss+xml", "application/rdf+xml", "application/atom+xml", "application/xml", "text/xml")


@rule(
    "ARS011",
    Severity.WARNING,
    elements("channel/atom:link", kinds=RSS | RDF),
    clause="RFC 4287 section 4.2.7.3; RSS Best Practices Profile, atom:link: type application/rss+xml",
    bad='<atom:link rel="self" type="text/html" href="https://example.org/feed.rss"/>',
    good='<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.rss"/>',
    sample="rss/channel",
)
def self_link_type_in_rss(link: Element, document: Document) -> Iterator[RuleFinding]:
    """A link to the feed itself has the type of a feed

    Why: Readers that look for feeds by type pass it over
    What to do: Write type="application/rss+xml"
    """
    kind = (link.get("type") or "").partition(";")[0].strip().lower()
    if link.get("rel") == "self" and kind and kind not in _FEEDS:
        yield document.finding_in_attribute(link, "type", f"The feed says of itself that it is {quoted(kind)}")


@rule(
    "ARS012",
    Severity.WARNING,
    elements("atom:link", kinds=RSS | RDF),
    clause="RFC 4287 section 4.2.7: atom:link has no content that matters",
    bad='<atom:link rel="self" href="https://example.org/feed.rss">https://example.org/feed.rss</atom:link>',
    good='<atom:link rel="self" href="https://example.org/feed.rss"/>',
    sample="rss/channel",
)
def text_in_borrowed_link(link: Element, document: Document) -> Iterator[RuleFinding]:
    """atom:link holds no text

    Why: Readers ignore the text; the address belongs into href
    What to do: Move the address into href
    """
    if value := link.value:
        yield document.finding_in_text(link, f"<{document.tag(link)}> holds the text {quoted(value)}")


@rule(
    "ARS013",
    Severity.ERROR,
    elements("atom:author", "atom:contributor", kinds=RSS | RDF),
    clause="RFC 4287 section 3.2.1: person constructs must contain exactly one atom:name",
    bad="<atom:author><atom:email>a@example.org</atom:email></atom:author>",
    good="<atom:author><atom:name>Kim</atom:name></atom:author>",
    sample="rss/item",
)
def borrowed_author_without_name(person: Element, document: Document) -> Iterator[RuleFinding]:
    """atom:author and atom:contributor have a name

    Why: Readers have nobody to show
    What to do: Add <atom:name>
    """
    if person.child("atom:name") is None:
        yield document.finding(person, f"<{document.tag(person)}> has no name")
