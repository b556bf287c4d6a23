"""From bytes to a document that rules can be asked about.

Of one that is no feed, it says what the document seems to be.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from irfeed.checking.document import Document
from irfeed.checking.json import Spot, read_json
from irfeed.checking.kind import Kind
from irfeed.checking.names import NAMESPACES, clark, shown, split
from irfeed.checking.registry import takes_sitemaps
from irfeed.checking.result import Options, ReadingFinding
from irfeed.checking.source import SourceText, read_source
from irfeed.checking.xml.element import Element, Places
from irfeed.checking.xml.read import XmlTree, read_xml
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


def html_finding() -> ReadingFinding:
    """Return what to say of an HTML page."""
    message, hint = _SEEMS["html"]
    return ReadingFinding("not-a-feed", message, 0, hint)


def kind_of_element(root: Element) -> Kind:
    """Return the kind of the document with this outermost element."""
    known = {
        clark("atom:feed"): Kind.ATOM_FEED,
        clark("atom:entry"): Kind.ATOM_ENTRY,
        clark("rss11:Channel"): Kind.RSS_11,
        clark("sitemap:urlset"): Kind.SITEMAP,
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


def open_document(
    data: bytes,
    path: str,
    *,
    media_type: str | None = None,
    now: datetime | None = None,
    options: Options | None = None,
) -> Document:
    """Read `data` as far as possible and find out what it is. Never raises for anything that bytes can hold."""
    options = options or Options()
    source = read_source(data, media_type, options)
    document = Document(path, Kind.UNKNOWN, source, options, findings=source.findings, now=now)
    if not source.readable:
        return document
    if looks_like_json(source.text):
        return _json(document)
    said = about_text(source.text)
    if said is not None:
        return replace(document, findings=(*source.findings, _not_a_feed(said)))
    return _xml(document)


def _json(document: Document) -> Document:
    source = document.source
    root, findings = read_json(source.text, document.options)
    if twice := _marked_twice(source, "not-json"):
        findings = (*twice, *(one for one in findings if one.rule != "byte-order-mark"))
    findings = (*source.findings, *_mark(source), *findings)
    if root is None:
        return replace(document, findings=findings)
    kind = kind_of_json(root)
    if kind is Kind.UNKNOWN:
        findings = (*findings, _not_a_feed(about_json(root)))
    return replace(document, kind=kind, json=root, findings=findings)


def _mark(source: SourceText) -> tuple[ReadingFinding, ...]:
    return (
        (ReadingFinding("byte-order-mark", "The document begins with a byte order mark", 0),) if source.has_mark else ()
    )


def _marked_twice(source: SourceText, rule: str) -> tuple[ReadingFinding, ...]:
    """Return the finding that a mark stands after the mark: it is a character, where only markup or a value may stand.

    Source: XML 1.0, section 4.3.3; RFC 8259, section 8.1: one may be passed over.
    """
    if not (source.has_mark and source.text.startswith("\ufeff")):
        return ()
    return (ReadingFinding(rule, "The document begins with two byte order marks", 0, "Write one, or better none"),)


def _xml(document: Document) -> Document:
    source = document.source
    tree = read_xml(source.text, document.options)
    kind = kind_of_element(tree.root) if tree.root else Kind.UNKNOWN
    if kind is Kind.SITEMAP and not takes_sitemaps(document.options.aggregators):
        kind = Kind.UNKNOWN
    findings = [*source.findings, *_placed(tree, source.text)]
    if twice := _marked_twice(source, "not-well-formed"):  # the parser passes over the second mark, as others do not
        tree.complete = False
        findings += twice
    if kind is Kind.UNKNOWN and looks_like_html(source.text):
        findings = [*source.findings, html_finding()]
    elif kind is Kind.UNKNOWN and tree.complete and tree.root:
        offset = Places(source.text, tree.utf8).of_element(tree.root)
        findings.append(_not_a_feed(about_element(tree.root), offset))
    return replace(document, kind=kind, tree=tree, findings=tuple(findings))


def _placed(tree: XmlTree, text: str) -> list[ReadingFinding]:
    places = Places(text, tree.utf8)
    return [replace(finding, offset=places.offset(max(byte, 0))) for finding, byte in tree.findings]


def _not_a_feed(said: tuple[str, str], offset: int = 0) -> ReadingFinding:
    message, hint = said
    return ReadingFinding("not-a-feed", message, offset, hint)
