"""The XML namespaces of irfeed's feeds, always the same in the same order, declared once on the root."""

from __future__ import annotations

from types import MappingProxyType

ATOM = "http://www.w3.org/2005/Atom"  #: RFC 4287, section 1.2
CONTENT = "http://purl.org/rss/1.0/modules/content/"  #: RSS 1.0 module "content"
CREATIVE_COMMONS = "http://backend.userland.com/creativeCommonsRssModule"
DC = "http://purl.org/dc/elements/1.1/"  #: Dublin Core elements
DCTERMS = "http://purl.org/dc/terms/"  #: DCMI metadata terms
GEORSS = "http://www.georss.org/georss"
GML = "http://www.opengis.net/gml"
HISTORY = "http://purl.org/syndication/history/1.0"  #: RFC 5005, section 1.1
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"  #: Apple, "A Podcaster's Guide to RSS"
MEDIA = "http://search.yahoo.com/mrss/"  #: Media RSS 1.5.1; the slash at the end belongs to it
SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/"  #: RSS 1.0 module "syndication"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"  #: RFC 6721, section 2
XML = "http://www.w3.org/XML/1998/namespace"

#: On the root of every Atom document, beside Atom's own, which is the default namespace.
ATOM_NAMESPACES = MappingProxyType(
    {
        "at": TOMBSTONES,
        "dcterms": DCTERMS,
        "fh": HISTORY,
        "georss": GEORSS,
        "gml": GML,
        "media": MEDIA,
        "sy": SYNDICATION,
    }
)

#: On the root of every RSS document.
RSS_NAMESPACES = MappingProxyType(
    {
        "atom": ATOM,
        "content": CONTENT,
        "creativeCommons": CREATIVE_COMMONS,
        "dc": DC,
        "dcterms": DCTERMS,
        "fh": HISTORY,
        "georss": GEORSS,
        "gml": GML,
        "itunes": ITUNES,
        "media": MEDIA,
        "sy": SYNDICATION,
    }
)
