"""What a document is; and of one that is no feed, what it seems to be."""

from __future__ import annotations

import re

from irfeed.check.json.spot import Spot
from irfeed.check.kind import Kind
from irfeed.check.names import NAMESPACES, clark, shown, split
from irfeed.check.verdict import Trouble
from irfeed.check.xml.element import Element
from irfeed.findings.finding import quoted

_RSS = {"0.91": Kind.RSS_091, "0.92": Kind.RSS_092, "0.93": Kind.RSS_093, "0.94": Kind.RSS_094}
_RSS_090 = (NAMESPACES["rss090"], "http://channel.netscape.com/rdf/simple/0.9/")
_ATOM_03 = "http://purl.org/atom/ns#"
_SEEMS = {
    "html": ("The document is an HTML page, not a feed", 'Look in its head for <link rel="alternate">'),
    "rsd": ("The document describes a weblog's interfaces (RSD), it is not a feed", ""),
    "urlset": ("The document is a sitemap, not a feed", ""),
    "sitemapindex": ("The document is an index of sitemaps, not a feed", ""),
    "service": ("The document is an AtomPub service document, not a feed", "Its collections have the feeds' addresses"),
    "OpenSearchDescription": ("The document describes a search, it is not a feed", ""),
    "error": ("The document is an error message of a server, not a feed", ""),
}
_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)


def looks_like_json(text: str) -> bool:
    """Say whether the text is to be read as JSON: XML never begins like this."""
    return text.lstrip(" \t\r\n\ufeff")[:1] in ("{", "[")


def looks_like_html(text: str) -> bool:
    """Say whether the text begins as HTML pages do; those are often not well-formed XML."""
    return bool(_HTML.match(text[:4096])) and "http://www.w3.org/2005/Atom" not in text[:4096]


def html_trouble() -> Trouble:
    """Return what to say of an HTML page."""
    message, hint = _SEEMS["html"]
    return Trouble("not-a-feed", message, 0, hint)


def kind_of_element(root: Element) -> Kind:
    """Return the kind of the document with this outermost element."""
    known = {
        clark("atom:feed"): Kind.ATOM_FEED,
        clark("atom:entry"): Kind.ATOM_ENTRY,
        clark("rss11:Channel"): Kind.RSS_11,
    }
    if root.name == "rss":
        return _RSS.get((root.get("version") or "").strip(), Kind.RSS_20)
    if root.name == clark("rdf:RDF"):
        return _kind_of_rdf(root)
    if root.name == "opml":
        return Kind.OPML_1 if (root.get("version") or "").strip().startswith("1") else Kind.OPML_2
    return known.get(root.name, Kind.UNKNOWN)


def _kind_of_rdf(root: Element) -> Kind:
    namespaces = {split(child.name)[0] for child in root.children}
    if NAMESPACES["rss1"] in namespaces:
        return Kind.RSS_10
    return Kind.RSS_090 if namespaces.intersection(_RSS_090) else Kind.UNKNOWN


def kind_of_json(root: Spot) -> Kind:
    """Return the kind of the document with this value; by its version, or else by its items."""
    version = root.string("version") or ""
    if "jsonfeed.org" in version:
        return Kind.JSON_FEED_10 if version.rstrip("/").endswith("/1") else Kind.JSON_FEED_11
    return Kind.JSON_FEED_11 if root.get("items") or "feed" in version.lower() else Kind.UNKNOWN


def about_element(root: Element) -> tuple[str, str]:
    """Return what to say of a document that is no feed, and a hint."""
    uri, local = split(root.name)
    if local in _SEEMS:
        return _SEEMS[local]
    if uri == _ATOM_03:
        return (
            "The document is Atom 0.3, a draft that was never finished",
            f'Write Atom 1.0: xmlns="{NAMESPACES["atom"]}"',
        )
    if local in ("feed", "entry"):
        where = f"the namespace {quoted(uri)}" if uri else "no namespace"
        return f"<{local}> is in {where}, so this is not Atom", f'Write xmlns="{NAMESPACES["atom"]}"'
    if local in ("rss", "opml"):
        return (
            f"<{local}> is in the namespace {quoted(uri)}; the elements of {local.upper()} are in none",
            "Leave xmlns= out",
        )
    if root.name == clark("rdf:RDF"):
        return "The RDF document holds no channel and no items of RSS", ""
    return _about_strange(root, local)


def _about_strange(root: Element, local: str) -> tuple[str, str]:
    if local.lower() in ("rss", "feed", "opml", "rdf", "channel"):
        return (
            f"The outermost element is <{local}>; none of the feed formats begins so",
            "Write <rss>, <feed> or <rdf:RDF>",
        )
    return f"The document is XML, but not a feed: its outermost element is {shown(root.name)}", ""


def about_json(root: Spot) -> tuple[str, str]:
    """Return what to say of a JSON document that is no feed, and a hint."""
    if root.kind == "array":
        return "The document is a JSON array; a JSON Feed is an object", ""
    return "The document is JSON, but not a JSON Feed: it has neither its version nor items", ""


def about_text(text: str) -> tuple[str, str] | None:
    """Return what to say of a text that is neither XML nor JSON; None if it begins like XML."""
    if text.lstrip(" \t\r\n\ufeff").startswith("<"):
        return None
    return f"The document is neither XML nor JSON; it begins with {quoted(text.strip()[:40])}", ""
