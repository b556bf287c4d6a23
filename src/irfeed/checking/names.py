"""XML names and selectors.

Names go from the prefixes that people know to full names, and back. Selectors say which elements a rule is asked about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

#: Prefixes as selectors and messages write them. A document may bind others to the same namespaces.
NAMESPACES: dict[str, str] = {
    "xml": "http://www.w3.org/XML/1998/namespace",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "atom": "http://www.w3.org/2005/Atom",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rss1": "http://purl.org/rss/1.0/",
    "rss090": "http://my.netscape.com/rdf/simple/0.9/",
    "rss11": "http://purl.org/net/rss1.1#",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "georss": "http://www.georss.org/georss",
    "gml": "http://www.opengis.net/gml",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "wfw": "http://wellformedweb.org/CommentAPI/",
    "thr": "http://purl.org/syndication/thread/1.0",
    "fh": "http://purl.org/syndication/history/1.0",
    "at": "http://purl.org/atompub/tombstones/1.0",
    "app": "http://www.w3.org/2007/app",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "googleplay": "http://www.google.com/schemas/play-podcasts/1.0",
    "cc": "http://backend.userland.com/creativeCommonsRssModule",
    "opensearch": "http://a9.com/-/spec/opensearch/1.1/",
    "admin": "http://webns.net/mvcb/",
    "trackback": "http://madskills.com/public/xml/rss/module/trackback/",
    "geourl": "http://geourl.org/rss/module/",
    "icbm": "http://postneo.com/icbm",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "sx": "http://feedsync.org/2007/feedsync",
    "g": "http://base.google.com/ns/1.0",
    "snf": "http://www.smartnews.be/snf",
    "sitemap": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
    "svg": "http://www.w3.org/2000/svg",
    "math": "http://www.w3.org/1998/Math/MathML",
}
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}


@cache
def clark(name: str) -> str:
    """Return the full name of `name`, such as "atom:id"; names without prefix and full names stay as they are.

    Raises:
        KeyError: the prefix is none of `NAMESPACES`; a mistake in a rule, never in a document.
    """
    prefix, colon, local = name.partition(":")
    if not colon or name.startswith("{"):
        return name
    return f"{{{NAMESPACES[prefix]}}}{local}"


def shown(name: str) -> str:
    """Return a full name as messages write it: "atom:id", "item", or "{namespace}local" if no prefix is known."""
    uri, local = split(name)
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else name


def is_known(name: str) -> bool:
    """Say whether an element of that full name is in one of `NAMESPACES`."""
    return split(name)[0] in _PREFIXES


def split(name: str) -> tuple[str, str]:
    """Return the namespace ("" for none) and the local part of a full name."""
    if name.startswith("{"):
        uri, _, local = name[1:].rpartition("}")
        return uri, local
    return "", name


_NAME = r"(?:[\w.-]+:)?[\w.-]+"
_SELECTOR = re.compile(rf"@{_NAME}|(?:{_NAME}/)?(?:{_NAME}|[\w.-]+:\*|\*)")
_PREFIX = re.compile(r"([\w.-]+):")


@dataclass(frozen=True, slots=True)
class Selector:
    """One selector, taken apart. "" stands for any."""

    namespace: str
    name: str
    parent: str
    attribute: str = ""

    @classmethod
    def of(cls, text: str) -> Selector:
        """Read a selector such as "channel/item" or "media:*".

        Raises:
            ValueError: a prefix is not known, or no element could ever match; a mistake in a rule.
        """
        if not _SELECTOR.fullmatch(text):
            raise ValueError(f'The selector "{text}" matches no element; write "name", "parent/name" or "@attribute"')
        if unknown := set(_PREFIX.findall(text)) - NAMESPACES.keys():
            raise ValueError(f'The selector "{text}" has a prefix that is not known: {", ".join(sorted(unknown))}')
        if text.startswith("@"):
            return cls("", "", "", clark(text[1:]))
        parent, _, name = text.rpartition("/")
        if name == "*":
            return cls("", "", clark(parent))
        namespace, local = split(clark(name))
        return cls(namespace, "", clark(parent)) if local == "*" else cls("", clark(name), clark(parent))

    def matches(self, name: str, parent: str) -> bool:
        """Say whether an element of that name in a parent of that name ("" for the outermost) is meant."""
        named = name == self.name if self.name else not self.namespace or split(name)[0] == self.namespace
        return named and (not self.parent or parent == self.parent)
