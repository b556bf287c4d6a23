"""The value of an HTML element: what an attribute made for machines says, else its text."""

from __future__ import annotations

from lxml.html import HtmlElement


def value_of(element: HtmlElement) -> str:
    """Return `content`, `datetime`, `href` or `src` of an element, else its text. Source: HTML, section 5.2.4."""
    for name in ("content", "datetime", "href", "src"):
        if value := element.get(name):
            return str(value).strip()
    return text_of(element)


def text_of(element: HtmlElement) -> str:
    """Return the text of an element with its blanks folded."""
    return " ".join(str(element.text_content()).split())
