"""RSS 1.0 and 0.90: which elements stand in which."""

from __future__ import annotations

from types import MappingProxyType

from irfeed.check.names import NAMESPACES, clark, split

_NAMESPACES = {NAMESPACES["rss1"], NAMESPACES["rss090"]}
_TITLED = frozenset({"title", "link", "description"})
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
