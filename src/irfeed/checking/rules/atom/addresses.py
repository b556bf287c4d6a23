"""Addresses and ids that Atom's elements hold, and the head of a feed."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import clark
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import why_not_normal
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import is_absolute, why_not_absolute_iri, why_not_iri
from irfeed.syntax.addresses import why_not_of_its_scheme


@rule(
    "ATM040",
    Severity.ERROR,
    elements("atom:icon", "atom:logo", "atom:uri"),
    clause=(
        "RFC 4287 sections 3.2.2, 4.2.5 and 4.2.8: the content is an IRI reference; section 2: no white space in IRIs"
    ),
    bad="<icon>https://example.org/my icon.png</icon>",
    good="<icon>https://example.org/my-icon.png</icon>",
    sample="atom/feed",
)
def atom_address(address: Element, document: Document) -> Iterator[RuleFinding]:
    """The address of an icon, a logo or a person is an IRI, without white space

    Why: Readers cannot follow it
    What to do: Write the address as it is typed into a browser, with %20 for a space
    """
    if reason := why_not_iri(address.text):
        yield document.finding_in_text(address, f"The address {quoted(address.value)} {reason}")


_ATTRIBUTE = {clark("atom:link"): "href", clark("atom:content"): "src", clark("atom:generator"): "uri"}


@rule(
    "ATM041",
    Severity.WARNING,
    elements("atom:icon", "atom:logo", "atom:uri", "atom:link", "atom:content", "atom:generator"),
    clause=(
        "RFC 4287 section 2: relative references are resolved against xml:base; without one, against "
        "where the feed is from"
    ),
    bad="<icon>/icon.png</icon>",
    good="<icon>https://example.org/icon.png</icon>",
    sample="atom/feed",
)
def relative_atom_address(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Relative addresses have an xml:base with a whole address around them

    Why: The feed is copied, cached and merged with others; a reader then does not know what the address is relative to
    What to do: Write the whole address
    """
    attribute = _ATTRIBUTE.get(element.name)
    address = element.attributes.get(attribute, "") if attribute else element.value
    if not address.strip() or is_absolute(address.strip()) or is_absolute(element.base):
        return
    message = f"The address {quoted(address)} is relative, and there is no xml:base"
    if attribute:
        yield document.finding_in_attribute(element, attribute, message)
    else:
        yield document.finding_in_text(element, message)


_LINK = clark("atom:link")


