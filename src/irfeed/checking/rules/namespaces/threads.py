"""Threads: replies and their number (RFC 4685)."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import clark, split
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import rel_of, why_not_media_name
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_rfc3339, why_not_absolute_iri, why_not_integer, why_not_iri, why_not_rfc3339


@rule(
    "THR001",
    Severity.ERROR,
    elements("thr:in-reply-to"),
    clause='RFC 4685 section 3: the in-reply-to element MUST contain a "ref" attribute',
    bad='<thr:in-reply-to href="https://example.org/visit/"/>',
    good='<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/visit/"/>',
    sample="atom/entry",
)
def reply_without_ref(reply: Element, document: Document) -> Iterator[RuleFinding]:
    """A reply says by its ref which entry it answers

    Why: Readers that show threads cannot find the entry
    What to do: Add ref="…" with the id of the entry that is answered
    """
    if "ref" not in reply.attributes:
        hint = "Write ref: the word id is of an older draft" if "id" in reply.attributes else ""
        yield document.finding(reply, "The reply has no ref", hint)


@rule(
    "THR002",
    Severity.ERROR,
    elements("thr:in-reply-to"),
    clause="RFC 4685 section 3: the value MUST conform to the same construction rules as the value of atom:id",
    bad='<thr:in-reply-to ref="visit"/>',
    good='<thr:in-reply-to ref="tag:example.org,2015:visit"/>',
    sample="atom/entry",
)
def reply_ref(reply: Element, document: Document) -> Iterator[RuleFinding]:
    """The ref of a reply is an id: an absolute IRI

    Why: Readers compare it with the ids of entries, character by character
    What to do: Write the id of the entry that is answered, as it stands there
    """
    ref = reply.attributes.get("ref")
    if ref is not None and (reason := why_not_absolute_iri(ref)):
        yield document.finding_in_attribute(reply, "ref", f"The ref {quoted(ref)} {reason}")


@rule(
    "THR003",
    Severity.ERROR,
    elements("thr:in-reply-to"),
    clause='RFC 4685 section 3: "href" and "source" are IRIs',
    bad='<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/a visit/"/>',
    good='<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/a-visit/"/>',
    sample="atom/entry",
)
def reply_address(reply: Element, document: Document) -> Iterator[RuleFinding]:
    """The href and the source of a reply are IRIs, without white space

    Why: Readers cannot follow them
    What to do: Write the address as it is typed into a browser, with %20 for a space
    """
    for name in ("href", "source"):
        address = reply.attributes.get(name)
        if address is not None and (reason := why_not_iri(address)):
            yield document.finding_in_attribute(reply, name, f"The {name} {quoted(address)} {reason}")


@rule(
    "THR004",
    Severity.ERROR,
    elements("thr:in-reply-to"),
    clause='RFC 4685 section 3: "type" is the media type of the resource that href names',
    bad='<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/visit/" type="html"/>',
    good='<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/visit/" type="text/html"/>',
    sample="atom/entry",
)
def reply_type(reply: Element, document: Document) -> Iterator[RuleFinding]:
    """The type of a reply is a media type

    Why: Readers choose by it what to do with the address
    What to do: Write a media type, such as text/html
    """
    kind = reply.attributes.get("type")
    if kind is not None and (reason := why_not_media_name(kind)):
        yield document.finding_in_attribute(reply, "type", f"The type {quoted(kind)} {reason}")


@rule(
    "THR005",
    Severity.ERROR,
    elements("thr:total"),
    clause="RFC 4685 section 5: the content is a non-negative integer",
    bad="<thr:total>many</thr:total>",
    good="<thr:total>12</thr:total>",
    sample="atom/entry",
)
def total_of_replies(total: Element, document: Document) -> Iterator[RuleFinding]:
    """The total of replies is a number from 0 up

    Why: Readers show the number
    What to do: Write digits alone
    """
    if reason := why_not_integer(total.value, least=0):
        yield document.finding_in_text(total, f"The total {quoted(total.value)} {reason}")


_COUNT = clark("thr:count")


@rule(
    "THR006",
    Severity.ERROR,
    elements("@thr:count"),
    clause='RFC 4685 section 4: "thr:count" is a non-negative integer',
    bad='<link rel="replies" href="https://example.org/visit/replies" thr:count="-1"/>',
    good='<link rel="replies" href="https://example.org/visit/replies" thr:count="0"/>',
    sample="atom/entry",
)
def count_of_replies(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The thr:count of a link is a number from 0 up

    Why: Readers show the number
    What to do: Write digits alone
    """
    count = link.attributes[_COUNT]
    if reason := why_not_integer(count.strip(), least=0):
        yield document.finding_in_attribute(link, "thr:count", f"The count {quoted(count)} {reason}")


_UPDATED = clark("thr:updated")


