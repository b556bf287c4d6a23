"""Dublin Core, and the DCMI terms."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import RSS
from irfeed.checking.names import clark
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.judges import repeated_element, unknown_attribute, unknown_element, wrong_value
from irfeed.checking.vocabulary.small import DC, DCTERMS
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule

rules_of_vocabulary(
    DC,
    "dc",
    VocabularyRow(
        unknown_element,
        "DCE001",
        bad="<dc:author>Kim</dc:author>",
        good="<dc:creator>Kim</dc:creator>",
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_value,
        "DCE002",
        bad="<dc:date>6 Feb 2015</dc:date>",
        good="<dc:date>2015-02-06T09:00:00+09:00</dc:date>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "DCE003",
        bad="<dc:language>en</dc:language><dc:language>ko</dc:language>",
        good="<dc:creator>Kim</dc:creator><dc:creator>Lee</dc:creator>",
        sample="rss/channel",
    ),
    VocabularyRow(
        unknown_attribute,
        "DCE004",
        bad='<dc:creator role="editor">Kim</dc:creator>',
        good="<dc:creator>Kim</dc:creator>",
        sample="rss/item",
    ),
    clause="DCMI Metadata Element Set 1.1",
    module=__name__,
)


rules_of_vocabulary(
    DCTERMS,
    "dcterms",
    VocabularyRow(
        unknown_element,
        "DCT001",
        bad="<dcterms:modifed>2015-02-06</dcterms:modifed>",
        good="<dcterms:modified>2015-02-06</dcterms:modified>",
        sample="rss/item",
    ),
    VocabularyRow(
        wrong_value,
        "DCT002",
        bad="<dcterms:modified>06/02/2015</dcterms:modified>",
        good="<dcterms:modified>2015-02-06</dcterms:modified>",
        sample="rss/item",
    ),
    VocabularyRow(
        repeated_element,
        "DCT003",
        bad="<dcterms:issued>2015-02-06</dcterms:issued><dcterms:issued>2015-02-07</dcterms:issued>",
        good="<dcterms:issued>2015-02-06</dcterms:issued>",
        sample="rss/item",
    ),
    VocabularyRow(
        unknown_attribute,
        "DCT004",
        bad='<dcterms:audience type="all">All</dcterms:audience>',
        good="<dcterms:audience>All</dcterms:audience>",
        sample="rss/item",
    ),
    clause="DCMI Metadata Terms",
    module=__name__,
)


_PAIRS = (
    ("managingEditor", "dc:creator"),
    ("webMaster", "dc:publisher"),
    ("author", "dc:creator"),
    ("category", "dc:subject"),
    ("pubDate", "dc:date"),
    ("language", "dc:language"),
    ("copyright", "dc:rights"),
    ("source", "dc:source"),
    ("lastBuildDate", "dcterms:modified"),
    ("guid", "atom:id"),
    ("pubDate", "atom:published"),
    ("generator", "admin:generatorAgent"),
)
_SAME = tuple((own, clark(other)) for own, other in _PAIRS)


@rule(
    "DCE005",
    Severity.WARNING,
    elements("channel", "item", kinds=RSS),
    clause="RSS Best Practices Profile, dc:creator; RSS 2.0, Extending RSS: RSS's own element comes first",
    bad="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate><dc:date>2015-02-06T09:00:00+09:00</dc:date>",
    good="<pubDate>Fri, 06 Feb 2015 09:00:00 +0900</pubDate><dc:creator>Kim</dc:creator>",
    sample="rss/item",
)
def dc_said_twice(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Dublin Core does not repeat what RSS says

    Why: Readers show both, or take the one that was not meant
    What to do: Keep one of the two elements
    """
    there = {child.name for child in parent.children}
    for own, other in _SAME:
        if own in there and other in there and (element := parent.child(other)) is not None:
            yield document.finding(element, f"<{document.tag(element)}> says again what <{own}> says")


@rule(
    "DCE006",
    Severity.ERROR,
    elements("dc:*", kinds=RSS),
    clause="DCMI Guidelines for implementing Dublin Core in XML: values are text; RSS 2.0 has no nested ones",
    bad='<dc:creator><foaf:Person xmlns:foaf="http://xmlns.com/foaf/0.1/">Kim</foaf:Person></dc:creator>',
    good="<dc:creator>Kim</dc:creator>",
    sample="rss/item",
)
def element_in_dc(element: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements of Dublin Core hold text

    Why: Readers of RSS show the text of the element, and lose what is in elements inside of it
    What to do: Write the name or value as text
    """
    if element.children:
        inner = element.children[0]
        message = f"<{document.tag(element)}> holds the element <{document.tag(inner)}>; it may hold text only"
        yield document.finding(inner, message)
