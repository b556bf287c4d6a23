"""The fields of an article that need no form of their own: texts in their elements, addresses in their links."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml.etree import _Element

from irfeed._feedgen.elements import child
from irfeed._feedgen.namespaces import ATOM_NAMESPACES, RSS_NAMESPACES
from irfeed.model import Article
from irfeed.model.mapping import LINKS, TEXTS


def _clark(name: str, namespaces: Mapping[str, str]) -> str:
    """Return the full name of an element; one without a prefix is of the format itself.

    Raises:
        KeyError: no document declares the prefix.
    """
    prefix, colon, local = name.rpartition(":")
    return f"{{{namespaces[prefix]}}}{local}" if colon else local


_IN_RSS: Final = [(_clark(name, RSS_NAMESPACES), one.name) for one in TEXTS for name in one.rss]
_IN_ATOM: Final = [(_clark(name, ATOM_NAMESPACES), one.name) for one in TEXTS for name in one.atom if ":" in name]
#: The elements of RSS that hold plain texts.
RSS_TEXTS: Final = frozenset(tag for tag, _ in _IN_RSS)
#: The texts that feedgen knows: elements of Atom's own, by the names of their fields.
ATOM_TEXTS: Final = [(name, one.name) for one in TEXTS for name in one.atom if ":" not in name]


def add_rss_texts(item: _Element, article: Article) -> None:
    """Append the texts of an item."""
    _add_texts(item, article, _IN_RSS)


def add_atom_texts(entry: _Element, article: Article) -> None:
    """Append the texts of an entry that are in elements of other vocabularies."""
    _add_texts(entry, article, _IN_ATOM)


def _add_texts(parent: _Element, article: Article, texts: list[tuple[str, str]]) -> None:
    for tag, field in texts:
        if value := getattr(article, field):
            child(parent, tag, value)


def add_addresses(parent: _Element, tag: str, article: Article) -> None:
    """Append the links whose addresses are fields, such as that to the licence (RFC 4946, section 2)."""
    for one in LINKS:
        if value := getattr(article, one.name):
            child(parent, tag, rel=one.relation, href=value)
