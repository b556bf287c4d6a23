"""The element of a page that holds its text, without what is no part of the text."""

from __future__ import annotations

from copy import deepcopy
from html import escape

from lxml import html as lxml_html
from lxml.html import HtmlElement

from irfeed.importing.page.selectors import selected
from irfeed.importing.page.values import text_of

#: Where the text stands, if it stands there once. Source: HTML, sections 4.3.2 and 4.4.14; schema.org, articleBody.
_PLACES = ("//*[@itemprop='articleBody']", "//article", "//main", "//*[@role='main']")
_NO_TEXT = ("script", "style", "template", "nav", "form", "button", "iframe", "object", "embed")


def body_of(root: HtmlElement, css: str | None, title: str) -> str:
    """Return the HTML inside of the element that holds the text; "" if there is none with a text.

    A heading that repeats the title at the beginning is left out, since feeds show the title above the text.

    Raises:
        UsageError: the selector is wrong, or the package for selectors is missing.
    """
    candidates = [selected(root, css)[:1]] if css else []
    candidates += [found for place in _PLACES if len(found := root.xpath(place)) == 1]
    for found in candidates:
        for element in found:
            if html := _inner(_cleaned(element, title)):
                return html
    return ""


def _cleaned(element: HtmlElement, title: str) -> HtmlElement:
    element = deepcopy(element)
    element.tail = None
    for one in list(element.iter(*_NO_TEXT)):
        if one is not element:
            one.drop_tree()
    for one in list(element.iter("noscript")):
        if next(one.iter("img"), None) is None:  # else it is the copy of a picture that loads late
            one.drop_tree()
    first = next(element.iter("h1", "h2"), None)
    if first is not None and first is not element and title and text_of(first) == " ".join(title.split()):
        first.drop_tree()
    return element


def _inner(element: HtmlElement) -> str:
    if not text_of(element) and not element.xpath(".//img|.//video|.//audio"):
        return ""
    parts = [escape(element.text or "", quote=False)]
    parts += [str(lxml_html.tostring(child, encoding="unicode")) for child in element]
    return "".join(parts).strip()
