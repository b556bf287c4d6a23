"""What services around feeds put into them: FeedBurner, OpenSearch, FeedSync, Google Base."""

from __future__ import annotations

from irfeed.checking.vocabulary.small import markup_in
from irfeed.checking.vocabulary.term import (
    CHANNEL,
    ITEM,
    Attribute,
    Term,
    Vocabulary,
    filled,
    integer,
    matching,
    names,
    one_of,
    up_to,
    web_address,
)
from irfeed.syntax import why_not_absolute_iri, why_not_rfc3339
from irfeed.syntax.language_tag import why_unknown_language

_TEXT = Term(CHANNEL, once=True)
_FLARE = names("feedburner:feedFlare")
FEEDBURNER = Vocabulary.of(
    "The FeedBurner namespace",
    "feedburner",
    {
        **dict.fromkeys(("browserFriendly", "emailServiceId", "feedburnerHostname"), _TEXT),
        "awareness": Term(CHANNEL | ITEM, why_not_absolute_iri, once=True),
        "feedFlare": Term(CHANNEL, attributes={"href": Attribute(web_address), "src": Attribute(web_address)}),
        "info": Term(CHANNEL, attributes={"uri": Attribute()}),
        "origLink": Term(ITEM, web_address, once=True),
        "origEnclosureLink": Term(ITEM, web_address, once=True),
    },
)

_COUNT = Term(CHANNEL, integer(0), once=True)
_WHOLE = Attribute(integer())
#: The roles that the specification names, and those of others with a prefix.
_ROLE = matching(r"request|example|related|correction|subset|superset|[^\s:]+:\S+", "is no role of OpenSearch")
OPENSEARCH = Vocabulary.of(
    "OpenSearch",
    "opensearch",
    {
        "totalResults": _COUNT,
        "itemsPerPage": _COUNT,
        "startIndex": Term(CHANNEL, integer(), once=True),
        "Query": Term(
            CHANNEL,
            attributes={
                "role": Attribute(_ROLE, required=True),
                "title": Attribute(up_to(256), plain=True),
                "totalResults": Attribute(integer(0)),
                "searchTerms": Attribute(),
                "count": Attribute(integer(0)),
                **dict.fromkeys(("startIndex", "startPage"), _WHOLE),
                "language": Attribute(lambda text: None if text == "*" else why_unknown_language(text)),
                **dict.fromkeys(("inputEncoding", "outputEncoding"), Attribute(filled)),
            },
        ),
    },
)

_YES = Attribute(one_of("true", "false"))
_MOMENT = Attribute(why_not_rfc3339)
_FROM_1 = Attribute(integer(1, 2**31 - 1), required=True)
#: A name in a URN: RFC 2141, section 2.2.
_NAME = matching(r"(?:[0-9A-Za-z()+,\-.:=@;$_!*'/?#]|%[0-9A-Fa-f]{2})+", "is no name of letters, digits and marks")
FEEDSYNC = Vocabulary.of(
    "FeedSync",
    "sx",
    {
        "sharing": Term(CHANNEL, once=True, attributes=dict.fromkeys(("since", "until", "expires"), _MOMENT)),
        "related": Term(
            names("sx:sharing"),
            attributes={
                "link": Attribute(why_not_absolute_iri, required=True),
                "title": Attribute(filled, plain=True),
                "type": Attribute(one_of("complete", "aggregated"), required=True),
            },
        ),
        "sync": Term(
            ITEM,
            once=True,
            attributes={
                "id": Attribute(_NAME, required=True),
                "updates": _FROM_1,
                "deleted": _YES,
                "noconflicts": _YES,
            },
            needs=("sx:history",),
        ),
        "history": Term(
            names("sx:sync"),
            attributes={"sequence": _FROM_1, "when": _MOMENT, "by": Attribute(filled, plain=True)},
        ),
        "conflicts": Term(names("sx:sync"), once=True),
    },
)

_AMOUNT = matching(r"\d+(?:[.,]\d+)*(?:\s*[^\W\d][\w .]*)?", "is no number, with or without a unit")
_DAY_OR_MOMENT = matching(
    r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?", "is no date like 2015-02-06"
)


def _unmarked(text: str) -> str | None:
    """Say that a text holds markup."""
    return f"holds markup: {found}" if (found := markup_in(text)) else None


#: Of the names that sellers may make up nothing is said: only what is defined is judged.
GOOGLE_BASE = Vocabulary.of(
    "Google Base",
    "g",
    {
        **dict.fromkeys(("age", "bathrooms", "bedrooms", "quantity", "pages"), Term(ITEM, integer(0), once=True)),
        **dict.fromkeys(
            ("area", "megapixels", "memory", "price", "processor_speed", "salary", "tax_percent", "weight"),
            Term(ITEM, _AMOUNT, once=True),
        ),
        **dict.fromkeys(
            ("brand", "condition", "id", "isbn", "manufacturer", "model_number", "news_source", "upc", "vin"),
            Term(ITEM, _unmarked, once=True),
        ),
        **dict.fromkeys(
            ("expiration_date", "expiration_date_time", "publish_date"), Term(ITEM, _DAY_OR_MOMENT, once=True)
        ),
        "image_link": Term(ITEM, web_address),
        "url_of_item_being_reviewed": Term(ITEM, web_address, once=True),
        "currency": Term(ITEM, matching("[A-Z]{3}", "is no code of ISO 4217, such as KRW"), once=True),
        "rating": Term(ITEM, one_of("1", "2", "3", "4", "5"), once=True),
        "year": Term(ITEM, integer(1900, 2100), once=True),
    },
)
