"""RSS 1.0 and 0.90: which elements stand where."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.rules.rdf.examples import CHANNEL, ITEM, in_rdf
from irfeed.checking.vocabulary.judges import perhaps
from irfeed.checking.vocabulary.rss import ABOUT, RDF_CHILDREN, REQUIRED, local_name
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted


@rule(
    "RDF001",
    Severity.ERROR,
    elements("rdf:RDF"),
    clause="RSS 1.0 section 5.3: exactly one channel",
    bad=in_rdf(ITEM),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def rdf_without_channel(root: Element, document: Document) -> Iterator[RuleFinding]:
    """<rdf:RDF> holds a channel

    Why: Readers find neither a title nor a list of items
    What to do: Add a <channel>
    """
    if not any(local_name(child.name) == "channel" for child in root.children):
        yield document.finding(root, "<rdf:RDF> holds no <channel>")


@rule(
    "RDF002",
    Severity.ERROR,
    elements("rdf:RDF/*"),
    clause="RSS 1.0 section 5.3, 5.4, 5.6",
    bad=in_rdf(
        CHANNEL,
        '<channel rdf:about="https://example.org/2"><title>News</title><link>https://example.org/'
        "</link><description>New</description><items><rdf:Seq>"
        '<rdf:li rdf:resource="https://example.org/a"/></rdf:Seq></items></channel>',
        ITEM,
    ),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def several_rdf_parts(element: Element, document: Document) -> Iterator[RuleFinding]:
    """channel, image and textinput stand once

    Why: Readers take one of them, and which one differs
    What to do: Publish a document for each channel
    """
    if local_name(element.name) not in ("channel", "image", "textinput") or element.parent is None:
        return
    if element.parent.child(element.name) is not element:
        yield document.finding(element, f"There is more than one <{document.tag(element)}>")


@rule(
    "RDF003",
    Severity.ERROR,
    elements("rdf:RDF/rss1:channel", "rdf:RDF/rss1:item", "rdf:RDF/rss1:image", "rdf:RDF/rss1:textinput"),
    clause="RSS 1.0 section 5.3, 5.4, 5.5, 5.6: required attribute rdf:about",
    bad=in_rdf(CHANNEL, "<item><title>A</title><link>https://example.org/a</link></item>"),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def rdf_about_missing(element: Element, document: Document) -> Iterator[RuleFinding]:
    """channel, item, image and textinput have rdf:about

    Why: The parts of the document refer to each other by it
    What to do: Add rdf:about="…" with the address of the part
    """
    if ABOUT not in element.attributes:
        yield document.finding(element, f"<{document.tag(element)}> has no rdf:about")


@rule(
    "RDF004",
    Severity.ERROR,
    elements("rdf:RDF/*"),
    clause=(
        "RSS 1.0 section 5.3 to 5.6: channel has title, link and description; item title and link; "
        "image title, url and link; textinput title, description, name and link"
    ),
    bad=in_rdf(CHANNEL, '<item rdf:about="https://example.org/a"><title>A</title></item>'),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def rdf_part_incomplete(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Each part has the elements that it must have

    Why: Readers have nothing to show, or nowhere to lead
    What to do: Add the missing element
    """
    there = {local_name(child.name) for child in element.children}
    for name in REQUIRED.get(local_name(element.name), ()):
        if name not in there:
            yield document.finding(element, f"<{document.tag(element)}> has no <{name}>", f"Add a <{name}>")


