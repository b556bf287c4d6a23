"""Atom: which elements and attributes stand where, and what they must bring."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import NAMESPACES, clark, split
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import ATTRIBUTES, DEFINED, HEADS, MEMBERS, NEEDED, OBSOLETE, ONCE, PERSONS, PLAIN
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted


@rule(
    "ATM001",
    Severity.ERROR,
    elements("atom:entry"),
    clause="RFC 4287 section 4.1.2: atom:entry elements MUST contain exactly one atom:id element",
    bad="<entry><title>A visit</title><updated>2015-02-06T09:00:00Z</updated></entry>",
    good="<id>tag:example.org,2015:a-visit</id>",
    sample="atom/entry",
)
def entry_without_id(entry: Element, document: Document) -> Iterator[RuleFinding]:
    """Every entry has an id

    Why: Readers know an entry by its id; without one they show it again after each change, or drop it
    What to do: Give the entry an id that never changes, such as a tag: URI
    """
    if entry.child("atom:id") is None:
        yield document.finding(entry, "The entry has no id")


_NEEDED = {clark(parent): {clark(f"atom:{name}"): name for name in names} for parent, names in NEEDED.items()}


@rule(
    "ATM002",
    Severity.ERROR,
    elements("atom:feed", "atom:entry"),
    clause=(
        "RFC 4287 sections 4.1.1 and 4.1.2: feeds and entries MUST contain exactly one atom:id, "
        "atom:title and atom:updated"
    ),
    bad=(
        '<entry><id>tag:example.org,2015:visit</id><link href="https://example.org/visit/"/>'
        "<title>A visit</title></entry>"
    ),
    good="<updated>2015-02-06T09:00:00Z</updated>",
    sample="atom/entry",
)
def atom_element_missing(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Every feed has an id, a title and the date of its last update; every entry a title and that date

    Why: Readers sort by date, list by title and know a feed by its id; what lacks one of them they show wrong or not at
        all
    What to do: Add the element
    """
    there = {child.name for child in parent.children}
    for name, called in _NEEDED[parent.name].items():
        if name not in there:
            what = document.tag(parent)
            yield document.finding(parent, f"The element {what} has no {called}", f"Add <{called}> to <{what}>")


