"""The namespaces that feeds use."""

from __future__ import annotations

ACCESS = "{http://www.bloglines.com/about/specs/fac-1.0}"
APP = "{http://www.w3.org/2007/app}"
APP_OLD = "{http://purl.org/atom/app#}"
ATOM = "{http://www.w3.org/2005/Atom}"
ATOM_03 = "{http://purl.org/atom/ns#}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
CREATIVE_COMMONS = "{http://backend.userland.com/creativeCommonsRssModule}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
GEO = "{http://www.w3.org/2003/01/geo/wgs84_pos#}"
GEORSS = "{http://www.georss.org/georss}"
GML = "{http://www.opengis.net/gml}"
GOOGLEPLAY = "{http://www.google.com/schemas/play-podcasts/1.0}"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
MEDIA = "{http://search.yahoo.com/mrss/}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
TOMBSTONES = "{http://purl.org/atompub/tombstones/1.0}"
XHTML = "{http://www.w3.org/1999/xhtml}"

_PREFIXES = {
    ATOM: "atom",
    ATOM_03: "atom",
    CONTENT: "content",
    DC: "dc",
    DCTERMS: "dcterms",
    GEORSS: "georss",
    ITUNES: "itunes",
    MEDIA: "media",
}


def shown(name: str) -> str:
    """Return the name of an element as people write it: "dc:creator", or with its namespace if that is rare."""
    namespace, brace, local = name.rpartition("}")
    if not brace:
        return local
    prefix = _PREFIXES.get(f"{namespace}}}")
    return f"{prefix}:{local}" if prefix else f"{local} of {namespace.lstrip('{')}"