@rule(
    "RDF005",
    Severity.ERROR,
    elements("rss1:*", "rss090:*"),
    clause="RSS 1.0 section 5: the elements; section 7: extensions are modules in namespaces",
    bad="<pubDate>Fri, 06 Feb 2015 09:00:00 GMT</pubDate>",
    good="<dc:date>2015-02-06</dc:date>",
    sample="rdf/item",
)
def unknown_rdf_element(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements in the namespace of RSS 1.0 are those of RSS 1.0, in their places

    Why: Readers ignore an element that they do not know; pubDate and guid are RSS 2.0
    What to do: Use a module: dc:date for a date, dc:creator for an author
    """
    parent = element.parent
    known = RDF_CHILDREN.get(local_name(parent.name)) if parent is not None else None
    if known is None or parent is None or local_name(element.name) in known:
        return
    message = f"RSS 1.0 has no <{document.tag(element)}> in <{document.tag(parent)}>"
    yield document.finding(element, message, perhaps(local_name(element.name), known))


@rule(
    "RDF006",
    Severity.ERROR,
    elements("rss1:*", "rss090:*"),
    clause="RSS 1.0 section 5: each element occurs once",
    bad="<title>One</title><title>Two</title>",
    good="<title>One</title>",
    sample="rdf/item",
)
def repeated_rdf_element(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements that say one thing stand once

    Why: Readers take the first or the last, and which one differs
    What to do: Keep one of them
    """
    parent = element.parent
    if parent is None or local_name(parent.name) not in ("channel", "item", "image", "textinput"):
        return
    if parent.child(element.name) is not element:
        yield document.finding(element, f"<{document.tag(element)}> stands more than once")


@rule(
    "RDF007",
    Severity.ERROR,
    elements("rss1:*", "rss090:*"),
    clause="RSS 1.0 section 5.2; RDF/XML section 6.1.4: about and resource belong to RDF's namespace",
    bad=in_rdf(
        CHANNEL, '<item about="https://example.org/a"><title>A</title><link>https://example.org/a</link></item>'
    ),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def unknown_rdf_attribute(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Attributes without a prefix are not RDF

    Why: RDF parsers ignore or refuse them; about without rdf: is a common mistake
    What to do: Write the prefix rdf:, or take the attribute out
    """
    for name in element.attributes:
        if not name.startswith("{"):
            yield document.finding_in_attribute(element, name, f"<{document.tag(element)}> has no attribute {name}")


@rule(
    "RDF008",
    Severity.ERROR,
    elements("rdf:RDF", "rss1:channel", "rss1:item", "rss1:image", "rss1:textinput", "rss1:items", "rdf:Seq"),
    clause="RDF/XML section 7.2: node elements hold no text",
    bad="stray<title>A visit</title>",
    good="<title>A visit</title>",
    sample="rdf/item",
)
def text_between_rdf_elements(element: Element, document: Document) -> Iterator[RuleFinding]:
    """No text stands between the elements

    Why: RDF parsers refuse a document with text there
    What to do: Take the text out, or put it into an element
    """
    if value := element.value:
        yield document.finding_in_text(element, f"<{document.tag(element)}> holds the text {quoted(value)}")


@rule(
    "RDF009",
    Severity.WARNING,
    elements("*"),
    clause="RSS 1.0 section 5.2: the namespace of RSS 1.0",
    bad='<title>A</title><note xmlns="">B</note>',
    good="<title>A</title>",
    sample="rdf/item",
)
def rdf_element_without_namespace(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Every element of RSS 1.0 is in a namespace

    Why: RDF parsers cannot tell whose element it is
    What to do: Write xmlns="http://purl.org/rss/1.0/" at <rdf:RDF>
    """
    if not element.name.startswith("{"):
        yield document.finding(element, f"<{element.name}> is in no namespace")


@rule(
    "RDF022",
    Severity.WARNING,
    elements("rdf:RDF"),
    clause="RSS 1.0 section 5.5: at least one item must be present",
    bad=in_rdf(
        '<channel rdf:about="https://example.org/"><title>News</title><link>https://example.org/'
        "</link><description>New</description><items><rdf:Seq/></items></channel>"
    ),
    good=in_rdf(CHANNEL, ITEM),
    sample="document",
)
def rdf_without_items(root: Element, document: Document) -> Iterator[RuleFinding]:
    """A document of RSS 1.0 has an item

    Why: Readers have nothing to show
    What to do: Add an <item>
    """
    if not any(local_name(child.name) == "item" for child in root.children):
        yield document.finding(root, "The document has no items")
