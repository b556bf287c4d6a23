"""The head of a page: OpenGraph, Dublin Core, and the names that HTML itself knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from irfeed.importing.claims import Certainty, Claim
from irfeed.model.record import Value

#: Names of meta elements by field, the stronger ones first. Sources: ogp.me; DCMI metadata terms; HTML, section 4.2.5.
_PLAIN: Mapping[str, Sequence[str]] = {
    "title": ("og:title", "dcterms.title", "dc.title", "twitter:title"),
    "published": (
        *("article:published_time", "dcterms.created", "dcterms.issued", "dc.date.issued"),
        *("dc.date", "date", "pubdate"),
    ),
    "updated": ("article:modified_time", "og:updated_time", "dcterms.modified", "last-modified"),
    "department": ("article:section",),
    "summary": ("og:description", "description", "dcterms.description", "dc.description"),
    "language": ("og:locale", "dcterms.language", "dc.language", "content-language"),
    "expires": ("article:expiration_time",),
    "rights": ("dcterms.rights", "dc.rights", "copyright"),
}  # fmt: skip
_ROBOTS = frozenset({"robots", "googlebot"})
_END = re.compile(r"(?i)\bunavailable_after:\s*(.+)")
_PICTURE = {"og:image:alt": "alt", "og:image:type": "type", "og:image:width": "width", "og:image:height": "height"}


def claims(root: HtmlElement) -> Iterator[Claim]:
    """Yield what the head of a page says."""
    pairs = list(_pairs(root))
    said: dict[str, list[str]] = {}
    for name, content in pairs:
        said.setdefault(name, []).append(content)
    yield from _links(root)
    for field, names in _PLAIN.items():
        yield from (Claim(field, said[name][0], f"meta {name}") for name in names if name in said)
    yield from (Claim("url", url, "meta og:url") for url in said.get("og:url", [])[:1])
    people: list[Value] = [
        name for name in said.get("article:author", []) + said.get("author", []) if "://" not in name
    ]
    yield Claim("authors", people[:1], "meta author", Certainty.LIKELY)
    yield Claim("categories", [*said.get("article:tag", [])], "meta article:tag")
    words: list[Value] = [word.strip() for one in said.get("keywords", []) for word in one.split(",") if word.strip()]
    yield Claim("categories", words, "meta keywords", Certainty.LIKELY)
    yield Claim("images", [*_pictures(pairs)], "meta og:image")
    ends = [_END.search(content) for name, content in pairs if name in _ROBOTS]
    yield from (Claim("expires", end[1], "meta robots, unavailable_after") for end in ends if end)


def marks(root: HtmlElement) -> Iterator[str]:
    """Yield what the head of a page says against showing it to everybody. Sources: HTML, section 4.2.5.1; ogp.me."""
    said = [(name, content.lower().replace(",", " ").split()) for name, content in _pairs(root)]
    if any(name in _ROBOTS and {"noindex", "none"} & {*words} for name, words in said):
        yield "is kept from search engines (noindex)"
    if ("article:content_tier", ["locked"]) in said:
        yield "is for those only who pay (article:content_tier)"


def _pairs(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv") or ""
        content = str(element.get("content") or "").strip()
        if name and content:
            yield str(name).strip().lower(), content


def _links(root: HtmlElement) -> Iterator[Claim]:
    for element in root.iter("link", "a"):
        relations = str(element.get("rel") or "").lower().split()
        address = str(element.get("href") or "").strip()
        if address and "license" in relations:
            yield Claim("license", address, "the link to the licence")
        if address and "canonical" in relations and element.tag == "link":
            yield Claim("url", address, "the canonical link")


def _pictures(pairs: Sequence[tuple[str, str]]) -> Iterator[Value]:
    """Yield the pictures: what follows og:image belongs to it. Source: ogp.me, structured properties."""
    picture: dict[str, str] = {}
    for name, content in pairs:
        if name in {"og:image", "og:image:url"}:
            if picture and picture["url"] != content:
                yield picture
                picture = {}
            picture["url"] = content
        elif name in _PICTURE and picture:
            picture[_PICTURE[name]] = content
    if picture:
        yield picture
