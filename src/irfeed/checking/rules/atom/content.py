"""Atom's content, and what an entry needs beside it."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import TYPES, ContentForm, form_of, links_with, why_not_media_name
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import why_not_iri


@rule(
    "ATM090",
    Severity.ERROR,
    elements("atom:content"),
    clause='RFC 4287 section 4.1.3.1: one of "text", "html", or "xhtml"; failing that, it MUST be a MIME media type',
    bad='<content type="xml">A visit</content>',
    good='<content type="text">A visit</content>',
    sample="atom/entry",
)
def content_type(content: Element, document: Document) -> Iterator[RuleFinding]:
    """The type of content is text, html, xhtml or a media type

    Why: Readers do not know how to show the content
    What to do: Write type="html" for HTML, or a media type such as image/png
    """
    kind = content.attributes.get("type")
    if kind is None or kind in TYPES or "src" in content.attributes:
        return
    if reason := why_not_media_name(kind):
        hint = f'Write type="{kind.lower().strip()}"' if kind.lower().strip() in TYPES else ""
        yield document.finding_in_attribute(content, "type", f"The type {quoted(kind)} {reason}", hint)


@rule(
    "ATM091",
    Severity.ERROR,
    elements("atom:content"),
    clause="RFC 4287 section 4.1.3.1: the type MUST NOT be a composite type",
    bad='<content type="multipart/alternative">A visit</content>',
    good='<content type="text/plain">A visit</content>',
    sample="atom/entry",
)
def composite_content(content: Element, document: Document) -> Iterator[RuleFinding]:
    """Content is one thing: its type is not multipart/… or message/…

    Why: Readers do not take messages apart
    What to do: Write the one part that readers are to show
    """
    kind = content.attributes.get("type", "")
    if kind.strip().lower().startswith(("multipart/", "message/")):
        yield document.finding_in_attribute(content, "type", f"The type {quoted(kind)} is of several parts")


@rule(
    "ATM092",
    Severity.ERROR,
    elements("atom:content"),
    clause="RFC 4287 section 4.1.3.2: the value of src MUST be an IRI reference",
    bad='<content type="text/html" src="https://example.org/a visit/"/>',
    good='<content type="text/html" src="https://example.org/a-visit/"/>',
    sample="atom/entry",
)
def content_source(content: Element, document: Document) -> Iterator[RuleFinding]:
    """The src of content is an IRI, absolute or relative, without white space

    Why: Readers cannot fetch the content
    What to do: Write the address as it is typed into a browser, with %20 for a space
    """
    src = content.attributes.get("src")
    if src is None:
        return
    if reason := why_not_iri(src) or ("" if src else "is empty"):
        yield document.finding_in_attribute(content, "src", f"The address {quoted(src)} {reason}")


@rule(
    "ATM093",
    Severity.ERROR,
    elements("atom:content"),
    clause='RFC 4287 section 4.1.3.2: if the "src" attribute is present, the atom:content element MUST be empty',
    bad='<content type="text/html" src="https://example.org/visit/">A visit</content>',
    good='<content type="text/html" src="https://example.org/visit/"/>',
    sample="atom/entry",
)
def content_source_and_text(content: Element, document: Document) -> Iterator[RuleFinding]:
    """Content that is elsewhere has nothing here

    Why: Readers show the one or the other
    What to do: Take src out, or move the text into <summary>
    """
    if "src" not in content.attributes:
        return
    if content.children:
        yield document.finding(content.children[0], "The content has a src, and an element in it")
    elif content.value:
        yield document.finding_in_text(content, "The content has a src, and text in it")


@rule(
    "ATM094",
    Severity.ERROR,
    elements("atom:content"),
    clause='RFC 4287 section 4.1.3.2: type MUST be a MIME media type, rather than "text", "html", or "xhtml"',
    bad='<content type="html" src="https://example.org/visit/"/>',
    good='<content type="text/html" src="https://example.org/visit/"/>',
    sample="atom/entry",
)
def content_source_type(content: Element, document: Document) -> Iterator[RuleFinding]:
    """The type of content that is elsewhere is a media type, not text, html or xhtml

    Why: Those say how text is written here; readers choose by the media type what to do with the file
    What to do: Write type="text/html", or what the server gives
    """
    kind = content.attributes.get("type")
    if "src" in content.attributes and kind is not None and (reason := why_not_media_name(kind)):
        yield document.finding_in_attribute(content, "type", f"The type {quoted(kind)} {reason}")


@rule(
    "ATM095",
    Severity.WARNING,
    elements("atom:content"),
    clause='RFC 4287 section 4.1.3.2: if "src" is present, the "type" attribute SHOULD be provided',
    bad='<content src="https://example.org/visit/"/>',
    good='<content type="text/html" src="https://example.org/visit/"/>',
    sample="atom/entry",
)
def content_source_without_type(content: Element, document: Document) -> Iterator[RuleFinding]:
    """Content that is elsewhere has a type

    Why: Readers have to fetch it to find out whether they can show it
    What to do: Add type="…" with the media type that the server gives
    """
    if "src" in content.attributes and "type" not in content.attributes:
        yield document.finding(content, "The content has a src, but no type")


_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/=\s]", re.ASCII)


def _why_not_base64(text: str) -> str | None:
    if found := _NOT_BASE64.search(text):
        return f"it holds {quoted(found[0])}"
    try:
        binascii.a2b_base64("".join(text.split()), strict_mode=True)
    except binascii.Error:
        return "it is cut off, or filled up wrongly"
    return None


@rule(
    "ATM096",
    Severity.ERROR,
    elements("atom:content"),
    clause="RFC 4287 section 4.1.3.3: for all other values of type, the content MUST be a valid Base64 encoding",
    bad='<content type="image/png">picture!</content>',
    good='<content type="image/png">iVBORw0KGgo=</content>',
    sample="atom/entry",
)
def content_not_base64(content: Element, document: Document) -> Iterator[RuleFinding]:
    """Content of a media type that is neither XML nor text is in Base64

    Why: Readers cannot decode it
    What to do: Encode it in Base64, or give its address in src
    """
    if form_of(content) is not ContentForm.BASE64:
        return
    if reason := _why_not_base64(content.text):
        message = f"Content of the type {quoted(content.attributes['type'])} is no Base64: {reason}"
        yield document.finding_in_text(content, message)


@rule(
    "ATM097",
    Severity.ERROR,
    elements("atom:content"),
    clause=(
        "RFC 4287 section 4.1.3.3: the content should be a complete XML document; the W3C feed validator"
        " calls text an error"
    ),
    bad='<content type="image/svg+xml">Here: <svg xmlns="http://www.w3.org/2000/svg"/></content>',
    good='<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"/></content>',
    sample="atom/entry",
)
def text_in_xml_content(content: Element, document: Document) -> Iterator[RuleFinding]:
    """Content of an XML media type is one XML document, without text around it

    Why: Programs for that type cannot read it
    What to do: Take the text out, or write it inside of the elements
    """
    if content.children and content.value and form_of(content) is ContentForm.XML:
        message = f"There is text beside the XML: {quoted(content.value, 30)}"
        yield document.finding_in_text(content, message)


@rule(
    "ATM098",
    Severity.WARNING,
    elements("atom:content"),
    clause=(
        "RFC 4287 section 4.1.3.3: if the type is an XML media type, the content SHOULD be suitable for handling as it"
    ),
    bad='<content type="application/xhtml+xml">&lt;p&gt;A visit&lt;/p&gt;</content>',
    good='<content type="html">&lt;p&gt;A visit&lt;/p&gt;</content>',
    sample="atom/entry",
)
def xml_content_without_element(content: Element, document: Document) -> Iterator[RuleFinding]:
    """Content of an XML media type is elements, not text

    Why: Programs for that type find no document in it
    What to do: Write the markup unescaped, or use type="html" for escaped HTML
    """
    if form_of(content) is not ContentForm.XML or "src" in content.attributes:
        return
    kind = quoted(content.attributes["type"])
    if not content.children and content.value:
        yield document.finding_in_text(content, f"The content is of the type {kind}, but it is text")
    elif len(content.children) > 1:
        yield document.finding(content.children[1], f"The content is of the type {kind}, but it is several elements")


@rule(
    "ATM099",
    Severity.ERROR,
    elements("atom:entry"),
    clause='RFC 4287 section 4.1.2: entries without atom:content MUST contain one atom:link with a rel of "alternate"',
    bad=(
        "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
        "</updated></entry>"
    ),
    good='<link href="https://example.org/visit/"/>',
    sample="atom/entry",
)
def entry_without_link_or_content(entry: Element, document: Document) -> Iterator[RuleFinding]:
    """An entry without content has a link to a page

    Why: Readers have nothing to show, and nothing to open
    What to do: Add <link href="…"/>, or <content>
    """
    if entry.child("atom:content") is None and next(links_with(entry, "alternate"), None) is None:
        yield document.finding(entry, "The entry has neither content nor an alternate link")


@rule(
    "ATM100",
    Severity.ERROR,
    elements("atom:entry"),
    clause='RFC 4287 section 4.1.2: MUST contain an atom:summary if atom:content has "src", or is encoded in Base64',
    bad=(
        "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
        "</updated>\n"
        '<content type="text/html" src="https://example.org/visit/"/></entry>'
    ),
    good='<content type="text/html" src="https://example.org/visit/"/>',
    sample="atom/entry",
)
def summary_missing(entry: Element, document: Document) -> Iterator[RuleFinding]:
    """An entry whose content is elsewhere or in Base64 has a summary

    Why: Readers that cannot show such content have nothing else
    What to do: Add <summary>
    """
    content = entry.child("atom:content")
    if content is None or entry.child("atom:summary") is not None:
        return
    form = form_of(content)
    if form is ContentForm.REMOTE:
        yield document.finding(content, "The content is elsewhere, and the entry has no summary")
    elif form is ContentForm.BASE64:
        yield document.finding(content, "The content is in Base64, and the entry has no summary")


@rule(
    "ATM101",
    Severity.ADVICE,
    elements("atom:entry"),
    clause="RFC 4287 section 4.1.1.1: entries without content should have a non-empty summary",
    bad=(
        "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
        "</updated>\n"
        '<link href="https://example.org/visit/"/></entry>'
    ),
    good="<summary>The mayor went to Tokyo.</summary>",
    sample="atom/entry",
)
def entry_without_text(entry: Element, document: Document) -> Iterator[RuleFinding]:
    """An entry has a summary or content

    Why: Readers show a title alone; many people do not click on it
    What to do: Add <summary> or <content>
    """
    if entry.child("atom:content") is None and entry.child("atom:summary") is None:
        yield document.finding(entry, "The entry has neither a summary nor content")
