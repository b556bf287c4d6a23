"""The kinds of documents that irfeed can judge, and the families of rules that each is held against."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a document is. The value is what reports call it."""

    ATOM_FEED = "Atom 1.0 feed"
    ATOM_ENTRY = "Atom 1.0 entry document"
    RSS_20 = "RSS 2.0"
    RSS_094 = "RSS 0.94"
    RSS_093 = "RSS 0.93"
    RSS_092 = "RSS 0.92"
    RSS_091 = "RSS 0.91"
    RSS_11 = "RSS 1.1"
    RSS_10 = "RSS 1.0"
    RSS_090 = "RSS 0.90"
    JSON_FEED_11 = "JSON Feed 1.1"
    JSON_FEED_10 = "JSON Feed 1.0"
    OPML_2 = "OPML 2.0"
    OPML_1 = "OPML 1.0"
    SITEMAP = "sitemap"  #: no feed; read only for those who ask of sitemaps
    UNKNOWN = "unknown"


ATOM = frozenset({Kind.ATOM_FEED, Kind.ATOM_ENTRY})
RSS = frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091})
RDF = frozenset({Kind.RSS_10, Kind.RSS_090})
JSON = frozenset({Kind.JSON_FEED_11, Kind.JSON_FEED_10})
OPML = frozenset({Kind.OPML_2, Kind.OPML_1})
FEEDS = ATOM | RSS | RDF | JSON | {Kind.RSS_11}
XML = FEEDS - JSON | OPML
SITEMAPS = frozenset({Kind.SITEMAP})
ANY = frozenset(Kind)

#: Each family is a module or a package of `irfeed.checking.rules`, asked only for documents of these kinds.
#: The rules of "across" look at many documents together and are asked for none alone; those of "aggregators" are asked
#: only if an aggregator is named.
FAMILIES: dict[str, frozenset[Kind]] = {
    "document": ANY,
    "xml": ANY - JSON,
    "atom": ATOM,
    "rss": RSS,
    "rdf": RDF,
    "json": JSON | {Kind.UNKNOWN},
    "opml": OPML,
    "html": FEEDS,
    "namespaces": XML,
    "across": frozenset(),
    "aggregators": frozenset(),
}