@rule(
    "THR007",
    Severity.ERROR,
    elements("@thr:updated"),
    clause='RFC 4685 section 4: "thr:updated" MUST be an RFC 3339 date-time',
    bad='<link rel="replies" href="https://example.org/visit/replies" thr:updated="6 Feb 2015"/>',
    good='<link rel="replies" href="https://example.org/visit/replies" thr:updated="2015-02-06T09:00:00Z"/>',
    sample="atom/entry",
)
def date_of_replies(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The thr:updated of a link is an RFC 3339 date

    Why: Readers look for new replies by it
    What to do: Write a date such as 2015-02-06T09:00:00+09:00, with the offset of its place
    """
    date = link.attributes[_UPDATED]
    reason = why_not_rfc3339(date) or (None if date.isupper() else "has a small t or z")
    if reason:
        message = f"The date {quoted(date)} {reason}"
        yield document.finding_in_attribute(link, "thr:updated", message, hint_about_rfc3339(date))


_NAMES = {clark(name): name for name in ("thr:count", "thr:updated")}


@rule(
    "THR008",
    Severity.ERROR,
    elements("atom:link"),
    clause=(
        'RFC 4685 section 4: the attributes are of the "replies" link relation; the W3C feed validator '
        "calls it an error"
    ),
    bad='<link rel="related" href="https://example.org/visit/replies" thr:count="3"/>',
    good='<link rel="replies" href="https://example.org/visit/replies" thr:count="3"/>',
    sample="atom/entry",
)
def count_on_other_link(link: Element, document: Document) -> Iterator[RuleFinding]:
    """Counts and dates of replies are attributes of links to replies

    Why: Readers look for them there and nowhere else
    What to do: Write rel="replies", or take the attribute out
    """
    for full, name in _NAMES.items():
        if full in link.attributes and rel_of(link) != "replies":
            yield document.finding_in_attribute(link, name, f"{name} stands on a link that does not lead to replies")


_ELEMENTS = frozenset({clark("thr:in-reply-to"), clark("thr:total"), clark("atom:link")})
_WHEN = clark("thr:when")


@rule(
    "THR009",
    Severity.ERROR,
    elements("thr:*", "atom:link"),
    clause="RFC 4685 sections 3 to 5; the W3C feed validator calls others an error",
    bad="<thr:children>3</thr:children>",
    good="<thr:total>3</thr:total>",
    sample="atom/entry",
)
def undefined_thread_name(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The names in the namespace of threads are those of RFC 4685

    Why: Readers skip what they do not know
    What to do: Use thr:in-reply-to, thr:total, thr:count or thr:updated
    """
    if _WHEN in element.attributes:
        message, hint = "There is no attribute thr:when", "Write thr:updated: thr:when is of an older draft"
        yield document.finding_in_attribute(element, "thr:when", message, hint)
    if element.name not in _ELEMENTS:
        yield document.finding(element, f"Threads have no element {quoted(split(element.name)[1])}")


_HEADS = frozenset({clark("atom:feed"), clark("atom:source"), clark("rss1:channel"), "channel"})


@rule(
    "THR010",
    Severity.ERROR,
    elements("thr:total"),
    clause="RFC 4685 section 5: the number of responses to an entry; the W3C feed validator calls others an error",
    bad=(
        "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
        "</updated>\n"
        '<link href="https://example.org/visit/"/><thr:total>1</thr:total><thr:total>2</thr:total>'
        "</entry>"
    ),
    good="<thr:total>1</thr:total>",
    sample="atom/entry",
)
def misplaced_total(total: Element, document: Document) -> Iterator[RuleFinding]:
    """The total of replies stands in an entry, once

    Why: Readers look for it there
    What to do: Move it into the entry that was answered
    """
    parent = total.parent
    if parent is not None and parent.name in _HEADS:
        yield document.finding(total, f"thr:total stands in {document.tag(parent)}, but it is of an entry")
    elif parent is not None and parent.child("thr:total") is not total:
        yield document.finding(total, "The entry has another thr:total already")


@rule(
    "THR011",
    Severity.WARNING,
    elements("atom:entry/thr:in-reply-to"),
    clause="RFC 4685 section 3: ref identifies the resource being responded to",
    bad='<id>tag:example.org,2015:reply</id><thr:in-reply-to ref="tag:example.org,2015:reply"/>',
    good='<id>tag:example.org,2015:reply</id><thr:in-reply-to ref="tag:example.org,2015:visit"/>',
    sample="atom/entry",
)
def reply_to_itself(reply: Element, document: Document) -> Iterator[RuleFinding]:
    """An entry does not answer itself

    Why: Readers that show threads run in a circle, or drop the entry
    What to do: Write the id of the entry that is answered
    """
    own = reply.parent.child("atom:id") if reply.parent is not None else None
    ref = reply.attributes.get("ref")
    if own is not None and ref and own.value == ref:
        yield document.finding_in_attribute(reply, "ref", "The entry is a reply to itself")
