"""Texts of feeds, which may be plain, escaped HTML or markup, as the plain text that records hold."""

from __future__ import annotations

import re
from html import unescape

from lxml import html as lxml_html
from lxml.html import HtmlElement

#: What opens a tag or a comment, and what is a character reference. Source: HTML, section 13.2.5.
_TAG = re.compile(r"<[A-Za-z/!?]")
_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);")
#: What irfeed puts into titles so that no reader takes them for HTML.
_JOINER = re.compile("(?<=[<&])\u2060")
_LONGEST_TITLE = 80


def has_markup(text: str) -> bool:
    """Say whether a text holds tags."""
    return _TAG.search(text) is not None


def plain(text: str) -> str:
    """Return a text that may be HTML as plain text; a text without tags and references stays as it is."""
    if has_markup(text):
        text = _without_tags(text)
    elif _REFERENCE.search(text):
        text = unescape(text)
    return _JOINER.sub("", text).strip()


def line(text: str) -> str:
    """Return a text that may be HTML as plain text on one line."""
    return " ".join(plain(text).split())


def first_words(text: str) -> str:
    """Return the beginning of a text that may be HTML, for entries without a title."""
    words = line(text)
    if len(words) <= _LONGEST_TITLE:
        return words
    cut = words[:_LONGEST_TITLE]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _without_tags(html: str) -> str:
    root: HtmlElement = lxml_html.document_fromstring(f"<div>{html}</div>", parser=_PARSER)
    for unseen in root.xpath("//script|//style"):
        unseen.drop_tree()
    for block in root.iter("p", "br", "div", "li", "tr"):
        block.tail = f" {block.tail or ''}"
    return " ".join(str(root.text_content()).split())


_PARSER = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