@rule(
    "ATM042",
    Severity.WARNING,
    elements("atom:icon", "atom:logo", "atom:uri", "atom:link"),
    clause="RFC 3986 section 4.4: an empty reference is a same-document reference",
    bad='<link href=""/>',
    good='<link href="https://example.org/visit/"/>',
    sample="atom/entry",
)
def empty_atom_address(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Addresses are not empty

    Why: An empty address means the feed itself, which is seldom meant
    What to do: Write the address, or leave the element out
    """
    if element.name == _LINK:
        if element.attributes.get("href") == "":
            yield document.finding_in_attribute(element, "href", "The link leads nowhere: its href is empty")
    elif not element.value:
        yield document.finding(element, f"{document.tag(element)} is empty")


@rule(
    "ATM070",
    Severity.ERROR,
    elements("atom:id"),
    clause=(
        "RFC 4287 section 4.2.6: the content MUST be an IRI, and not a relative reference; section 2: no white space"
    ),
    bad="<id>visit-42</id>",
    good="<id>tag:example.org,2015:visit-42</id>",
    sample="atom/entry",
)
def atom_id(name: Element, document: Document) -> Iterator[RuleFinding]:
    """An id is an absolute IRI, without white space around it

    Why: Readers know entries by their ids; what is no IRI may be another feed's id too
    What to do: Write an IRI with its scheme, such as tag:example.org,2015:visit
    """
    if reason := why_not_absolute_iri(name.text):
        shown = f"{quoted(name.value)} " if name.value else ""
        yield document.finding_in_text(name, f"The id {shown}{reason}")


@rule(
    "ATM071",
    Severity.ERROR,
    elements("atom:id"),
    clause=(
        "RFC 4151 section 2.1 (tag), RFC 8141 section 2 (urn), RFC 9562 section 4 (uuid); the W3C feed validator too"
    ),
    bad="<id>urn:uuid:visit-42</id>",
    good="<id>urn:uuid:1225c695-cfb8-4ebb-8aaa-80da344efa6a</id>",
    sample="atom/entry",
)
def id_against_its_scheme(name: Element, document: Document) -> Iterator[RuleFinding]:
    """An id that is a tag: URI or a URN keeps to the rules of its scheme

    Why: The rules make it unique; what breaks them may be made twice
    What to do: Write tag:DOMAIN,YEAR:NAME, or urn:uuid: and a UUID
    """
    if reason := why_not_of_its_scheme(name.value):
        yield document.finding_in_text(name, f"The id {quoted(name.value)} {reason}")


@rule(
    "ATM072",
    Severity.WARNING,
    elements("atom:feed"),
    clause=(
        "RFC 4287 section 4.1.1: if multiple entries have the same atom:id, their atom:updated "
        "timestamps SHOULD be different"
    ),
    bad=(
        "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/a/"/></entry>\n'
        "<entry><id>tag:example.org,2015:a</id><title>B</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/b/"/></entry>'
    ),
    good=(
        "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/a/"/></entry>\n'
        "<entry><id>tag:example.org,2015:A</id><title>B</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/b/"/></entry>'
    ),
    sample="atom/feed",
)
def entry_twice(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """Entries with the same id differ in their dates of update

    Why: They are one entry to readers, which show one of the two: no one knows which
    What to do: Keep the newest; if they are two entries, give each its own id
    """
    # Ids are compared character by character
    seen: set[tuple[str, str]] = set()
    for entry in feed.every("atom:entry"):
        name, updated = entry.child("atom:id"), entry.child("atom:updated")
        if name is None or not name.value:
            continue
        key = (name.value, updated.value if updated is not None else "")
        if key in seen:
            message = f"Another entry has the id {quoted(name.value)} and the same date of update"
            yield document.finding_in_text(name, message)
        seen.add(key)


#: Two entries with one id may be a slip, or two states of one entry; three and more without another are not.
_FEWEST = 3


def _text(entry: Element, name: str) -> str:
    child = entry.child(name)
    return child.value if child is not None else ""


@rule(
    "ATM073",
    Severity.ERROR,
    elements("atom:feed"),
    clause=(
        "RFC 4287 section 4.2.6: the id MUST be created in a way that assures uniqueness; the W3C feed validator too"
    ),
    bad=(
        "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/a/"/></entry>\n'
        "<entry><id>tag:example.org,2015:a</id><title>B</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/b/"/></entry>\n'
        "<entry><id>tag:example.org,2015:a</id><title>C</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/c/"/></entry>'
    ),
    good=(
        "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
        '<link href="https://example.org/a/"/></entry>'
    ),
    sample="atom/feed",
)
def one_id_for_all(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """Not all entries of a feed have the same id

    Why: Readers show one entry and drop all others
    What to do: Give each entry an id of its own that never changes
    """
    entries = feed.every("atom:entry")
    if len(entries) < _FEWEST:
        return
    names = {(_text(entry, "atom:id"), _text(entry, "atom:updated")) for entry in entries}
    same = next(iter(names))[0]
    if len(names) == 1 and same:
        yield document.finding(entries[1], f"All {len(entries)} entries have the id {quoted(same)}")


@rule(
    "ATM074",
    Severity.ADVICE,
    elements("atom:id"),
    clause="RFC 4287 section 4.2.6.1: IRIs used as ids should be normalized when they are made",
    bad="<id>HTTP://Example.org/visit</id>",
    good="<id>https://example.org/visit</id>",
    sample="atom/entry",
)
def id_not_normal(name: Element, document: Document) -> Iterator[RuleFinding]:
    """An id is written in the form in which IRIs are compared best

    Why: Programs on the way may normalize it, and readers then take the entry for a new one
    What to do: Write the id in its normal form, before anybody has seen it; never change an id that is in use
    """
    if reason := why_not_normal(name.value):
        yield document.finding_in_text(name, f"The id {quoted(name.value)} {reason}")


@rule(
    "ATM075",
    Severity.WARNING,
    elements("atom:feed"),
    clause="RFC 4287 section 4.2.6: a permanent, universally unique identifier for an entry or feed",
    bad=(
        "<id>tag:example.org,2015:news</id><entry><id>tag:example.org,2015:news</id><title>A</title>\n"
        '<updated>2015-02-06T09:00:00Z</updated><link href="https://example.org/a/"/></entry>'
    ),
    good="<id>tag:example.org,2015:news</id>",
    sample="atom/feed",
)
def id_of_feed_in_entry(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """No entry has the id of its feed

    Why: The id then names two things; readers that store both lose one
    What to do: Give the entry an id of its own
    """
    own = feed.child("atom:id")
    if own is None or not own.value:
        return
    for entry in feed.every("atom:entry"):
        name = entry.child("atom:id")
        if name is not None and name.value == own.value:
            yield document.finding_in_text(name, f"The entry has the id of the feed, {quoted(own.value)}")
