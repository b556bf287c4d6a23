"""The grammar of Atom (RFC 4287): tables of its elements, and what an attribute or a text amounts to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from html.entities import html5
from types import MappingProxyType

from irfeed.checking.names import NAMESPACES, clark
from irfeed.checking.xml import Element
from irfeed.syntax import why_not_media_type

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


class ContentForm(StrEnum):
    """How what stands in atom:content is to be read."""

    TEXT = "text"
    HTML = "html"
    XHTML = "xhtml"
    XML = "an XML media type"
    PLAIN = "a media type that begins with text/"
    BASE64 = "any other media type"
    REMOTE = "a resource somewhere else"
    UNKNOWN = "a type that is none, or that content cannot have"


def form_of(content: Element) -> ContentForm:
    """Return the form of an atom:content element; by its attributes alone."""
    if "src" in content.attributes:
        return ContentForm.REMOTE
    kind = type_of(content)
    if kind in TYPES:
        return ContentForm(kind)
    return _form_of_media(kind)


def _form_of_media(kind: str) -> ContentForm:
    name = kind.partition(";")[0].strip().lower()
    if name.endswith(("+xml", "/xml")):
        return ContentForm.XML
    if name.startswith("text/"):
        return ContentForm.PLAIN
    if name.startswith(("multipart/", "message/")):  # forbidden whole: what stands inside is nothing to judge
        return ContentForm.UNKNOWN
    return ContentForm.UNKNOWN if why_not_media_name(kind) else ContentForm.BASE64


def why_not_media_name(text: str) -> str | None:
    """Say why `text` has not the form of a media type; whether there is such a kind of media does not matter."""
    reason = why_not_media_type(text)
    top, slash, rest = text.partition("/")
    if reason is None or not slash or not top.isascii() or not top.replace("-", "").isalnum():
        return reason
    return why_not_media_type(f"application/{rest}")


def day_before(moment: datetime) -> str:
    """Return the day before `moment` (in UTC) as dates are written.

    An RFC 3339 date that sorts before it is earlier than `moment`, whatever its offset: those are below 24 hours.
    """
    return date.fromordinal(max(1, moment.toordinal() - 1)).isoformat()


_UNESSENTIAL = re.compile(r"%(?:4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A]|3[0-9]|2[DE]|5F|7E)", re.IGNORECASE)
_WEB = re.compile(r"(https?)://(?:[^/?#@]*@)?([^/?#:]*)(?::(\d*))?([^?#]*)", re.IGNORECASE)
_PORTS = {"http": "80", "https": "443"}


def why_not_normal(text: str) -> str | None:
    """Say why an IRI is not in the form in which it is compared best (section 4.2.6.1)."""
    scheme, _, _ = text.partition(":")
    if scheme != scheme.lower():
        return f"has capital letters in its scheme; write {scheme.lower()}:"
    if found := _UNESSENTIAL.search(text):
        return f"writes a character with a percent sign that needs none: {found[0]}"
    if found := re.search(r"%(?=[0-9A-Fa-f]{2})(?:[0-9A-F]?[a-f])", text):
        return "has small letters after a percent sign; write capital ones"
    return _why_web_not_normal(text)


def _why_web_not_normal(text: str) -> str | None:
    found = _WEB.match(text)
    if found is None:
        return None
    scheme, host, port, path = found.groups()
    if host != host.lower():
        return f"has capital letters in its host; write {host.lower()}"
    if port is not None and port in ("", _PORTS[scheme.lower()]):
        return "names the port that it would have anyway"
    if not path:
        return "has no path; write a slash after the host"
    return "has . or .. as a part of its path" if {".", ".."} & set(path.split("/")) else None


_IANA = "http://www.iana.org/assignments/relation/"
#: Relations that lead to other parts of a feed (RFC 5005, sections 3 and 4).
PAGING = frozenset("first last next previous current prev-archive next-archive".split())  # noqa: SIM905 - words
#: The names in IANA's registry of link relations (RFC 8288 section 4.2), and "hub" (WebSub).
REGISTERED = frozenset(
    """
    about acl alternate amphtml api-catalog appendix apple-touch-icon apple-touch-startup-image archives author
    blocked-by bookmark c2pa-manifest canonical chapter cite-as collection compression-dictionary contents convertedfrom
    copyright create-form current deprecation describedby describes disclosure dns-prefetch duplicate edit edit-form
    edit-media enclosure external first geofeed glossary help hosts hub ice-server icon index intervalafter
    intervalbefore intervalcontains intervaldisjoint intervalduring intervalequals intervalfinishedby intervalfinishes
    intervalin intervalmeets intervalmetby intervaloverlappedby intervaloverlaps intervalstartedby intervalstarts item
    last latest-version license linkset lrdd manifest mask-icon me media-feed memento micropub modulepreload monitor
    monitor-group next next-archive nofollow noopener noreferrer opener openid2.local_id openid2.provider original p3pv1
    payment pingback preconnect predecessor-version prefetch preload prerender prev prev-archive preview previous
    privacy-policy profile publication rdap-active rdap-bottom rdap-down rdap-top rdap-up related replies restconf
    ruleinput search section self service service-desc service-doc service-meta sip-trunking-capability sponsored start
    status stylesheet subsection successor-version sunset tag terms-of-service timegate timemap type ugc up
    version-history via webmention working-copy working-copy-of
    """.split()  # noqa: SIM905 - words
)


def rel_of(link: Element) -> str:
    """Return the relation of a link by its short name: "alternate" if there is none (section 4.2.7.2)."""
    return link.attributes.get("rel", "alternate").removeprefix(_IANA)


def links_with(parent: Element, rel: str) -> Iterator[Element]:
    """Yield the links of that relation directly in `parent`."""
    return (link for link in parent.every("atom:link") if rel_of(link) == rel)


TYPES = ("text", "html", "xhtml")
DIV = f"{{{NAMESPACES['xhtml']}}}div"
_NAMES = (
    "a abbr address article aside b blockquote body br center cite code dd del div dl dt em embed figure font footer "
    "form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd li link main mark meta nav object ol p pre "
    "q s samp script section small source span strike strong style sub sup table tbody td th thead tr tt u ul var "
    "video audio"
).replace(" ", "|")
_TAG = re.compile(rf"</(?:{_NAMES})\s*>|<(?:br|hr|img|p)\b[^<>]*>", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#(?:[0-9]+|[xX][0-9A-Fa-f]+)|[A-Za-z][A-Za-z0-9]*);")


def type_of(construct: Element) -> str:
    """Return the type of a text construct or of content as it is written; "text" where none is."""
    return construct.attributes.get("type", "text")


def markup_in(text: str, *, references: bool = True) -> str | None:
    """Return what in a text looks like HTML that was meant: a tag, or (if asked) a character reference."""
    if "<" in text and (found := _TAG.search(text)):
        return found[0]
    if not references or "&" not in text:
        return None
    return next((found[0] for found in _REFERENCE.finditer(text) if _known(found[0])), None)


def _known(reference: str) -> bool:
    return reference[1] == "#" or reference[1:] in html5
