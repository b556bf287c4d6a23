"""Withdrawn entries (RFC 6721)."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import ATOM
from irfeed.checking.names import clark, split
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_rfc3339, moment_of_rfc3339, why_not_absolute_iri, why_not_rfc3339


@rule(
    "TMB001",
    Severity.ERROR,
    elements("at:deleted-entry"),
    clause='RFC 6721 section 3: at:deleted-entry MUST contain a "ref" attribute, and a "when" attribute',
    bad='<at:deleted-entry ref="tag:example.org,2015:visit"/>',
    good='<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>',
    sample="atom/feed",
)
def withdrawal_incomplete(deleted: Element, document: Document) -> Iterator[RuleFinding]:
    """A withdrawn entry says which entry it was, and when it was withdrawn

    Why: Readers cannot take the entry away
    What to do: Add ref="…" with the id of the entry, and when="…" with the date
    """
    for name in ("ref", "when"):
        if name not in deleted.attributes:
            yield document.finding(deleted, f"The withdrawn entry has no {name}")


@rule(
    "TMB002",
    Severity.ERROR,
    elements("at:deleted-entry"),
    clause="RFC 6721 section 3: ref specifies the value of the atom:id of the entry that has been removed",
    bad='<at:deleted-entry ref="visit" when="2015-02-07T09:00:00Z"/>',
    good='<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>',
    sample="atom/feed",
)
def withdrawal_ref(deleted: Element, document: Document) -> Iterator[RuleFinding]:
    """The ref of a withdrawn entry is an id: an absolute IRI

    Why: Readers compare it with the ids of entries, character by character
    What to do: Write the id of the entry as it was
    """
    ref = deleted.attributes.get("ref")
    if ref is not None and (reason := why_not_absolute_iri(ref)):
        yield document.finding_in_attribute(deleted, "ref", f"The ref {quoted(ref)} {reason}")


@rule(
    "TMB003",
    Severity.ERROR,
    elements("at:deleted-entry"),
    clause='RFC 6721 section 3: the value of "when" is an RFC 3339 date-time, with capital T and Z',
    bad='<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07"/>',
    good='<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>',
    sample="atom/feed",
)
def withdrawal_date(deleted: Element, document: Document) -> Iterator[RuleFinding]:
    """The date of a withdrawal is an RFC 3339 date

    Why: Readers keep an entry that is newer than its withdrawal
    What to do: Write a date such as 2015-02-06T09:00:00+09:00, with the offset of its place
    """
    when = deleted.attributes.get("when")
    if when is None:
        return
    if reason := why_not_rfc3339(when) or (None if when.isupper() else "has a small t or z"):
        message = f"The date {quoted(when)} {reason}"
        yield document.finding_in_attribute(deleted, "when", message, hint_about_rfc3339(when))


_ONCE = frozenset({clark("at:by"), clark("at:comment"), clark("atom:source")})


@rule(
    "TMB004",
    Severity.ERROR,
    elements("at:deleted-entry"),
    clause="RFC 6721 section 3: MAY contain one at:by, one at:comment and one atom:source element",
    bad=(
        '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z">\n'
        "<at:comment>Wrong</at:comment><at:comment>Quite wrong</at:comment></at:deleted-entry>"
    ),
    good=(
        '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z">\n'
        "<at:comment>Wrong</at:comment></at:deleted-entry>"
    ),
    sample="atom/feed",
)
def withdrawal_part_repeated(deleted: Element, document: Document) -> Iterator[RuleFinding]:
    """A withdrawn entry says once who withdrew it, why, and where it was from

    Why: Readers show the first or the last
    What to do: Keep one of them
    """
    seen: set[str] = set()
    for child in deleted.children:
        if child.name in seen:
            yield document.finding(child, f"The withdrawn entry has another {document.tag(child)} already")
        elif child.name in _ONCE:
            seen.add(child.name)


_PARENTS = {
    clark("at:deleted-entry"): clark("atom:feed"),
    clark("at:by"): clark("at:deleted-entry"),
    clark("at:comment"): clark("at:deleted-entry"),
}


@rule(
    "TMB005",
    Severity.ERROR,
    elements("at:*", kinds=ATOM),
    clause="RFC 6721 section 3: at:deleted-entry MAY appear as a child element of atom:feed",
    bad='<at:deleted-entry ref="tag:example.org,2015:old" when="2015-02-07T09:00:00Z"/>',
    good="<summary>The mayor went to Tokyo.</summary>",
    sample="atom/entry",
)
def undefined_withdrawal_element(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The elements in the namespace of withdrawals are those of RFC 6721, where it puts them

    Why: Readers skip what they do not know, and look for withdrawals in the feed alone
    What to do: Write <at:deleted-entry> in the feed, and <at:by> and <at:comment> in it
    """
    if element.name not in _PARENTS:
        yield document.finding(element, f"Withdrawals have no element {quoted(split(element.name)[1])}")
    elif element.parent is not None and element.parent.name != _PARENTS[element.name]:
        yield document.finding(element, f"{document.tag(element)} cannot stand in {document.tag(element.parent)}")


@rule(
    "TMB006",
    Severity.ERROR,
    elements("atom:feed"),
    clause="RFC 6721 section 3: a feed does not hold two at:deleted-entry elements with the same ref and when",
    bad=(
        '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>\n'
        '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>'
    ),
    good=(
        '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>\n'
        '<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-08T09:00:00Z"/>'
    ),
    sample="atom/feed",
)
def withdrawn_twice(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """An entry is withdrawn once at the same moment

    Why: Two withdrawals with the same id and date are either a repetition or a contradiction
    What to do: Keep one
    """
    seen: set[tuple[str, str]] = set()
    for deleted in feed.every("at:deleted-entry"):
        ref, when = deleted.attributes.get("ref"), deleted.attributes.get("when")
        if ref is None or when is None:
            continue
        if (ref, when) in seen:
            yield document.finding(deleted, f"The entry {quoted(ref)} is withdrawn twice")
        seen.add((ref, when))


@rule(
    "TMB007",
    Severity.WARNING,
    elements("atom:feed"),
    clause="RFC 6721 section 3: readers compare the date of the withdrawal with the atom:updated of the entry",
    bad=(
        '<at:deleted-entry ref="tag:example.org,2015:a" when="2015-02-07T09:00:00Z"/>\n'
        "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-06T09:00:00Z</updated>"
        "</entry>"
    ),
    good=(
        '<at:deleted-entry ref="tag:example.org,2015:a" when="2015-02-07T09:00:00Z"/>\n'
        "<entry><id>tag:example.org,2015:a</id><title>A</title><updated>2015-02-08T09:00:00Z</updated>"
        "</entry>"
    ),
    sample="atom/feed",
)
def withdrawn_and_there(feed: Element, document: Document) -> Iterator[RuleFinding]:
    """An entry that is withdrawn is not in the feed, unless it came back later

    Why: Some readers take the entry away, others show it
    What to do: Take the entry out, or the withdrawal
    """
    gone = {
        one.attributes.get("ref"): moment_of_rfc3339(one.attributes.get("when", ""))
        for one in feed.every("at:deleted-entry")
    }
    for entry in feed.every("atom:entry") if gone else ():
        name, updated = entry.child("atom:id"), entry.child("atom:updated")
        when = gone.get(name.value) if name is not None else None
        moment = moment_of_rfc3339(updated.value) if updated is not None else None
        if when is not None and moment is not None and moment <= when:
            yield document.finding(entry, "The entry is in the feed, but the feed withdrew it after its last update")
