"""The roots that entries are completed and serialised in: the same start tags as those of the documents."""

from __future__ import annotations

from lxml.etree import Element, _Element

from irfeed._feedgen.namespaces import ATOM, ATOM_NAMESPACES, RSS_NAMESPACES

_ATOM = dict(ATOM_NAMESPACES)
_RSS = dict(RSS_NAMESPACES)


def atom_root() -> _Element:
    """Return an Atom root as feedgen makes it: in memory its own elements have no namespace."""
    return Element("feed", {"xmlns": ATOM}, nsmap=_ATOM)


def rss_root() -> _Element:
    """Return an RSS root, without its channel."""
    return Element("rss", {"version": "2.0"}, nsmap=_RSS)
