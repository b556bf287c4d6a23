"""Namespaces of a few elements each: content, syndication, slash, wfw, creativeCommons, trackback."""

from __future__ import annotations

from irfeed.check.vocabulary.syntaxes import integer, matching, one_of
from irfeed.check.vocabulary.term import CHANNEL, ITEM, Term, Vocabulary, names
from irfeed.syntax import why_not_absolute_iri, why_not_w3cdtf


def _address_or_nothing(text: str) -> str | None:
    return why_not_absolute_iri(text) if text else None


_RDF_LIST = names("rdf:li")
_CONTENT_ITEM = names("content:item")
CONTENT = Vocabulary.of(
    "The content module",
    "content",
    {
        "encoded": Term(ITEM, once=True),
        "items": Term(ITEM, once=True),
        "item": Term(_RDF_LIST),
        "format": Term(_CONTENT_ITEM, once=True),
        "encoding": Term(_CONTENT_ITEM, once=True),
    },
)
SYNDICATION = Vocabulary.of(
    "The syndication module",
    "sy",
    {
        "updatePeriod": Term(CHANNEL, one_of("hourly", "daily", "weekly", "monthly", "yearly"), once=True),
        "updateFrequency": Term(CHANNEL, integer(1), once=True),
        "updateBase": Term(CHANNEL, why_not_w3cdtf, once=True),
    },
)
SLASH = Vocabulary.of(
    "The slash module",
    "slash",
    {
        "comments": Term(ITEM, integer(0), once=True),
        "section": Term(ITEM),
        "department": Term(ITEM),
        "hit_parade": Term(ITEM, matching(r"\d+(?:,\s*\d+)*", "is no list of numbers with commas"), once=True),
    },
)
WFW = Vocabulary.of(
    "The comment API",
    "wfw",
    dict.fromkeys(("comment", "commentRss", "commentRSS"), Term(ITEM, why_not_absolute_iri, once=True)),
)
CREATIVE_COMMONS = Vocabulary.of(
    "The creativeCommons module", "cc", {"license": Term(CHANNEL | ITEM, why_not_absolute_iri)}
)
#: In RSS 1.0 the address stands in rdf:resource; the element is then empty.
TRACKBACK = Vocabulary.of(
    "The trackback module",
    "trackback",
    {"ping": Term(ITEM, _address_or_nothing, once=True), "about": Term(ITEM, _address_or_nothing)},
)
