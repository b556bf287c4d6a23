"""xml:lang, xml:base and xml:space, and namespaces that are nearly right."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import NAMESPACES, clark, split
from irfeed.checking.rule import documents, elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_language, why_not_iri
from irfeed.syntax.language_tag import why_unknown_language

_LANG = clark("xml:lang")

_MARKUP = (NAMESPACES["xhtml"], NAMESPACES["svg"], NAMESPACES["math"])


@rule(
    "XAT001",
    Severity.ERROR,
    elements("@xml:lang"),
    clause="XML 1.0 section 2.12: the values are language identifiers as BCP 47 defines them; RFC 4287 section 2",
    bad='<title xml:lang="en_GB">A visit</title>',
    good='<title xml:lang="en-GB">A visit</title>',
    sample="atom/entry",
)
def language_tag(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The value of xml:lang is a language tag, or empty

    Why: Readers choose fonts, hyphenation and a voice by it; aggregators group by it
    What to do: Write a language tag, such as ko or en-GB
    """
    # Markup inside of content is not the feed's own
    tag = element.attributes[_LANG]
    if tag and split(element.name)[0] not in _MARKUP and (reason := why_unknown_language(tag)):
        hint = hint_about_language(tag) or ""
        message = f"The language {quoted(tag)} {reason}"
        yield document.finding_in_attribute(element, "xml:lang", message, hint[:1].upper() + hint[1:])


@rule(
    "XAT002",
    Severity.WARNING,
    elements("@xml:lang"),
    clause="RFC 5646 section 2.2.1: primary subtags are languages of ISO 639",
    bad='<title xml:lang="kr">도쿄 방문</title>',
    good='<title xml:lang="ko">도쿄 방문</title>',
    sample="atom/entry",
)
def unlikely_language_tag(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The value of xml:lang is the code of a language, not of a country

    Why: Readers take the text for another language: kr is Kanuri, tw is Twi
    What to do: Write the code of the language
    """
    tag = element.attributes[_LANG]
    if tag and why_unknown_language(tag) is None and (hint := hint_about_language(tag)):
        message = f"The language {quoted(tag)} is hardly meant"
        yield document.finding_in_attribute(element, "xml:lang", message, hint[0].upper() + hint[1:])


_BASE = clark("xml:base")


@rule(
    "XAT003",
    Severity.ERROR,
    elements("@xml:base"),
    clause="XML Base section 3; RFC 4287 section 2: the value is an IRI reference, and no white space is allowed",
    bad='<title xml:base=" https://example.org/ ">A visit</title>',
    good='<title xml:base="https://example.org/">A visit</title>',
    sample="atom/entry",
)
def base_address(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The value of xml:base is an IRI, absolute or relative, without white space

    Why: Relative addresses below it lead nowhere
    What to do: Write the address as it is typed into a browser, with %20 for a space
    """
    base = element.attributes[_BASE]
    if reason := why_not_iri(base):
        yield document.finding_in_attribute(element, "xml:base", f"The base {quoted(base)} {reason}")


_SPACE = clark("xml:space")


@rule(
    "XAT004",
    Severity.WARNING,
    elements("@xml:space"),
    clause='XML 1.0 section 2.10: the values are "default" and "preserve"',
    bad='<summary xml:space="keep">A visit</summary>',
    good='<summary xml:space="preserve">A visit</summary>',
    sample="atom/entry",
)
def space_value(element: Element, document: Document) -> Iterator[RuleFinding]:
    """The value of xml:space is default or preserve

    Why: Programs skip another value and treat white space as they like
    What to do: Write default or preserve
    """
    value = element.attributes[_SPACE]
    if value not in ("default", "preserve"):
        yield document.finding_in_attribute(
            element, "xml:space", f"The value {quoted(value)} is neither default nor preserve"
        )


def _core(uri: str) -> str:
    """Return what two namespaces share that people mistake for each other."""
    return uri.lower().partition("://")[2].removeprefix("www.").rstrip("/#")


_NEAR = {_core(uri): uri for uri in NAMESPACES.values()}
#: Of Media RSS without its slash another rule speaks.
_TOLD = "http://search.yahoo.com/mrss"


@rule(
    "NSP001",
    Severity.WARNING,
    documents(),
    clause="Namespaces in XML 1.0 section 2.3: compared character by character",
    bad='<item xmlns:dc="http://purl.org/dc/elements/1.1"><title>A</title><dc:creator>Kim</dc:creator></item>',
    good='<item xmlns:dc="http://purl.org/dc/elements/1.1/"><title>A</title><dc:creator>Kim</dc:creator></item>',
    sample="rss/item",
)
def near_namespace(document: Document) -> Iterator[RuleFinding]:
    """A namespace is written exactly as its owner wrote it

    Why: Readers compare namespaces character by character, and ignore every element of another one
    What to do: Copy the namespace from its specification
    """
    for declaration in document.tree.declarations if document.tree is not None else ():
        meant = _NEAR.get(_core(declaration.uri))
        if meant is not None and declaration.uri not in (meant, _TOLD):
            message = f"The namespace {quoted(declaration.uri)} is not quite a known one"
            yield document.finding_of_declaration(declaration, message, f"Write {meant}")
