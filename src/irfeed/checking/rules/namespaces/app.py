"""The publishing protocol's elements in feeds (RFC 5023)."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import ATOM, Kind
from irfeed.checking.names import clark, split
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_rfc3339, why_not_iri, why_not_rfc3339


@rule(
    "APP001",
    Severity.ERROR,
    elements("app:edited"),
    clause="RFC 5023 section 10.2: app:edited is a Date construct, as RFC 4287 defines it",
    bad="<app:edited>yesterday</app:edited>",
    good="<app:edited>2015-02-06T09:00:00Z</app:edited>",
    sample="atom/entry",
)
def edit_date(edited: Element, document: Document) -> Iterator[RuleFinding]:
    """The date of the last edit is an RFC 3339 date

    Why: Editing programs order entries by it
    What to do: Write a date such as 2015-02-06T09:00:00+09:00, with the offset of its place
    """
    date = edited.text
    if reason := why_not_rfc3339(date) or (None if date.isupper() else "has a small t or z"):
        message = f"The date {quoted(edited.value)} {reason}"
        yield document.finding_in_text(edited, message, hint_about_rfc3339(date))


@rule(
    "APP002",
    Severity.ERROR,
    elements("app:edited", "app:control", "app:draft"),
    clause="RFC 5023 sections 10.2 and 13.1: MUST NOT contain more than one; zero or one app:draft",
    bad="<app:edited>2015-02-06T09:00:00Z</app:edited><app:edited>2015-02-07T09:00:00Z</app:edited>",
    good="<app:edited>2015-02-07T09:00:00Z</app:edited>",
    sample="atom/entry",
)
def app_element_repeated(element: Element, document: Document) -> Iterator[RuleFinding]:
    """An entry has one app:edited and one app:control, and that one app:draft

    Why: Editing programs take the first or the last
    What to do: Keep one of them
    """
    if element.parent is not None and element.parent.child(element.name) is not element:
        yield document.finding(element, f"{document.tag(element.parent)} has another {document.tag(element)} already")


@rule(
    "APP003",
    Severity.ERROR,
    elements("app:draft"),
    clause='RFC 5023 section 13.1.1: the content of app:draft MUST be one of "yes" or "no"',
    bad="<app:control><app:draft>true</app:draft></app:control>",
    good="<app:control><app:draft>yes</app:draft></app:control>",
    sample="atom/entry",
)
def draft_value(draft: Element, document: Document) -> Iterator[RuleFinding]:
    """A draft is yes or no

    Why: Publishing programs may publish what should wait, or hide what should not
    What to do: Write yes or no
    """
    if draft.value not in ("yes", "no"):
        yield document.finding_in_text(draft, f"The value {quoted(draft.value)} of app:draft is neither yes nor no")


@rule(
    "APP004",
    Severity.ERROR,
    elements("app:collection"),
    clause='RFC 5023 section 8.3.3.1: app:collection MUST contain an "href" attribute whose value is an IRI',
    bad="<app:collection><title>News</title></app:collection>",
    good='<app:collection href="https://example.org/news"><title>News</title></app:collection>',
    sample="atom/feed",
)
def collection_address(collection: Element, document: Document) -> Iterator[RuleFinding]:
    """A collection has an address, an IRI

    Why: Editing programs send new entries there
    What to do: Add href="…" with the address of the collection
    """
    href = collection.attributes.get("href")
    if href is None:
        yield document.finding(collection, "The collection has no href")
    elif reason := why_not_iri(href):
        yield document.finding_in_attribute(collection, "href", f"The address {quoted(href)} {reason}")


@rule(
    "APP005",
    Severity.ERROR,
    elements("app:collection"),
    clause="RFC 5023 section 8.3.3: the app:collection element MUST contain one atom:title element",
    bad='<app:collection href="https://example.org/news"/>',
    good='<app:collection href="https://example.org/news"><title>News</title></app:collection>',
    sample="atom/feed",
)
def collection_without_title(collection: Element, document: Document) -> Iterator[RuleFinding]:
    """A collection has one title

    Why: Editing programs list collections by it
    What to do: Add <title> of Atom
    """
    titles = collection.every("atom:title")
    if not titles:
        yield document.finding(collection, "The collection has no title")
    for title in titles[1:]:
        yield document.finding(title, "The collection has another title already")


_FEED, _ENTRY, _SOURCE = clark("atom:feed"), clark("atom:entry"), clark("atom:source")
_PARENTS = {
    clark("app:edited"): (_ENTRY,),
    clark("app:control"): (_ENTRY,),
    clark("app:draft"): (clark("app:control"),),
    clark("app:collection"): (_FEED, _ENTRY, _SOURCE),
    clark("app:accept"): (clark("app:collection"),),
    clark("app:categories"): (clark("app:collection"),),
}


@rule(
    "APP006",
    Severity.ERROR,
    elements("app:*", kinds=ATOM),
    clause="RFC 5023 sections 8.3, 10.2 and 13.1; the W3C feed validator calls others an error",
    bad="<app:draft>yes</app:draft>",
    good="<app:control><app:draft>yes</app:draft></app:control>",
    sample="atom/entry",
)
def misplaced_app_element(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The elements of the publishing protocol are those of RFC 5023, where it puts them

    Why: Editing programs skip what they do not know, or do not expect there
    What to do: Take the element out, or move it to where it belongs
    """
    parents = _PARENTS.get(element.name)
    if parents is None:
        yield document.finding(element, f"A feed can hold no element {quoted(split(element.name)[1])} of the protocol")
    elif element.parent is not None and element.parent.name not in parents:
        yield document.finding(element, f"{document.tag(element)} cannot stand in {document.tag(element.parent)}")


@rule(
    "APP007",
    Severity.WARNING,
    elements("app:draft", kinds=frozenset({Kind.ATOM_FEED})),
    clause='RFC 5023 section 13.1.1: "yes" is a request that the entry not be made publicly visible',
    bad="<app:control><app:draft>yes</app:draft></app:control>",
    good="<app:control><app:draft>no</app:draft></app:control>",
    sample="atom/entry",
)
def draft_published(draft: Element, document: Document) -> Iterator[RuleFinding]:
    """A published feed holds no drafts

    Why: Readers do not know app:draft and show the entry to everybody
    What to do: Take the entry out until it is published
    """
    if draft.value == "yes":
        yield document.finding(draft, "The entry is a draft, but it is in a feed")
