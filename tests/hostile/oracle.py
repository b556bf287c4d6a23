"""What an independent reader makes of a document: its items, what they say, and whether anything in them does harm."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from pathlib import Path
from typing import Any

import html5lib
from lxml import etree

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e]")
ACTIVE = re.compile(r"\s*(?:javascript|data|vbscript|file|blob|about|filesystem|view-source)\s*:", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^/?#\s@\\]+(?:[/?#][^\s\"<>\\^`{|}]*)?|mailto:(?:[^\s\"<>%&?#]|%(?!0)[0-9A-F]{2})+")
#: What a terminal acts upon, or what makes text look other than it is; line feeds apart.
CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
#: What readers parse as HTML.
CONTENT = {"description", "encoded", "content", "content_html"}
WORD_JOINER = "\u2060"


def items(document: Path) -> Iterator[tuple[str, Any]]:
    """Give the items of a document, elements or objects, by their ids."""
    if document.suffix == ".json":
        yield from ((item["id"], item) for item in json.loads(document.read_text("utf-8"))["items"])
        return
    for element in etree.parse(document).iter("item", "{*}entry"):
        id_ = element.findtext("guid") or element.findtext("{http://www.w3.org/2005/Atom}id")
        yield str(id_), element


def _strings(item: Any) -> Iterator[tuple[str, str]]:
    """Give every text of an item, with the name of what holds it."""
    if isinstance(item, etree._Element):
        for element in item.iter():
            yield etree.QName(element).localname, element.text or ""
            yield from ((etree.QName(name).localname, str(value)) for name, value in element.items())
        return
    waiting: list[tuple[str, Any]] = [("", item)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list):
            waiting += [(name, one) for one in value]
        else:
            yield name, str(value)


def said_in(item: Any) -> Iterator[str | datetime]:
    """Give every text of an item, as it is and as HTML would show it, and every moment."""
    for _, text in _strings(item):
        plain = text.replace(WORD_JOINER, "")
        yield plain
        yield unescape(plain)
        if moment := moment_of(text):
            yield moment


def moment_of(text: str) -> datetime | None:
    """Return the moment that a date of RFC 3339 or RFC 822 names."""
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(text)
        except ValueError:
            continue
        if moment.tzinfo:
            return moment
    return None


def harms(item: Any, harm: Callable[[str], list[str]]) -> Iterator[str]:
    """Say what in an item is harmful; `harm` judges HTML."""
    yield from _harm_in_texts(item)
    yield from _harm_in_addresses(item)
    yield from _harm_in_html(item, harm)


def _harm_in_texts(item: Any) -> Iterator[str]:
    for name, text in _strings(item):
        if FORBIDDEN.search(text) or (len(text) > 10_000 and name not in CONTENT):
            yield f"{name}: {text[:80]!r}"


def _harm_in_addresses(item: Any) -> Iterator[str]:
    for name, text in _strings(item):
        is_address = name in {"url", "href", "link", "uri", "external_url", "image", "license"} and text.strip()
        if (is_address and not ADDRESS.fullmatch(text)) or (name in {"id", "guid", "scheme"} and ACTIVE.match(text)):
            yield f"{name}: {text[:80]!r}"


def _harm_in_html(item: Any, harm: Callable[[str], list[str]]) -> Iterator[str]:
    for name, text in _strings(item):
        if name in CONTENT:
            yield from harm(text)
        elif name in {"title", "creator", "name"}:
            tree = html5lib.parseFragment(text, treebuilder="etree")
            yield from (f"{name} shows {element.tag!r}" for element in tree)


def harms_in_page(page: str) -> Iterator[str]:
    """Say what in a whole HTML page acts, or is addressed to something that acts."""
    if found := FORBIDDEN.search(page):
        yield f"character {found[0]!r}"
    for element in html5lib.parse(page, treebuilder="etree").iter():
        name = str(element.tag).rpartition("}")[2]
        if name in {"script", "iframe", "object", "embed", "form", "base", "svg", "math", "style", "template"}:
            yield f"element {name}"
        for attribute, value in element.items():
            if attribute.startswith("on") or attribute in {"style", "srcdoc", "action", "formaction"}:
                yield f"attribute {attribute} of {name}"
            if attribute in {"href", "src", "poster", "content"} and ACTIVE.match(value):
                yield f"{attribute}={value[:80]!r}"
