"""Atom's elements where RSS borrows them."""

from __future__ import annotations

from irfeed.check.language import why_no_language
from irfeed.check.vocabulary.term import Attribute, Syntax, Term, Vocabulary, integer, names
from irfeed.syntax import (
    why_not_absolute_iri,
    why_not_email,
    why_not_iri,
    why_not_media_type,
    why_not_rfc3339,
)

_HEAD = names("channel", "rss1:channel", "rss090:channel")
_ITEM = names("item", "rss1:item", "rss090:item")
_BOTH = _HEAD | _ITEM
_SOURCE = names("atom:source")
_PEOPLE = names("atom:author", "atom:contributor")


def _language(text: str) -> str | None:
    """Say why hreflang is wrong; the empty text is no tag, but harmless."""
    return why_no_language(text) if text else None


def _once(places: frozenset[str], syntax: Syntax | None = None, **attributes: Attribute) -> Term:
    return Term(places | _SOURCE, syntax, once=True, attributes=attributes)


ATOM = Vocabulary.of(
    "Atom",
    "atom",
    {
        "link": Term(
            _BOTH | _SOURCE,
            attributes={
                "href": Attribute(why_not_iri, required=True),
                "rel": Attribute(),
                "type": Attribute(why_not_media_type),
                "hreflang": Attribute(_language),
                "title": Attribute(plain=True),
                "length": Attribute(integer(0)),
            },
        ),
        "author": Term(_BOTH | _SOURCE),
        "contributor": Term(_BOTH | _SOURCE),
        "name": Term(_PEOPLE, once=True),
        "uri": Term(_PEOPLE, why_not_iri, once=True),
        "email": Term(_PEOPLE, why_not_email, once=True),
        "category": Term(
            _BOTH | _SOURCE,
            attributes={"term": Attribute(required=True), "scheme": Attribute(), "label": Attribute(plain=True)},
        ),
        "id": _once(_BOTH, why_not_absolute_iri),
        "title": _once(_BOTH, type=Attribute()),
        "updated": _once(_BOTH, why_not_rfc3339),
        "published": _once(_ITEM, why_not_rfc3339),
        "summary": _once(_ITEM, type=Attribute()),
        "content": _once(_ITEM, type=Attribute(), src=Attribute(why_not_iri)),
        "subtitle": _once(_HEAD, type=Attribute()),
        "rights": _once(_BOTH, type=Attribute()),
        "generator": _once(_HEAD, uri=Attribute(why_not_iri), version=Attribute()),
        "icon": _once(_HEAD, why_not_iri),
        "logo": _once(_HEAD, why_not_iri),
        "source": Term(_ITEM, once=True),
        "feed": Term(_ITEM),
        "entry": Term(_ITEM),
    },
)
#: Registered relations that feeds use (IANA; RFC 4287, 4685, 4946, 5005; WebSub); any address is one too.
RELATIONS = frozenset(
    "alternate archives author bookmark canonical collection contents copyright current describedby edit edit-media "  # noqa: SIM905 - words
    "enclosure first help hub icon index item last license monitor next next-archive payment prev prev-archive "
    "previous privacy-policy related replies search section self service shortlink start sub subsection tag "
    "terms-of-service up up via webmention working-copy".split()
)
