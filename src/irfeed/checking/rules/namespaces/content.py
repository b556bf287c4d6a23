"""The content module."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import RSS
from irfeed.checking.names import clark
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.judges import misplaced_element, repeated_element, unknown_attribute, unknown_element
from irfeed.checking.vocabulary.small import CONTENT
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule

rules_of_vocabulary(
    CONTENT,
    "content",
    VocabularyRow(
        unknown_element,
        "CNT001",
        bad="<content:encode>Text</content:encode>",
        good="<content:encoded>Text</content:encoded>",
        sample="rss/item",
    ),
    VocabularyRow(
        misplaced_element,
        "CNT002",
        bad="<content:encoded>Text</content:encoded>",
        good="<description>Text</description>",
        sample="rss/channel",
    ),
    VocabularyRow(
        repeated_element,
        "CNT003",
        bad="<content:encoded>A</content:encoded><content:encoded>B</content:encoded>",
        good="<content:encoded>A</content:encoded>",
        sample="rss/item",
    ),
    VocabularyRow(
        unknown_attribute,
        "CNT004",
        bad='<content:encoded type="html">A</content:encoded>',
        good="<content:encoded>A</content:encoded>",
        sample="rss/item",
    ),
    clause="RSS 1.0 content module; RSS Best Practices Profile, content:encoded",
    module=__name__,
)


_ENCODED = clark("content:encoded")


@rule(
    "CNT005",
    Severity.WARNING,
    elements("item", kinds=RSS),
    clause="RSS Best Practices Profile, content:encoded: description first, as a summary",
    bad="<item><title>A</title><content:encoded>Text</content:encoded></item>",
    good="<item><title>A</title><description>Short</description><content:encoded>Text</content:encoded></item>",
    sample="rss/item",
)
def content_without_description(item: Element, document: Document) -> Iterator[RuleFinding]:
    """An item with content:encoded has a description before it

    Why: Readers that know only description show nothing, and some let the later element win
    What to do: Add a <description> with the summary before content:encoded
    """
    names = [child.name for child in item.children]
    if _ENCODED not in names:
        return
    at = names.index(_ENCODED)
    if "description" not in names[:at]:
        content = item.children[at]
        yield document.finding(content, f"No description stands before <{document.tag(content)}>")


@rule(
    "CNT006",
    Severity.WARNING,
    elements("content:encoded"),
    clause="RSS Best Practices Profile, content:encoded: the full content of the item",
    bad="<content:encoded></content:encoded>",
    good="<content:encoded>Text</content:encoded>",
    sample="rss/item",
)
def empty_content(content: Element, document: Document) -> Iterator[RuleFinding]:
    """content:encoded is not empty

    Why: Readers that prefer it show an empty item, though there is a description
    What to do: Write the content, or leave the element out
    """
    if not content.children and not content.value:
        yield document.finding(content, f"<{document.tag(content)}> is empty")


@rule(
    "CNT007",
    Severity.ERROR,
    elements("content:encoded"),
    clause="RSS 1.0 content module, content:encoded: entity-encoded or CDATA-escaped",
    bad="<content:encoded><xhtml:p>A</xhtml:p></content:encoded>",
    good="<content:encoded>&lt;p&gt;A&lt;/p&gt;</content:encoded>",
    sample="rss/item",
)
def element_in_encoded_content(content: Element, document: Document) -> Iterator[RuleFinding]:
    """content:encoded holds text, not elements

    Why: Readers lose the text around the elements, or all of it
    What to do: Escape the markup, or use a CDATA section
    """
    if content.children:
        inner = document.tag(content.children[0])
        yield document.finding(content.children[0], f"<{document.tag(content)}> holds the element <{inner}>")
