"""XML that can be read: well-formed, of limited size, with declared namespaces."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import documents, reading
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import is_absolute, why_not_iri


@rule(
    "XML001",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 2.1",
    bad=(
        '<rss version="2.0"><channel><title>Bread & butter</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>Bread &amp; butter</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    sample="document",
)
def not_well_formed() -> None:
    """A document is well-formed XML

    Why: XML parsers stop at the first mistake; most readers then show nothing at all
    What to do: Let a library write the XML instead of gluing strings together
    """


@rule(
    "XML002",
    Severity.ERROR,
    reading,
    clause="Namespaces in XML 1.0 section 5",
    bad=(
        '<rss version="2.0"><channel><title>News</title><dc:date>2015-02-06</dc:date>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>'
        "<dc:date>2015-02-06</dc:date><link>https://example.org/</link>"
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def undeclared_prefix() -> None:
    """Every namespace prefix is declared

    Why: A parser that knows namespaces stops here
    What to do: Declare the prefix with an xmlns attribute on this element or one around it
    """


@rule(
    "XML003",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 4.1, well-formedness constraint: Entity Declared",
    bad=(
        '<rss version="2.0"><channel><title>Caf&eacute;</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>Caf&#233;</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def undefined_entity() -> None:
    """Only the entities &amp; &lt; &gt; &quot; and &apos; are used

    Why: HTML's named entities are not defined in XML, and parsers stop at them
    What to do: Write the character itself or its number
    """


@rule(
    "XML006",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 2.2",
    bad=(
        '<rss version="2.0"><channel><title>Ne&#x1;ws</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def illegal_character() -> None:
    """A document holds only characters that XML 1.0 allows

    Why: A parser stops at a control character, so that one pasted character breaks the whole feed
    What to do: Take the character out, or write the one that was meant
    """


@rule(
    "XML013",
    Severity.ERROR,
    reading,
    clause="No feed format nests without end; libxml2 and others have the same limit of 256",
    bad='<rss version="2.0">' + "<x>" * 300 + "</x>" * 300 + "</rss>",
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def too_deep() -> None:
    """Elements do not nest deeper than any feed needs

    Why: Deep nesting exhausts parsers; it is an attack or a loop in a template
    What to do: Look for a template that includes itself
    """


@rule(
    "XML014",
    Severity.ERROR,
    reading,
    clause="XML 1.0 sets no limit; parsers do",
    sample="document",
)
def too_many_attributes() -> None:
    """An element has no more attributes than anyone could mean

    Why: So many attributes exhaust parsers; it is an attack or a fault of a program
    What to do: Look for the program that wrote them
    """


@rule(
    "XML015",
    Severity.ERROR,
    reading,
    clause="RFC 5005 section 4; aggregators have limits far below this one",
    sample="document",
)
def too_many_elements() -> None:
    """A document has no more elements than can be held

    Why: Readers stop at far smaller feeds
    What to do: Keep the newest entries in the feed and move the others to archive documents (RFC 5005)
    """


@rule(
    "XML016",
    Severity.ERROR,
    reading,
    clause="Namespaces in XML 1.0 section 3",
    bad=(
        '<rss version="2.0" xmlns:xml="https://example.org/"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def reserved_prefix() -> None:
    """The prefixes xml and xmlns and their namespaces are not declared again

    Why: A parser that knows namespaces stops here
    What to do: Delete the declaration; xml: may be used without one
    """


@rule(
    "XML018",
    Severity.WARNING,
    documents(),
    clause="Namespaces in XML 1.0 section 2.1; W3C decision on relative namespace URI references",
    bad='<rss version="2.0" xmlns:x="example/x"><channel/></rss>',
    good='<rss version="2.0" xmlns:x="https://example.org/x"><channel/></rss>',
    sample="document",
)
def relative_namespace(document: Document) -> Iterator[RuleFinding]:
    """The names of namespaces are absolute

    Why: A relative one is deprecated: it names no one namespace, and some parsers refuse it
    What to do: Write the namespace as its specification does, with http:// or https:// if it has it
    """
    for declaration in document.tree.declarations if document.tree else ():
        if declaration.uri and not is_absolute(declaration.uri):
            message = f"The namespace {quoted(declaration.uri)} is a relative address"
            yield document.finding_of_declaration(declaration, message)


@rule(
    "XML019",
    Severity.ERROR,
    documents(),
    clause="Namespaces in XML 1.0 section 3: the value MUST be either a URI reference or empty; RFC 3986 section 2",
    bad='<rss version="2.0" xmlns:x="https://example.org/my words"><channel/></rss>',
    good='<rss version="2.0" xmlns:x="https://example.org/my-words"><channel/></rss>',
    sample="document",
)
def impossible_namespace(document: Document) -> Iterator[RuleFinding]:
    """The names of namespaces are addresses: no spaces, and no other characters that addresses cannot hold

    Why: Some parsers refuse the document, and no two programs take the name for the same
    What to do: Write the namespace as its specification does
    """
    for declaration in document.tree.declarations if document.tree else ():
        if declaration.uri and (reason := why_not_iri(declaration.uri)):
            yield document.finding_of_declaration(declaration, f"The namespace {quoted(declaration.uri)} {reason}")
