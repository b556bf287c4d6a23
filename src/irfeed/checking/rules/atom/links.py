"""Atom's links, each by itself."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import REGISTERED, rel_of, why_not_media_name
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_language, is_absolute, why_not_integer, why_not_iri, why_not_media_type
from irfeed.syntax.language_tag import why_unknown_language


@rule(
    "ATM045",
    Severity.ERROR,
    elements("atom:link"),
    clause='RFC 4287 section 4.2.7.1: atom:link elements MUST have an "href" attribute',
    bad="<link>https://example.org/visit/</link>",
    good='<link href="https://example.org/visit/"/>',
    sample="atom/entry",
)
def atom_link_without_href(link: Element, document: Document) -> Iterator[RuleFinding]:
    """Every link has an href

    Why: A link without an address leads nowhere
    What to do: Add href="https://…"
    """
    if "href" not in link.attributes:
        hint = f'Write <link href="{link.value}"/>' if is_absolute(link.value) and '"' not in link.value else ""
        yield document.finding(link, "The link has no href", hint)


@rule(
    "ATM046",
    Severity.ERROR,
    elements("atom:link"),
    clause="RFC 4287 section 4.2.7.1: the value MUST be an IRI reference",
    bad='<link href="https://example.org/a visit/"/>',
    good='<link href="https://example.org/a-visit/"/>',
    sample="atom/entry",
)
def atom_link_href(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The href of a link is an IRI, absolute or relative, without white space

    Why: Readers cannot follow it
    What to do: Write the address as it is typed into a browser, with %20 for a space
    """
    href = link.attributes.get("href")
    if href and (reason := why_not_iri(href)):
        yield document.finding_in_attribute(link, "href", f"The address {quoted(href)} {reason}")


def _why_not_relation(rel: str) -> str | None:
    if not rel:
        return "is empty"
    if is_absolute(rel):
        return why_not_iri(rel)
    if set(rel) & set("/?#:"):
        return "is neither a name nor an address with its scheme"
    return why_not_iri(rel)


