"""What a page says of its article in places made for it: microdata, meta elements, and plain elements such as time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml.html import HtmlElement

from irfeed.importing.claims import Certainty, Claim
from irfeed.model.record import Value


def value_of(element: HtmlElement) -> str:
    """Return `content`, `datetime`, `href` or `src` of an element, else its text. Source: HTML, section 5.2.4."""
    for name in ("content", "datetime", "href", "src"):
        if value := element.get(name):
            return str(value).strip()
    return text_of(element)


def text_of(element: HtmlElement) -> str:
    """Return the text of an element with its blanks folded."""
    return " ".join(str(element.text_content()).split())


_MICRODATA = "microdata"
_KINDS = ("Article", "Posting", "Report")
_PLAIN_PROPERTIES = {
    "title": ("headline", "name"),
    "published": ("datePublished", "dateCreated"),
    "updated": ("dateModified",),
    "language": ("inLanguage",),
    "url": ("url", "mainEntityOfPage"),
    "summary": ("description",),
    "license": ("license",),
}


def claims_of_microdata(root: HtmlElement) -> Iterator[Claim]:
    """Yield what the first article of a page says of itself."""
    item = _item(root)
    if item is None:
        return
    found = _properties(item)
    for field, names in _PLAIN_PROPERTIES.items():
        for name in names:
            yield from (Claim(field, value_of(one), _MICRODATA) for one in found.get(name, [])[:1])
    yield Claim("department", " / ".join(map(value_of, found.get("articleSection", []))), _MICRODATA)
    yield Claim("authors", [name for one in found.get("author", []) if (name := _name(one))], _MICRODATA)
    yield Claim("categories", [word for one in found.get("keywords", []) for word in _words(value_of(one))], _MICRODATA)
    yield Claim("images", [{"url": _picture(one), "alt": one.get("alt")} for one in found.get("image", [])], _MICRODATA)


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


def claims_of_meta(root: HtmlElement) -> Iterator[Claim]:
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


def marks_of_meta(root: HtmlElement) -> Iterator[str]:
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


def claims_of_elements(root: HtmlElement) -> Iterator[Claim]:
    """Yield the only h1, the title, the only time and the language."""
    headings = list(root.iter("h1"))
    if len(headings) == 1:
        yield Claim("title", text_of(headings[0]), "the only h1", Certainty.LIKELY)
    yield from (Claim("title", text_of(one), "the title element", Certainty.GUESSED) for one in root.iter("title"))
    times = {str(one.get("datetime")).strip() for one in root.iter("time") if one.get("datetime")}
    if len(times) == 1:
        yield Claim("published", times.pop(), "the only time element", Certainty.LIKELY)
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    yield Claim("language", language, "html lang")
