"""RSS 0.91 to 2.0: which elements stand in which, which attributes they have, and which stand once."""

from __future__ import annotations

from types import MappingProxyType

from irfeed.check.kind import Kind

_TITLED = frozenset({"title", "link", "description"})
#: The elements that each element holds. What is not a key holds text, or nothing.
CHILDREN = MappingProxyType(
    {
        "rss": frozenset({"channel"}),
        "channel": _TITLED
        | {"language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate", "category"}
        | {"generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays", "item"},
        "item": _TITLED | {"author", "category", "comments", "enclosure", "guid", "pubDate", "source"},
        "image": _TITLED | {"url", "width", "height"},
        "textInput": _TITLED | {"name"},
        "skipHours": frozenset({"hour"}),
        "skipDays": frozenset({"day"}),
    }
)
#: Attributes without prefix, of the elements that have some.
ATTRIBUTES = MappingProxyType(
    {
        "rss": frozenset({"version"}),
        "category": frozenset({"domain"}),
        "cloud": frozenset({"domain", "port", "path", "registerProcedure", "protocol"}),
        "enclosure": frozenset({"url", "length", "type"}),
        "guid": frozenset({"isPermaLink"}),
        "source": frozenset({"url"}),
    }
)
#: What may stand more than once in its parent. Several enclosures are spoken of by a rule of their own.
MANY = frozenset({"item", "category", "enclosure", "hour", "day", "channel"})
LEAVES = frozenset().union(*CHILDREN.values()) - CHILDREN.keys()
_NO_ATTRIBUTES: frozenset[str] = frozenset()
#: Elements and attributes that a version did not have yet, as "parent/child" and "element/@attribute".
_SINCE_092 = frozenset({"channel/cloud", "channel/category", "item/category", "item/enclosure", "item/source"})
_SINCE_20 = frozenset({"channel/generator", "channel/ttl", "item/author", "item/comments", "item/guid", "item/pubDate"})
LATER = MappingProxyType(
    {
        Kind.RSS_091: _SINCE_092 | _SINCE_20,
        Kind.RSS_092: _SINCE_20,
        Kind.RSS_093: _SINCE_20 - {"item/pubDate"},
        Kind.RSS_094: _SINCE_20 - {"item/pubDate"},
    }
)


def known_children(parent: str, kind: Kind) -> frozenset[str]:
    """Return what an element may hold in a document of this kind; "" for what holds no elements."""
    known = CHILDREN.get(parent, _NO_ATTRIBUTES)
    if parent == "item" and kind in (Kind.RSS_093, Kind.RSS_094):
        return known | {"expirationDate"}
    if parent == "channel" and kind is Kind.RSS_091:
        return known | {"textinput"}  # as Netscape's DTD has it
    return known