@rule(
    "ATM047",
    Severity.ERROR,
    elements("atom:link"),
    clause='RFC 4287 section 4.2.7.2: rel MUST be non-empty and match the "isegment-nz-nc" or the "IRI" production',
    bad='<link rel="alternate related" href="https://example.org/visit/"/>',
    good='<link rel="alternate" href="https://example.org/visit/"/>',
    sample="atom/entry",
)
def atom_link_relation(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The rel of a link is one registered name or one absolute IRI

    Why: Readers compare it as a whole; of "self hub" or " self" they know nothing
    What to do: Write one name, such as alternate or self; one link for each
    """
    rel = link.attributes.get("rel")
    if rel is None or rel in REGISTERED:
        return
    if reason := _why_not_relation(rel):
        yield document.finding_in_attribute(link, "rel", f"The relation {quoted(rel)} {reason}")


@rule(
    "ATM048",
    Severity.WARNING,
    elements("atom:link"),
    clause="RFC 4287 section 4.2.7.2: if a name is given, it is one of the Registry of Link Relations",
    bad='<link rel="print" href="https://example.org/visit/print/"/>',
    good='<link rel="related" href="https://example.org/visit/print/"/>',
    sample="atom/entry",
)
def unregistered_atom_relation(link: Element, document: Document) -> Iterator[RuleFinding]:
    """Relations with a short name are registered with IANA; others are IRIs

    Why: Readers do not know what the link is for
    What to do: Use a registered name, or an address of your own for the relation
    """
    rel = rel_of(link)
    if rel in REGISTERED or not rel or is_absolute(rel) or set(rel) & set(" /?#:\t\n"):
        return
    hint = f"Write {rel.lower()} in small letters" if rel.lower() in REGISTERED else ""
    yield document.finding_in_attribute(link, "rel", f"No relation {quoted(rel)} is registered", hint)


@rule(
    "ATM049",
    Severity.ERROR,
    elements("atom:link"),
    clause="RFC 4287 section 4.2.7.3: the value MUST conform to the syntax of a MIME media type",
    bad='<link type="html" href="https://example.org/visit/"/>',
    good='<link type="text/html" href="https://example.org/visit/"/>',
    sample="atom/entry",
)
def atom_link_type(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The type of a link is a media type

    Why: Readers choose by it what to open, and what to play
    What to do: Write a media type, such as text/html or audio/mpeg
    """
    kind = link.attributes.get("type")
    if kind is not None and (reason := why_not_media_name(kind)):
        yield document.finding_in_attribute(link, "type", f"The type {quoted(kind)} {reason}")


@rule(
    "ATM050",
    Severity.WARNING,
    elements("atom:link", "atom:content"),
    clause="RFC 6838 section 4.2.7: top-level media types are registered",
    bad='<link rel="enclosure" type="binary/octet-stream" href="https://example.org/visit.mp3"/>',
    good='<link rel="enclosure" type="audio/mpeg" href="https://example.org/visit.mp3"/>',
    sample="atom/entry",
)
def unknown_kind_of_atom_media(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Media types begin with a kind of media that there is

    Why: No program knows what to do with another
    What to do: Write the media type that the server gives, such as audio/mpeg
    """
    kind = element.attributes.get("type")
    if kind is None or "/" not in kind or why_not_media_name(kind):
        return
    if reason := why_not_media_type(kind):
        yield document.finding_in_attribute(element, "type", f"The type {quoted(kind)} {reason}")


@rule(
    "ATM051",
    Severity.ERROR,
    elements("atom:link"),
    clause="RFC 4287 section 4.2.7.4: the value MUST be a language tag",
    bad='<link hreflang="en_GB" href="https://example.org/visit/"/>',
    good='<link hreflang="en-GB" href="https://example.org/visit/"/>',
    sample="atom/entry",
)
def atom_link_language(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The hreflang of a link is a language tag

    Why: Readers offer translations by it
    What to do: Write a language tag, such as ko or en-GB
    """
    tag = link.attributes.get("hreflang")
    if tag is not None and (reason := why_unknown_language(tag)):
        hint = hint_about_language(tag) or ""
        message = f"The language {quoted(tag)} {reason}"
        yield document.finding_in_attribute(link, "hreflang", message, hint[:1].upper() + hint[1:])


@rule(
    "ATM052",
    Severity.ERROR,
    elements("atom:link"),
    clause="RFC 4287 section 4.2.7.6: the length in octets; the W3C feed validator calls anything else an error",
    bad='<link rel="enclosure" length="2 MB" href="https://example.org/visit.mp3"/>',
    good='<link rel="enclosure" length="2097152" href="https://example.org/visit.mp3"/>',
    sample="atom/entry",
)
def atom_link_length(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The length of a link is a number of bytes

    Why: Podcast programs show it and reserve room by it
    What to do: Write the size of the file in bytes, in digits alone, or leave length out
    """
    length = link.attributes.get("length")
    if length is not None and (reason := why_not_integer(length.strip(), least=0)):
        yield document.finding_in_attribute(link, "length", f"The length {quoted(length)} {reason}")


@rule(
    "ATM057",
    Severity.WARNING,
    elements("atom:link"),
    clause="RFC 5646 section 2.2.1: primary subtags are languages of ISO 639",
    bad='<link hreflang="kr" href="https://example.org/kr/visit/"/>',
    good='<link hreflang="ko" href="https://example.org/kr/visit/"/>',
    sample="atom/entry",
)
def unlikely_atom_link_language(link: Element, document: Document) -> Iterator[RuleFinding]:
    """The hreflang of a link is the code of a language, not of a country

    Why: Readers offer the wrong translation
    What to do: Write the code of the language
    """
    tag = link.attributes.get("hreflang", "")
    if tag and why_unknown_language(tag) is None and (hint := hint_about_language(tag)):
        message = f"The language {quoted(tag)} is hardly meant"
        yield document.finding_in_attribute(link, "hreflang", message, hint[0].upper() + hint[1:])


@rule(
    "ATM058",
    Severity.ADVICE,
    elements("atom:link"),
    clause="RFC 4287 section 4.2.7.2: for enclosure, providing length is RECOMMENDED",
    bad='<link rel="enclosure" href="https://example.org/visit.mp3"/>',
    good='<link rel="enclosure" type="audio/mpeg" length="1234567" href="https://example.org/visit.mp3"/>',
    sample="atom/entry",
)
def incomplete_atom_enclosure(link: Element, document: Document) -> Iterator[RuleFinding]:
    """A link to an attached file says what type it has, and how long it is

    Why: Podcast programs skip files whose type they do not know, and show a length of 0
    What to do: Add type="audio/mpeg" and length="…" in bytes
    """
    if rel_of(link) != "enclosure":
        return
    if missing := [name for name in ("type", "length") if name not in link.attributes]:
        yield document.finding(link, f"The enclosure has no {' and no '.join(missing)}")
