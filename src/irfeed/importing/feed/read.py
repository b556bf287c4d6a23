"""A feed, in whichever format, to what it says of its entries."""

from __future__ import annotations

import re

from irfeed.findings import Finding, Place
from irfeed.importing.decode import UndecodableError, decode
from irfeed.importing.feed.atom import read_atom
from irfeed.importing.feed.document import Feed
from irfeed.importing.feed.jsonfeed import read_json
from irfeed.importing.feed.names import ATOM, ATOM_03, RDF
from irfeed.importing.feed.node import Node, read_xml
from irfeed.importing.feed.rss import read_rss
from irfeed.importing.feed.wxr import is_wxr, read_wxr
from irfeed.importing.rules import documents as rules
from irfeed.importing.source import Source

_HTML = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_ATOM_ROOTS = frozenset(f"{namespace}{name}" for namespace in (ATOM, ATOM_03) for name in ("feed", "entry"))


def read_feed(source: Source) -> Feed | Finding:
    """Return what a feed document says, or the finding that says why it cannot be read."""
    place = Place(source.path)
    try:
        text = decode(source.content, source.media_type)
    except UndecodableError as error:
        return rules.UNREADABLE.at(place, str(error))
    if text.lstrip().startswith("{"):
        return read_json(text, source.path)
    if _HTML.match(text):
        return rules.NOT_A_FEED.at(place, "The document is a page, not a feed")
    root = read_xml(text.lstrip(), source.path)
    return root if isinstance(root, Finding) else _of_root(root, source.path)


def _of_root(root: Node, path: str) -> Feed | Finding:
    if root.name in _ATOM_ROOTS:
        return read_atom(root, path)
    if root.name in {"rss", f"{RDF}RDF"}:
        return read_wxr(root, path) if is_wxr(root) else read_rss(root, path)
    return rules.NOT_A_FEED.at(Place(path), f"The root element is {root.name.rpartition('}')[2]}")
