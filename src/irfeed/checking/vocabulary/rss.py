"""The elements of RSS 1.0, 1.1 and 2.0, and the values of some."""

from __future__ import annotations

import re
from types import MappingProxyType
from urllib.parse import unquote

from irfeed.checking.kind import Kind
from irfeed.checking.names import NAMESPACES, clark, split
from irfeed.checking.vocabulary.term import Attribute, Term, Vocabulary, names, one_of
from irfeed.syntax import why_not_email, why_not_iri, why_old_rfc822, without_comments

#: What separates words where an address may stand among others; splitting is linear, searching is not.
_SEPARATORS = re.compile(r"[\s<>(),;:\"]+")
#: What stands around addresses and names.
_MARKS = re.compile(r"[<>()\"]")

#: The elements whose text is an address.
ADDRESSES = (
    "channel/link",
    "channel/docs",
    "item/link",
    "item/comments",
    "image/link",
    "image/url",
    "textInput/link",
)
DATES = ("channel/pubDate", "channel/lastBuildDate", "item/pubDate", "item/expirationDate")
PEOPLE = ("channel/managingEditor", "channel/webMaster", "item/author")


def why_old_date(text: str) -> str | None:
    """Say what of a right date is out of use."""
    return why_old_rfc822(text) or ("holds a comment in brackets" if "(" in text else None)


def why_no_person(text: str) -> str | None:
    """Say why there is no e-mail address in a text. What stands in brackets is a comment, and no address."""
    found = next((word for word in _SEPARATORS.split(without_comments(_without_scheme(text))) if "@" in word), None)
    if found is not None:
        return why_not_email(found)
    if not text.strip():
        return "is empty"
    return (
        "has the address in brackets and the name before them; the other order is right"
        if "@" in text
        else "holds no e-mail address"
    )


def _without_scheme(text: str) -> str:
    return unquote(text[len("mailto:") :]) if text.lower().startswith("mailto:") else text


def hint_about_person(text: str) -> str:
    """Return how RSS writes the person that a text means; "" if it is not plain which part is which."""
    words = [word for word in _SEPARATORS.split(_without_scheme(text)) if word]
    addresses = [word for word in words if "@" in word and not why_not_email(word)]
    if len(addresses) != 1:
        return ""
    rest = _MARKS.sub(" ", _without_scheme(text).replace(addresses[0], " "))
    name = " ".join(rest.split())
    return f"Write {addresses[0]} ({name})" if name else f"Write {addresses[0]}"


def why_no_named_person(text: str) -> str | None:
    """Say why a text is not written as "e-mail (name)"."""
    if text.lower().startswith("mailto:"):
        return "begins with mailto:"
    address, bracket, name = text.partition("(")
    if bracket and name.endswith(")") and "@" in address and address != address.rstrip() and len(address.split()) == 1:
        return None
    return "is not written as an address and a name in brackets"


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


_NAMESPACES = {NAMESPACES["rss1"], NAMESPACES["rss090"]}
#: By local name; RSS 0.90 has the same elements in its own namespace.
RDF_CHILDREN = MappingProxyType(
    {
        "RDF": frozenset({"channel", "item", "image", "textinput"}),
        "channel": _TITLED | {"items", "image", "textinput"},
        "item": _TITLED,
        "image": frozenset({"title", "link", "url"}),
        "textinput": _TITLED | {"name"},
        "items": frozenset(),
    }
)
REQUIRED = MappingProxyType(
    {
        "channel": ("title", "link", "description"),
        "item": ("title", "link"),
        "image": ("title", "url", "link"),
        "textinput": ("title", "description", "name", "link"),
    }
)
TEXTS = ("title", "link", "description", "url", "name")  #: what holds text and nothing else
ABOUT, RESOURCE = clark("rdf:about"), clark("rdf:resource")


def local_name(name: str) -> str:
    """Return the local name of an element of RSS 1.0 or 0.90, or of rdf:RDF; "" for others."""
    uri, local = split(name)
    return local if uri in _NAMESPACES or name == clark("rdf:RDF") else ""


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
