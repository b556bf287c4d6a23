"""Atom's text constructs: titles, summaries, rights."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.names import NAMESPACES, split
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.atom import DIV, TEXTS, TYPES, ContentForm, form_of, markup_in, type_of
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted

_MEANT = {"text/html": "html", "text/plain": "text", "application/xhtml+xml": "xhtml", "xml": "xhtml"}


@rule(
    "ATM020",
    Severity.ERROR,
    elements(*TEXTS),
    clause='RFC 4287 section 3.1.1: the value MUST be one of "text", "html", or "xhtml"; media types MUST NOT be used',
    bad='<title type="text/html">A visit</title>',
    good='<title type="html">A visit</title>',
    sample="atom/entry",
)
def atom_text_type(construct: Element, document: Document) -> Iterator[RuleFinding]:
    """The type of a title, subtitle, summary or rights is text, html or xhtml

    Why: Readers do not know how to show what has another type; some show its tags
    What to do: Write type="html" for HTML, or leave type out for plain text
    """
    kind = type_of(construct)
    if kind in TYPES:
        return
    meant = _MEANT.get(kind.strip().lower()) or kind.strip().lower()
    hint = f'Write type="{meant}"' if meant in TYPES else ""
    message = f"The type {quoted(kind)} is none of text, html and xhtml"
    yield document.finding_in_attribute(construct, "type", message, hint)


_FORMS = frozenset({ContentForm.TEXT, ContentForm.HTML, ContentForm.PLAIN, ContentForm.BASE64})


@rule(
    "ATM021",
    Severity.ERROR,
    elements(*TEXTS, "atom:content"),
    clause="RFC 4287 sections 3.1.1.1, 3.1.1.2 and 4.1.3.3: such content MUST NOT contain child elements",
    bad='<summary type="html">A <b>visit</b></summary>',
    good='<summary type="html">A &lt;b&gt;visit&lt;/b&gt;</summary>',
    sample="atom/entry",
)
def element_in_escaped_text(construct: Element, document: Document) -> Iterator[RuleFinding]:
    """Text of the types text and html holds no elements; the markup of HTML is escaped

    Why: Readers show the text without the elements, or nothing
    What to do: Escape the markup (&lt;b&gt;) with type="html", or write type="xhtml" and one <div> around it
    """
    if construct.children and form_of(construct) in _FORMS:
        child = construct.children[0]
        kind = quoted(type_of(construct))
        yield document.finding(child, f"{document.tag(child)} stands in {document.tag(construct)} of type {kind}")


def _hint(element: Element) -> str:
    if split(element.name)[1] == "div":
        return 'Write <div xmlns="http://www.w3.org/1999/xhtml">: this div is in another namespace'
    return ""


@rule(
    "ATM022",
    Severity.ERROR,
    elements(*TEXTS, "atom:content"),
    clause="RFC 4287 sections 3.1.1.3 and 4.1.3.3: the content MUST be a single XHTML div element",
    bad='<summary type="xhtml">A visit</summary>',
    good='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A visit</div></summary>',
    sample="atom/entry",
)
def xhtml_without_div(construct: Element, document: Document) -> Iterator[RuleFinding]:
    """Text of the type xhtml is one <div> of XHTML

    Why: Readers look for the div and show what is in it; without it some show nothing
    What to do: Put all of it into <div xmlns="http://www.w3.org/1999/xhtml">
    """
    if type_of(construct) != "xhtml" or "src" in construct.attributes:
        return
    inner = construct.children
    if not inner:
        yield document.finding(construct, f"{document.tag(construct)} is of type xhtml but holds no div of XHTML")
    elif len(inner) > 1:
        yield document.finding(inner[1], f"{document.tag(construct)} holds more than one element; XHTML is one div")
    elif inner[0].name != DIV:
        yield document.finding(inner[0], f"{document.tag(inner[0])} stands where a div of XHTML must", _hint(inner[0]))


@rule(
    "ATM023",
    Severity.ERROR,
    elements(*TEXTS, "atom:content"),
    clause="RFC 4287 sections 3.1.1.3 and 4.1.3.3: the content MUST be a single XHTML div element",
    bad='<summary type="xhtml">New: <div xmlns="http://www.w3.org/1999/xhtml">a visit</div></summary>',
    good='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">New: a visit</div></summary>',
    sample="atom/entry",
)
def text_beside_xhtml_div(construct: Element, document: Document) -> Iterator[RuleFinding]:
    """All text of the type xhtml is in its <div>

    Why: Readers show the div; what stands beside it is lost
    What to do: Move the text into the <div>
    """
    if construct.children and type_of(construct) == "xhtml" and construct.value and "src" not in construct.attributes:
        message = f"There is text beside the div: {quoted(construct.value, 30)}"
        yield document.finding_in_text(construct, message)


@rule(
    "ATM024",
    Severity.WARNING,
    elements(*TEXTS, "atom:content", "atom:name", "atom:generator"),
    clause="RFC 4287 section 3.1.1.1: such text is intended to be presented to humans in a readable fashion",
    bad="<title>A &lt;b&gt;visit&lt;/b&gt;</title>",
    good='<title type="html">A &lt;b&gt;visit&lt;/b&gt;</title>',
    sample="atom/entry",
)
def markup_in_plain_text(construct: Element, document: Document) -> Iterator[RuleFinding]:
    """Plain text holds no markup

    Why: Readers show the tags and the entities themselves, as if they were words
    What to do: Write type="html" if it is HTML, or take the markup out
    """
    if type_of(construct) != "text" or "src" in construct.attributes:
        return
    if found := markup_in(construct.text):
        message = f"{document.tag(construct)} is plain text but holds {quoted(found)}"
        yield document.finding_in_text(construct, message, index=construct.text.index(found))


@rule(
    "ATM025",
    Severity.WARNING,
    elements(*TEXTS, "atom:content"),
    clause='RFC 4287 section 3.1.1.3: escaped markup represents text, such as "&lt;br&gt;", that is shown as it is',
    bad='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &lt;b&gt;visit&lt;/b&gt;</div></summary>',
    good='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>visit</b></div></summary>',
    sample="atom/entry",
)
def escaped_markup_in_xhtml(construct: Element, document: Document) -> Iterator[RuleFinding]:
    """The markup in text of the type xhtml is not escaped

    Why: Readers show the tags themselves, as if they were words
    What to do: Write the tags as tags, or use type="html"
    """
    # A div with elements may well speak of tags
    div = construct.children[0] if construct.children and type_of(construct) == "xhtml" else None
    if div is None or div.children:
        return
    if found := markup_in(div.text, references=False):
        yield document.finding_in_text(div, f"The XHTML holds {quoted(found)} as text", index=div.text.index(found))


@rule(
    "ATM026",
    Severity.WARNING,
    elements("atom:feed/atom:title", "atom:entry/atom:title"),
    clause="RFC 4287 section 4.1.1.1: it is advisable that each atom:entry contain a non-empty atom:title",
    bad="<title/>",
    good="<title>A visit to Tokyo</title>",
    sample="atom/entry",
)
def empty_atom_title(title: Element, document: Document) -> Iterator[RuleFinding]:
    """Titles are not empty

    Why: Readers list entries by their titles, and show "(no title)" or nothing that can be clicked
    What to do: Write a title; the first words of the text will do
    """
    if title.value or any(one.value for one in title.descendants()):
        return
    yield document.finding(title, f"The title of the {split(title.parent.name)[1] if title.parent else ''} is empty")


def _says_something(construct: Element) -> bool:
    div = construct.children[0]
    return bool(div.value) or bool(div.children)


@rule(
    "ATM027",
    Severity.ADVICE,
    elements("atom:subtitle", "atom:summary", "atom:rights", "atom:content"),
    clause="RFC 4287 section 4.1.1.1: it is advisable that atom:summary and atom:content are non-empty when present",
    bad="<summary/>",
    good="<summary>The mayor went to Tokyo.</summary>",
    sample="atom/entry",
)
def empty_atom_text(construct: Element, document: Document) -> Iterator[RuleFinding]:
    """A subtitle, summary or rights that is there says something

    Why: An empty summary hides that there is none; some readers then show nothing instead of the beginning of the
        content
    What to do: Write the text, or leave the element out
    """
    if construct.value or construct.attributes.get("src"):
        return
    if construct.children and (type_of(construct) != "xhtml" or _says_something(construct)):
        return
    yield document.finding(construct, f"{document.tag(construct)} is empty")


_XHTML = "{" + NAMESPACES["xhtml"] + "}"
_ATOM = "{" + NAMESPACES["atom"] + "}"


@rule(
    "ATM028",
    Severity.ERROR,
    elements(*TEXTS, "atom:content"),
    clause="RFC 4287 section 3.1.1.3 and XHTML Modularization; the W3C feed validator calls it an error",
    bad='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b xmlns="">visit</b></div></summary>',
    good='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>visit</b></div></summary>',
    sample="atom/entry",
)
def strange_element_in_xhtml(construct: Element, document: Document) -> Iterator[RuleFinding]:
    """The elements inside of XHTML are in a namespace, and not in Atom's

    Why: Readers know them as XHTML by their namespace alone; others they drop
    What to do: Leave xmlns= out inside of the div, so that its elements are XHTML too
    """
    if type_of(construct) != "xhtml" or not construct.children or construct.children[0].name != DIV:
        return
    for element in construct.children[0].descendants():
        name = element.name
        if name.startswith(_XHTML):
            continue
        if not name.startswith("{"):
            yield document.finding(element, f"The element {name} in the XHTML is in no namespace")
        elif name.startswith(_ATOM):
            yield document.finding(element, f"The element {document.tag(element)} in the XHTML is in Atom's namespace")
