"""Where each field of an article goes: the one table that writers, importers, pages and the reference read.

A field whose text stands in its elements as it is needs no code of its own: it is written, explained and read back by
its row. A field that needs a form of its own (a date, a list) has it in the writer and the reader of that format, and
its row says where it is found. Sources: RSS 2.0; RFC 4287; JSON Feed 1.1; DCMI metadata terms.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

_NONE: Final[Mapping[str, str]] = MappingProxyType({})


class MappedField(NamedTuple):
    """Where a field of an entry goes. Elements have the prefixes that irfeed's documents declare."""

    name: str  #: of the attribute of :class:`irfeed.model.Article`; "translations" of :class:`irfeed.model.Entry`
    rss: tuple[str, ...] = ()  #: elements of an item
    atom: tuple[str, ...] = ()  #: elements and attributes of an entry
    json: tuple[str, ...] = ()  #: members of an item
    is_text: bool = False  #: each of its elements holds its text, as it is
    relation: str | None = None  #: of the link in RSS and Atom whose address it is
    extension: str | None = None  #: what the member of `_irfeed` with its name means; None: there is none
    parts: Mapping[str, str] = _NONE  #: what the members of that object, or of each object in the list, mean
    on_page: bool = False  #: it is a paragraph of its own in entries on pages, of the class with its name


#: The fields of an entry, in the order of the members of `_irfeed`.
FIELDS: Final = (
    MappedField(
        "id",
        ("guid",),
        ("id",),
        ("id",),
        extension="the permanent id in Atom, by which links name the item too, where that of the item is another",
    ),
    MappedField("guid", ("guid",), (), ("id",)),
    MappedField("title", ("title",), ("title",), ("title",)),
    MappedField("language", ("dc:language",), ("xml:lang",), ("language",)),
    MappedField("url", ("link",), ("link rel=alternate",), ("url",)),
    MappedField("published", ("pubDate",), ("published",), ("date_published",)),
    MappedField("updated", ("atom:updated",), ("updated",), ("date_modified",)),
    MappedField("summary", ("description",), ("summary",), ("summary",), on_page=True),
    MappedField("body", ("content:encoded",), ("content",), ("content_html",)),
    MappedField("authors", ("dc:creator",), ("author",), ("authors",)),
    MappedField(
        "enclosures",
        ("enclosure", "media:content", "itunes:duration"),  # the first one; what this does not tell, and the others
        ("link rel=enclosure", "media:content"),
        ("attachments",),
    ),
    MappedField(
        "departments",
        ("category",),
        ("category",),
        ("tags",),
        extension="the slugs of the departments that the item is of; their names are among its tags",
    ),
    MappedField("story", is_text=True, extension="a name that the translations of one item share"),
    MappedField(
        "translations",
        ("atom:link rel=alternate",),
        ("link rel=alternate",),
        extension="the same story in other languages",
        parts={
            "language": "the language, a BCP 47 tag",
            "url": "the address of the page",
            "id": "the id, as Atom has it, of the item, which is in the feed of that language",
            "title": "the title, in that language",
        },
    ),
    MappedField(
        "images",
        ("media:content", "media:thumbnail"),
        ("media:content", "media:thumbnail"),
        ("image", "banner_image"),
        extension="all pictures, the one that represents the item first",
        parts={
            "url": "the address",
            "alt": "what the picture shows, for people who do not see it; empty if it adds nothing to the text",
            "type": "the media type",
            "length": "the size in bytes",
            "width": "the width in pixels",
            "height": "the height in pixels",
            "title": "the caption",
            "credit": "who made the picture",
        },
    ),
    MappedField(
        "places",
        ("georss:where", "georss:point", "dcterms:spatial"),
        ("georss:where", "georss:point", "dcterms:spatial"),
        extension="places that the item is about",
        parts={
            "name": "the name",
            "latitude": "WGS 84 degrees, north positive",
            "longitude": "WGS 84 degrees, east positive",
        },
    ),
    MappedField(
        "categories",
        ("category",),
        ("category",),
        ("tags",),
        extension="those of the tags that are from a list, departments first, or that have another wording",
        parts={
            "term": "the term",
            "scheme": "the IRI of the list; that of a department ends in # and its slug",
            "label": "another wording of the term, for people to read, which is a tag too",
        },
    ),
    MappedField(
        "rights",
        ("dc:rights",),
        ("rights",),
        is_text=True,
        extension="who holds the rights to the item, for people to read",
    ),
    MappedField(
        "license",
        ("creativeCommons:license",),  # those of Creative Commons
        relation="license",
        extension="the address of the licence (RFC 4946)",
    ),
    MappedField(
        "source",
        ("source", "atom:link rel=via"),
        ("source", "link rel=via"),
        ("external_url",),
        extension="where a republished item was first published",
        parts={
            "title": "the name of the source",
            "url": "its page",
            "feed": "the address of its feed",
            "id": "the id of its feed",
            "updated": "when its feed was last updated, RFC 3339",
        },
    ),
    MappedField(
        "expires",
        ("dcterms:valid",),
        ("dcterms:valid",),
        extension="from when on the item is no longer valid, RFC 3339",
    ),
)
#: Those whose text stands in their elements as it is.
TEXTS: Final = tuple(one for one in FIELDS if one.is_text)
#: Those that are the address of a link.
LINKS: Final = tuple(one for one in FIELDS if one.relation)
#: Those that have a member of `_irfeed` in items.
EXTENDED: Final = tuple(one for one in FIELDS if one.extension)
#: Those that are paragraphs on pages.
PARAGRAPHS: Final = tuple(one.name for one in FIELDS if one.on_page)

#: What the members of `_irfeed` at the top of a feed mean.
OF_FEEDS: Final[Mapping[str, str]] = {
    "about": "the address of this explanation",
    "id": "the permanent id of the feed, the same as in Atom",
    "logo": "the address of the logo, which is twice as wide as high, as Atom has it",
    "rights": "who holds the rights to the feed, for people to read",
    "archive": "in an archive document, the month whose items it holds, all of them: 2015-02",
    "complete": "true where the items are all that the feed has (RFC 5005, section 2)",
    "links": "what the document links to, as Atom does by atom:link",
    "links/rel": "the relation, registered with IANA: alternate, related, current, prev-archive, next-archive",
    "links/url": "the address",
    "links/type": "the media type of what is there",
    "links/language": "its language, a BCP 47 tag",
    "links/title": "its title",
    "withdrawn": "items that were taken back or have expired, as Atom says by at:deleted-entry (RFC 6721)",
    "withdrawn/id": "the id, as Atom has it, of the item that is gone; copies of it should be removed",
    "withdrawn/when": "since when, RFC 3339; a copy that was changed later is another one",
    "withdrawn/reason": "why, for people to read",
    "withdrawn/language": "the language of the reason, a BCP 47 tag",
}
#: What the members of `_irfeed` in an item mean, those of its objects after a slash.
OF_ITEMS: Final[Mapping[str, str]] = {
    name: meaning
    for one in EXTENDED
    for name, meaning in (
        (one.name, one.extension or ""),
        *((f"{one.name}/{part}", of) for part, of in one.parts.items()),
    )
}
