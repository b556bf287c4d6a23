"""Tables of small vocabularies, and of Atom's elements where RSS borrows them; a row an element."""

from __future__ import annotations

import re

from irfeed.checking.vocabulary.term import (
    CHANNEL,
    ITEM,
    Attribute,
    Syntax,
    Term,
    Vocabulary,
    integer,
    matching,
    names,
    one_of,
)
from irfeed.syntax import (
    why_not_absolute_iri,
    why_not_email,
    why_not_iri,
    why_not_media_type,
    why_not_rfc3339,
    why_not_w3cdtf,
)
from irfeed.syntax.language_tag import why_unknown_language

_ONE_DATE = Term(syntax=why_not_w3cdtf, once=True)
_ONCE = Term(once=True)

#: Those that name one fact of a feed or item stand once; people and subjects as often as there are some.
DC = Vocabulary.of(
    "Dublin Core",
    "dc",
    {
        **dict.fromkeys(("title", "description", "type", "format", "source", "rights"), _ONCE),
        **dict.fromkeys(
            ("creator", "subject", "publisher", "contributor", "identifier", "relation", "coverage"), Term()
        ),
        "date": Term(syntax=why_not_w3cdtf),
        "language": Term(syntax=why_unknown_language, once=True),
    },
)
_TERMS = (
    "abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available "
    "bibliographicCitation conformsTo contributor coverage creator date dateAccepted dateCopyrighted "
    "dateSubmitted  description educationLevel extent format hasFormat hasPart hasVersion identifier "
    "instructionalMethod isFormatOf  isPartOf isReferencedBy isReplacedBy isRequiredBy isVersionOf "
    "language license mediator medium provenance  publisher references relation replaces requires rights "
    "rightsHolder source spatial subject tableOfContents  temporal title type valid"
)
DCTERMS = Vocabulary.of(
    "The DCMI terms",
    "dcterms",
    {
        **dict.fromkeys(_TERMS.split(), Term()),
        **dict.fromkeys(("created", "issued", "modified"), _ONE_DATE),
        "abstract": _ONCE,
    },
)


_MARKUP = re.compile(
    r"</?(?:a|abbr|article|aside|audio|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|embed|figure|font|form"
    r"|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|object|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub"
    r"|sup|table|tbody|td|th|thead|tr|tt|u|ul|var|video)(?=[\s/>])[^<>]*>"
    r"|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos|nbsp|copy|reg|trade|mdash|ndash|hellip|middot|bull|laquo"
    r"|raquo|[lr][sd]quo|euro|pound|yen|cent|sect|deg|times|eacute|egrave|agrave|ccedil|[aouAOU]uml|szlig|ntilde);",
    re.IGNORECASE,
)


def markup_in(text: str) -> str | None:
    """Return the first tag or entity in a text; None if there is none."""
    if "<" not in text and "&" not in text:
        return None
    found = _MARKUP.search(text)
    return found[0] if found else None


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


_HEAD = names("channel", "rss1:channel", "rss090:channel")
_ITEM = names("item", "rss1:item", "rss090:item")
_BOTH = _HEAD | _ITEM
_SOURCE = names("atom:source")
_PEOPLE = names("atom:author", "atom:contributor")


def _language(text: str) -> str | None:
    """Say why hreflang is wrong; the empty text is no tag, but harmless."""
    return why_unknown_language(text) if text else None


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
