"""The grammar of RFC 4287 as tables: which element may hold which, how often, and with which attributes.

Names are full names. Only elements of Atom's own namespace are listed: foreign ones may stand nearly everywhere
(section 6). The tombstones of RFC 6721 use two of Atom's constructs and are listed with them.
"""

from __future__ import annotations

from types import MappingProxyType

from irfeed.check.names import clark

_PERSON = ("name", "uri", "email")
_HEAD = ("generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated")  # once each
_ENTRY = ("content", "id", "published", "rights", "source", "summary", "title", "updated")  # once each
_MANY = ("author", "category", "contributor", "link")


def _named(*names: str) -> frozenset[str]:
    return frozenset(clark(f"atom:{name}") for name in names)


#: The containers, and which of Atom's elements each may hold (section 4.1, and 4.2.11 for source).
MEMBERS = MappingProxyType(
    {
        clark("atom:feed"): _named(*_HEAD, *_MANY, "entry"),
        clark("atom:entry"): _named(*_ENTRY, *_MANY),
        clark("atom:source"): _named(*_HEAD, *_MANY),
        clark("atom:author"): _named(*_PERSON),
        clark("atom:contributor"): _named(*_PERSON),
        clark("at:by"): _named(*_PERSON),
        clark("at:deleted-entry"): _named("link", "source"),
        clark("atom:category"): frozenset(),
        clark("atom:link"): frozenset(),
    }
)
#: Which of them stand there once at most.
ONCE = MappingProxyType(
    {
        clark("atom:feed"): _named(*_HEAD),
        clark("atom:entry"): _named(*_ENTRY),
        clark("atom:source"): _named(*_HEAD),
        clark("atom:author"): _named(*_PERSON),
        clark("atom:contributor"): _named(*_PERSON),
        clark("at:by"): _named(*_PERSON),
    }
)
#: Which must stand there. The id of an entry has a rule of its own, and so have persons.
NEEDED = MappingProxyType({"atom:feed": ("id", "title", "updated"), "atom:entry": ("title", "updated")})

#: The attributes, besides xml:base and xml:lang, that each element may have (RELAX NG in section 3 and 4).
ATTRIBUTES = MappingProxyType(
    {
        **dict.fromkeys(_named("feed", "entry", "source", "author", "contributor"), frozenset[str]()),
        **dict.fromkeys(_named(*_PERSON, "id", "icon", "logo", "published", "updated"), frozenset[str]()),
        **dict.fromkeys(_named("title", "subtitle", "summary", "rights"), frozenset({"type"})),
        clark("atom:content"): frozenset({"type", "src"}),
        clark("atom:category"): frozenset({"term", "scheme", "label"}),
        clark("atom:link"): frozenset({"href", "rel", "type", "hreflang", "title", "length"}),
        clark("atom:generator"): frozenset({"uri", "version"}),
    }
)
DEFINED = frozenset(ATTRIBUTES)  #: every element of Atom 1.0

#: Elements that hold text and nothing else.
PLAIN = tuple(f"atom:{name}" for name in (*_PERSON, "id", "icon", "logo", "published", "updated", "generator"))
#: Text constructs (section 3.1), and those of RFC 6721.
TEXTS = ("atom:title", "atom:subtitle", "atom:summary", "atom:rights", "at:comment")
#: Person constructs (section 3.2), and those of RFC 6721.
PERSONS = ("atom:author", "atom:contributor", "at:by")
#: What has links and categories of its own.
HEADS = ("atom:feed", "atom:entry", "atom:source")

#: Elements and attributes of the drafts up to Atom 0.3, and what became of them.
OBSOLETE = MappingProxyType(
    {
        "modified": "updated",
        "issued": "published",
        "created": "published",
        "tagline": "subtitle",
        "info": "subtitle",
        "copyright": "rights",
        "url": "uri",
        "homepage": "uri",
        "weblog": "uri",
    }
)
