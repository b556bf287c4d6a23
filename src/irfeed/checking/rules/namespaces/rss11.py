"""RSS 1.1: the whole format, as a vocabulary."""

from __future__ import annotations

from irfeed.checking.vocabulary.judges import (
    misplaced_element,
    missing_attribute,
    missing_part,
    repeated_element,
    unknown_attribute,
    unknown_element,
    wrong_attribute,
    wrong_value,
)
from irfeed.checking.vocabulary.rss import RSS11
from irfeed.checking.vocabulary.term import VocabularyRow, rules_of_vocabulary

rules_of_vocabulary(
    RSS11,
    "rss11",
    VocabularyRow(
        unknown_element,
        "RSE001",
        bad="<pubDate>2015-02-06</pubDate>",
        good="<dc:date>2015-02-06</dc:date>",
        sample="rss11/item",
    ),
    VocabularyRow(
        misplaced_element,
        "RSE002",
        bad="<url>https://example.org/a.png</url>",
        good="<description>A visit</description>",
        sample="rss11/item",
    ),
    VocabularyRow(
        unknown_attribute,
        "RSE003",
        bad='<title lang="en">A visit</title>',
        good='<title xml:lang="en">A visit</title>',
        sample="rss11/item",
    ),
    VocabularyRow(
        missing_attribute,
        "RSE004",
        bad="<item><title>A visit</title><link>https://example.org/visit/</link></item>",
        good='<item rdf:about="https://example.org/visit/"><title>A visit</title><link>https://example.org/visit/</link></item>',
        sample="rss11/item",
    ),
    VocabularyRow(
        wrong_attribute,
        "RSE005",
        bad='<items rdf:parseType="Literal"/>',
        good='<items rdf:parseType="Collection"/>',
        sample="rss11/channel",
    ),
    VocabularyRow(
        missing_part,
        "RSE006",
        bad='<item rdf:about="https://example.org/visit/"><link>https://example.org/visit/</link></item>',
        good='<item rdf:about="https://example.org/visit/"><title>A visit</title><link>https://example.org/visit/</link></item>',
        sample="rss11/item",
    ),
    VocabularyRow(
        wrong_value,
        "RSE007",
        bad="<link>no address</link>",
        good="<link>https://example.org/visit/</link>",
        sample="rss11/item",
    ),
    VocabularyRow(
        repeated_element,
        "RSE008",
        bad="<title>A visit</title><title>A journey</title>",
        good="<title>A visit</title>",
        sample="rss11/item",
    ),
    clause="RSS 1.1, section 4, Syntax; its RELAX NG schema",
    module=__name__,
)
