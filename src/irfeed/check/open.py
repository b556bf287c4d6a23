"""From bytes to a document that rules can be asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from irfeed.check import detect
from irfeed.check.document import Document
from irfeed.check.json.read import read_json
from irfeed.check.kind import Kind
from irfeed.check.source import Source, read_source
from irfeed.check.verdict import Options, Trouble
from irfeed.check.xml.places import Places
from irfeed.check.xml.read import Tree, read_xml


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
    document = Document(path, Kind.UNKNOWN, source, options, troubles=source.troubles, now=now)
    if not source.readable:
        return document
    if detect.looks_like_json(source.text):
        return _json(document)
    said = detect.about_text(source.text)
    if said is not None:
        return replace(document, troubles=(*source.troubles, _not_a_feed(said)))
    return _xml(document)


def _json(document: Document) -> Document:
    source = document.source
    root, troubles = read_json(source.text, document.options)
    if twice := _marked_twice(source, "not-json"):
        troubles = (*twice, *(one for one in troubles if one.rule != "byte-order-mark"))
    troubles = (*source.troubles, *_mark(source), *troubles)
    if root is None:
        return replace(document, troubles=troubles)
    kind = detect.kind_of_json(root)
    if kind is Kind.UNKNOWN:
        troubles = (*troubles, _not_a_feed(detect.about_json(root)))
    return replace(document, kind=kind, json=root, troubles=troubles)


def _mark(source: Source) -> tuple[Trouble, ...]:
    return (Trouble("byte-order-mark", "The document begins with a byte order mark", 0),) if source.has_mark else ()


def _marked_twice(source: Source, rule: str) -> tuple[Trouble, ...]:
    """Return the trouble that a mark stands after the mark: it is a character, where only markup or a value may stand.

    Source: XML 1.0, section 4.3.3; RFC 8259, section 8.1: one may be passed over.
    """
    if not (source.has_mark and source.text.startswith("\ufeff")):
        return ()
    return (Trouble(rule, "The document begins with two byte order marks", 0, "Write one, or better none"),)


def _xml(document: Document) -> Document:
    source = document.source
    tree = read_xml(source.text, document.options)
    kind = detect.kind_of_element(tree.root) if tree.root else Kind.UNKNOWN
    troubles = [*source.troubles, *_placed(tree, source.text)]
    if twice := _marked_twice(source, "not-well-formed"):  # the parser passes over the second mark, as others do not
        tree.complete = False
        troubles += twice
    if kind is Kind.UNKNOWN and detect.looks_like_html(source.text):
        troubles = [*source.troubles, detect.html_trouble()]
    elif kind is Kind.UNKNOWN and tree.complete and tree.root:
        offset = Places(source.text, tree.utf8).of_element(tree.root)
        troubles.append(_not_a_feed(detect.about_element(tree.root), offset))
    return replace(document, kind=kind, tree=tree, troubles=tuple(troubles))


def _placed(tree: Tree, text: str) -> list[Trouble]:
    places = Places(text, tree.utf8)
    return [replace(trouble, offset=places.offset(max(byte, 0))) for trouble, byte in tree.troubles]


def _not_a_feed(said: tuple[str, str], offset: int = 0) -> Trouble:
    message, hint = said
    return Trouble("not-a-feed", message, offset, hint)
