"""RSS 1.0 and 0.90: what the elements hold."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.rules.rdf.examples import CHANNEL, ITEM, in_rdf
from irfeed.checking.vocabulary.rss import TEXTS
from irfeed.checking.vocabulary.small import markup_in
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import why_not_absolute_iri, why_not_iri


@rule(
    "RDF010",
    Severity.ERROR,
    elements("rss1:link", "rss1:url", "rss090:link", "rss090:url"),
    clause="RSS 1.0 section 5.3.2, 5.5.2: link is a URL; RFC 3986 section 3",
    bad="<link>/visit/</link>",
    good="<link>https://example.org/visit/</link>",
    sample="rdf/item",
)
def rdf_address(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Addresses are absolute

    Why: A feed is read far from its page, so a relative address leads nowhere
    What to do: Write the whole address, with https://
    """
    if reason := why_not_absolute_iri(element.value):
        yield document.finding_in_text(element, f"<{document.tag(element)}> {quoted(element.value)} {reason}")


@rule(
    "RDF011",
    Severity.ERROR,
    elements("@rdf:about", "@rdf:resource"),
    clause="RDF/XML section 2.2; RSS 1.0 section 5.3",
    bad=in_rdf(CHANNEL, '<item rdf:about="not an address"><title>A</title><link>https://example.org/a</link></item>'),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def rdf_about_address(element: Element, document: Document) -> Iterator[RuleFinding]:
    """rdf:about and rdf:resource are addresses

    Why: RDF parsers refuse what is no address
    What to do: Write the address of the part
    """
    for name in ("rdf:about", "rdf:resource"):
        value = element.get(name)
        if value is not None and (reason := why_not_iri(value)):
            yield document.finding_in_attribute(element, name, f"{name} {quoted(value)} {reason}")
            return


@rule(
    "RDF012",
    Severity.WARNING,
    elements("rss1:title", "rss090:title"),
    clause="RSS 1.0 section 5.3.1, 5.5.1: title",
    bad="<title></title>",
    good="<title>A</title>",
    sample="rdf/item",
)
def empty_rdf_title(title: Element, document: Document) -> Iterator[RuleFinding]:
    """Titles are not empty

    Why: Readers show a blank line, or the address in its place
    What to do: Write a title
    """
    if not title.value and not title.children:
        yield document.finding(title, f"<{document.tag(title)}> is empty")


@rule(
    "RDF013",
    Severity.WARNING,
    elements("rss1:title", "rss1:name", "rss090:title"),
    clause="RSS 1.0 section 5.3.1, 5.5.1: #PCDATA without markup",
    bad="<title>A &lt;b&gt;bold&lt;/b&gt; visit</title>",
    good="<title>A visit &amp; more</title>",
    sample="rdf/item",
)
def markup_in_rdf_text(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Titles are plain text

    Why: Readers show the tags and entities as they are
    What to do: Write the text without markup
    """
    if found := markup_in(element.text):
        index = element.text.index(found)
        message = f"<{document.tag(element)}> holds markup: {quoted(found)}"
        yield document.finding_in_text(element, message, index=index)


@rule(
    "RDF023",
    Severity.ERROR,
    elements(*(f"{prefix}:{name}" for prefix in ("rss1", "rss090") for name in TEXTS)),
    clause="RSS 1.0 section 5.3.1 to 5.6.4: the model of title, link, description, url and name is #PCDATA",
    bad='<description>A <b xmlns="http://www.w3.org/1999/xhtml">bold</b> visit</description>',
    good="<description>A &lt;b&gt;bold&lt;/b&gt; visit</description>",
    sample="rdf/item",
)
def element_in_rdf_text(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements that hold text hold no elements

    Why: RDF parsers refuse text beside elements; readers lose the text around the elements, or all of it
    What to do: Escape the markup: &lt;b&gt;, or a CDATA section
    """
    if element.children:
        inner = element.children[0]
        message = f"<{document.tag(element)}> holds the element <{document.tag(inner)}>; it may hold text only"
        yield document.finding(inner, message)
