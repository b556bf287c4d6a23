"""Microdata of schema.org: properties that elements of the page carry. Source: HTML, section 5."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from irfeed.importing.claims import Claim
from irfeed.importing.page.values import text_of, value_of

_ORIGIN = "microdata"
_KINDS = ("Article", "Posting", "Report")
_PLAIN = {
    "title": ("headline", "name"),
    "published": ("datePublished", "dateCreated"),
    "updated": ("dateModified",),
    "language": ("inLanguage",),
    "url": ("url", "mainEntityOfPage"),
    "summary": ("description",),
    "license": ("license",),
}


def claims(root: HtmlElement) -> Iterator[Claim]:
    """Yield what the first article of a page says of itself."""
    item = _item(root)
    if item is None:
        return
    found = _properties(item)
    for field, names in _PLAIN.items():
        for name in names:
            yield from (Claim(field, value_of(one), _ORIGIN) for one in found.get(name, [])[:1])
    yield Claim("department", " / ".join(map(value_of, found.get("articleSection", []))), _ORIGIN)
    yield Claim("authors", [name for one in found.get("author", []) if (name := _name(one))], _ORIGIN)
    yield Claim("categories", [word for one in found.get("keywords", []) for word in _words(value_of(one))], _ORIGIN)
    yield Claim("images", [{"url": _picture(one), "alt": one.get("alt")} for one in found.get("image", [])], _ORIGIN)


def _item(root: HtmlElement) -> HtmlElement | None:
    scopes = root.xpath("//*[@itemscope and contains(@itemtype, 'schema.org')]")
    kinds = ((one, str(one.get("itemtype")).split()[0]) for one in scopes if str(one.get("itemtype")).split())
    return next((one for one, kind in kinds if kind.endswith(_KINDS)), None)


def _properties(item: HtmlElement) -> dict[str, list[HtmlElement]]:
    """Return the elements of each property of an item; those of items within it are theirs."""
    found: dict[str, list[HtmlElement]] = {}
    for element in item.iterdescendants():
        for name in str(element.get("itemprop") or "").split():
            if _owner(element) is item:
                found.setdefault(name, []).append(element)
    return found


def _owner(element: HtmlElement) -> HtmlElement | None:
    return next((one for one in element.iterancestors() if one.get("itemscope") is not None), None)


def _name(element: HtmlElement) -> str:
    """Return the name of a person: a property of theirs, or the text of the element."""
    names = element.xpath(".//*[@itemprop='name']") if element.get("itemscope") is not None else []
    return value_of(names[0]) if names else str(element.get("content") or text_of(element))


def _picture(element: HtmlElement) -> str:
    inner = (
        element.xpath(".//*[@itemprop='url' or @itemprop='contentUrl']") if element.get("itemscope") is not None else []
    )
    return value_of(inner[0]) if inner else value_of(element)


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