@rule(
    "ATM003",
    Severity.ERROR,
    elements(*HEADS, *PERSONS),
    clause='RFC 4287 sections 3.2, 4.1.1 and 4.1.2: "MUST NOT contain more than one", "exactly one"',
    bad="<title>A visit</title><title>A visit to Tokyo</title>",
    good="<title>A visit to Tokyo</title>",
    sample="atom/entry",
)
def atom_element_repeated(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """What may stand once in a feed, an entry, a source or a person stands there once

    Why: Readers take the first or the last, and not all of them the same
    What to do: Keep one of them
    """
    once = ONCE[parent.name]
    seen: set[str] = set()
    for child in parent.children:
        if child.name in seen:
            yield document.finding(
                child, f"The element {document.tag(parent)} has another {document.tag(child)} already"
            )
        elif child.name in once:
            seen.add(child.name)


@rule(
    "ATM004",
    Severity.ERROR,
    elements("atom:entry"),
    clause=(
        "RFC 4287 sections 4.1.1 and 4.1.2: one or more atom:author elements in the feed, unless all entries have one"
    ),
    bad=(
        "<feed><id>tag:example.org,2015:news</id><title>News</title><updated>2015-02-06T09:00:00Z"
        "</updated>\n"
        "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
        "</updated>\n"
        '<link href="https://example.org/visit/"/></entry></feed>'
    ),
    good="<author><name>Newsroom</name></author>",
    sample="atom/feed",
)
def entry_without_author(entry: Element, document: Document) -> Iterator[RuleFinding]:
    """Every entry has an author: its own, its source's or the feed's

    Why: Readers show who wrote an entry; aggregators that mix feeds cannot tell otherwise
    What to do: Add <author><name>…</name></author> to the feed; it then stands for all of its entries
    """
    source = entry.child("atom:source")
    for holder in (entry, entry.parent, source):
        if holder is not None and holder.child("atom:author") is not None:
            return
    yield document.finding(entry, "The entry has no author, and neither has the feed")


_ATOM = "{" + NAMESPACES["atom"] + "}"


@rule(
    "ATM005",
    Severity.ERROR,
    elements("atom:feed", "atom:entry", "atom:source", "atom:category", "atom:link", "at:deleted-entry", *PERSONS),
    clause="RFC 4287 sections 6.2 and 6.4: the Atom vocabulary is closed to others; extensions are in other namespaces",
    bad="<modified>2015-02-06T09:00:00Z</modified>",
    good="<updated>2015-02-06T09:00:00Z</updated>",
    sample="atom/entry",
)
def undefined_atom_element(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements in Atom's namespace are elements of Atom 1.0

    Why: Readers skip what they do not know, so what it says is lost
    What to do: Use an element of Atom, or one of another namespace
    """
    for child in parent.children:
        if child.name not in DEFINED and child.name.startswith(_ATOM):
            local = split(child.name)[1]
            now = OBSOLETE.get(local)
            hint = f"That is a word of Atom 0.3; write {now}" if now else ""
            yield document.finding(child, f"Atom has no element {quoted(local)}", hint)


@rule(
    "ATM006",
    Severity.ERROR,
    elements("atom:feed", "atom:entry", "atom:source", "atom:category", "atom:link", "at:deleted-entry", *PERSONS),
    clause="RFC 4287 sections 3.2, 4.1 and 4.2: the content models",
    bad="<subtitle>All about a visit</subtitle>",
    good="<summary>All about a visit</summary>",
    sample="atom/entry",
)
def misplaced_atom_element(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements of Atom stand in the elements that may hold them

    Why: Readers look for them there and nowhere else
    What to do: Move the element to where it belongs, or take it out
    """
    members = MEMBERS[parent.name]
    for child in parent.children:
        if child.name not in members and child.name in DEFINED:
            yield document.finding(child, f"{document.tag(child)} cannot stand in {document.tag(parent)}")


@rule(
    "ATM007",
    Severity.WARNING,
    elements(*HEADS, *PERSONS),
    clause=(
        "RFC 4287 sections 6.1 and 6.4 allow all markup that is not Atom's, in no namespace too; Namespaces in XML 1.0 "
        "section 6.2; the W3C feed validator calls it an error"
    ),
    bad='<priority xmlns="">high</priority>',
    good='<example:priority xmlns:example="https://example.org/ns">high</example:priority>',
    sample="atom/entry",
)
def child_without_namespace(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """What extends a feed is in a namespace

    Why: Readers cannot tell what an element without a namespace means; mostly a prefix or xmlns= was forgotten
    What to do: Give the element the namespace of its vocabulary, or Atom's
    """
    for child in parent.children:
        if not child.name.startswith("{"):
            yield document.finding(child, f"The element {child.name} is in no namespace")


@rule(
    "ATM008",
    Severity.ERROR,
    elements(*HEADS, *PERSONS),
    clause="RFC 4287 sections 3.2, 4.1.1, 4.1.2 and 4.2.11: the content models have no text",
    bad="The mayor went to Tokyo.",
    good="<summary>The mayor went to Tokyo.</summary>",
    sample="atom/entry",
)
def text_in_atom_container(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Feeds, entries, sources and persons hold elements, no text of their own

    Why: Readers drop the text without a word
    What to do: Put the text into an element, such as summary or name
    """
    if text := parent.value:
        message = f"There is text directly in {document.tag(parent)}: {quoted(text, 30)}"
        yield document.finding_in_text(parent, message)


_HINTS = {"mode": "That is a word of Atom 0.3; type says all", "url": "Atom writes uri", "lang": "Write xml:lang"}


@rule(
    "ATM009",
    Severity.ERROR,
    elements("atom:*"),
    clause="RFC 4287 section 2 and the schema's undefinedAttribute: attributes without a namespace are Atom's own",
    bad='<title mode="escaped">A visit</title>',
    good='<title type="html">A visit</title>',
    sample="atom/entry",
)
def unknown_atom_attribute(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements of Atom have the attributes that Atom gives them; others are in a namespace

    Why: Readers skip the attribute, so what it says is lost
    What to do: Take the attribute out, or write it as Atom does
    """
    known = ATTRIBUTES.get(element.name)
    if not element.attributes or known is None:
        return
    for name in element.attributes:
        if not name.startswith("{") and name not in known:
            message = f"The element {document.tag(element)} has no attribute {quoted(name)}"
            yield document.finding_in_attribute(element, name, message, _HINTS.get(name, ""))


_ENTRY = clark("atom:entry")


@rule(
    "ATM010",
    Severity.WARNING,
    elements("atom:feed"),
    clause="RFC 4287 section 4.1.1 gives the order no significance; its schema puts entries last",
    bad=(
        "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
        "</updated>\n"
        '<link href="https://example.org/visit/"/></entry><subtitle>What is new</subtitle>'
    ),
    good=(
        "<feed><id>tag:example.org,2015:news</id><title>News</title><subtitle>What is new</subtitle>"
        "<updated>2015-02-06T09:00:00Z</updated>\n"
        "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
        "</updated></entry></feed>"
    ),
    sample="atom/feed",
)
def metadata_after_entries(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """What a feed says of itself stands before its entries

    Why: Readers that stop after some entries do not see it; the schema of RFC 4287 and the W3C feed validator want it
        first
    What to do: Move the element before the first entry
    """
    begun = False
    for child in feed.children:
        if child.name == _ENTRY:
            begun = True
        elif begun and child.name in DEFINED:
            yield document.finding(child, f"{document.tag(child)} stands after an entry")


@rule(
    "ATM011",
    Severity.ERROR,
    elements(*PLAIN),
    clause="RFC 4287 sections 3.2, 3.3 and 4.2: the content of these elements is text",
    bad='<author><name>News<b xmlns="http://www.w3.org/1999/xhtml">room</b></name></author>',
    good="<author><name>Newsroom</name></author>",
    sample="atom/entry",
)
def child_in_plain_element(plain: Element, document: Document) -> Iterator[RuleFinding]:
    """Ids, dates, names, addresses and the like hold text, no elements

    Why: Readers take the text and lose what is inside of the element, or take nothing
    What to do: Write plain text
    """
    if plain.children:
        child = plain.children[0]
        message = f"{document.tag(child)} stands in {document.tag(plain)}, which holds only text"
        yield document.finding(child, message)
