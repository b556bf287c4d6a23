"""RSS 1.1, which hardly anyone writes: the whole format is one table. Source: RSS 1.1, sections 4 and 5."""

from __future__ import annotations

from irfeed.check.names import clark
from irfeed.check.vocabulary.rss1 import ABOUT
from irfeed.check.vocabulary.syntaxes import one_of
from irfeed.check.vocabulary.term import Attribute, Term, Vocabulary, names
from irfeed.syntax import why_not_iri

_ABOUT = {ABOUT: Attribute(why_not_iri, required=True)}
_CHANNEL, _ITEM, _IMAGE = (names(f"rss11:{name}") for name in ("Channel", "item", "image"))


def _parsed_as(value: str) -> dict[str, Attribute]:
    """Return that an element says by rdf:parseType how RDF takes its content."""
    return {clark("rdf:parseType"): Attribute(one_of(value), required=True)}


RSS11 = Vocabulary.of(
    "RSS 1.1",
    "rss11",
    {
        "Channel": Term(attributes=_ABOUT, needs=("rss11:title", "rss11:link", "rss11:description", "rss11:items")),
        "title": Term(_CHANNEL | _ITEM | _IMAGE, once=True),
        "link": Term(_CHANNEL | _ITEM | _IMAGE, why_not_iri, once=True),
        "description": Term(_CHANNEL | _ITEM, once=True),
        "image": Term(
            _CHANNEL | _ITEM, once=True, attributes=_parsed_as("Resource"), needs=("rss11:title", "rss11:url")
        ),
        "url": Term(_IMAGE, why_not_iri, once=True),
        "items": Term(_CHANNEL, once=True, attributes=_parsed_as("Collection")),
        "item": Term(names("rss11:items"), attributes=_ABOUT, needs=("rss11:title", "rss11:link")),
    },
)
