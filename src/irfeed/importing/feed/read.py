"""A feed, in whichever format, to what it says of its entries."""

from __future__ import annotations

import re

from irfeed.findings import Finding, Place
from irfeed.importing.decode import UndecodableError, decode
from irfeed.importing.feed.atom import read_atom
from irfeed.importing.feed.document import Feed
from irfeed.importing.feed.jsonfeed import read_json
from irfeed.importing.feed.links import related
from irfeed.importing.feed.names import ATOM, ATOM_03, RDF
from irfeed.importing.feed.node import Node, read_xml
from irfeed.importing.feed.rss import read_rss
from irfeed.importing.feed.wxr import is_wxr, read_wxr
from irfeed.importing.rules import documents as rules
from irfeed.importing.source import Source
from irfeed.syntax import why_not_web_address

_HTML = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_ATOM_ROOTS = frozenset(f"{namespace}{name}" for namespace in (ATOM, ATOM_03) for name in ("feed", "entry"))


def read_feed(source: Source) -> Feed | Finding:
    """Return what a feed document says, or the finding that says why it cannot be read."""
    place = Place(source.path)
    try:
        text = decode(source.content, source.media_type)
    except UndecodableError as error:
        return rules.import_unreadable.at(place, str(error))
    if text.lstrip().startswith("{"):
        return read_json(text, source.path, source.base, source.address)
    if _HTML.match(text):
        return rules.import_not_a_feed.at(place, "The document is a page, not a feed")
    root = read_xml(text.lstrip(), source.path)
    return root if isinstance(root, Finding) else _of_root(root, source)


def _of_root(root: Node, source: Source) -> Feed | Finding:
    path = source.path
    if root.name in _ATOM_ROOTS:
        root.stand_on(_base(root, source))
        return read_atom(root, path)
    if root.name in {"rss", f"{RDF}RDF"}:
        root.stand_on(_base(root, source))
        return read_wxr(root, path) if is_wxr(root) else read_rss(root, path)
    return rules.import_not_a_feed.at(Place(path), f"The root element is {root.name.rpartition('}')[2]}")


def _base(root: Node, source: Source) -> str:
    """Return what relative addresses stand on where no xml:base says it: an RSS document's page, or its own address.

    Sources: RFC 3986, section 5.1.3; RSS Best Practices Profile, relative URLs; RFC 4287, section 4.2.7.2.
    """
    channel = root.first("channel")
    links = root if channel is None else channel
    own = (related(links, ATOM, ("self",)), related(links, ATOM_03, ("self",)))
    home = ("", related(links, ATOM, ("alternate",))) if channel is None else (channel.text_of("link"), "")
    candidates = (source.base, home[0], source.address, *own, home[1])
    return next((one for one in candidates if one and not why_not_web_address(one)), "")
