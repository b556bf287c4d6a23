"""JSON-LD of schema.org: what a page says of its article in a script that is data. Read, never run."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from lxml.html import HtmlElement

from irfeed.importing.claims import Claim

_ORIGIN = "JSON-LD"
_KINDS = ("Article", "Posting", "Report")
_DEEPEST = 8
_PLAIN = {
    "title": ("headline", "name"),
    "published": ("datePublished", "dateCreated"),
    "updated": ("dateModified",),
    "language": ("inLanguage",),
    "url": ("url", "mainEntityOfPage"),
    "summary": ("description",),
    "license": ("license",),
    "expires": ("expires",),
}


def article(root: HtmlElement) -> Mapping[str, Any]:
    """Return the first article that a page describes; empty if there is none."""
    for script in root.iter("script"):
        if str(script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                data = json.loads(script.text or "")
            except (ValueError, RecursionError):
                continue
            for one in _objects(data, 0):
                if any(kind.endswith(_KINDS) for kind in _texts(one.get("@type"))):
                    return one
    return {}


def claims(described: Mapping[str, Any]) -> Iterator[Claim]:
    """Yield what the description of an article says."""
    for field, names in _PLAIN.items():
        for name in names:
            yield from (Claim(field, text, _ORIGIN) for text in _texts(described.get(name))[:1])
    yield Claim("department", " / ".join(_texts(described.get("articleSection"))), _ORIGIN)
    yield Claim("authors", [*_people(described.get("author"))], _ORIGIN)
    yield Claim("categories", [*_keywords(described.get("keywords"))], _ORIGIN)
    yield Claim("images", [*_pictures(described.get("image"))], _ORIGIN)


def marks(described: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the description says against showing the article to everybody."""
    if str(described.get("isAccessibleForFree")).lower().endswith("false"):
        yield "is for those only who pay (isAccessibleForFree)"
    if any(text.lower().endswith("draft") for text in _texts(described.get("creativeWorkStatus"))):
        yield "is marked as a draft (creativeWorkStatus)"


def body(described: Mapping[str, Any]) -> str:
    """Return the text of an article as paragraphs of HTML; "" if there is none."""
    text = "\n".join(_texts(described.get("articleBody"))[:1])
    return "\n".join(f"<p>{escape(line.strip(), quote=False)}</p>" for line in text.splitlines() if line.strip())


def _objects(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield an object and those in its @graph, or in a list."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _objects(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph"), depth + 1)


def _texts(value: object) -> list[str]:
    """Return the texts that a value is or holds: itself, its items, or its @id, name or url."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if isinstance(value, list):
        return [text for one in value for text in _texts(one) if not isinstance(one, list)]
    if isinstance(value, dict):
        return next(
            (texts for name in ("@id", "name", "url", "alternateName") if (texts := _texts(value.get(name)))), []
        )
    return []


def _people(value: object) -> Iterator[dict[str, str]]:
    for one in value if isinstance(value, list) else [value]:
        names = _texts(one.get("name")) if isinstance(one, dict) else _texts(one)
        yield from ({"name": name} for name in names[:1])


def _keywords(value: object) -> Iterator[str]:
    for text in _texts(value):
        yield from (part.strip() for part in text.split(",") if part.strip())


def _pictures(value: object) -> Iterator[dict[str, str]]:
    for one in value if isinstance(value, list) else [value]:
        given = one if isinstance(one, dict) else {}
        for url in _texts(given.get("contentUrl") or given.get("url") or (one if isinstance(one, str) else None))[:1]:
            words = {
                name: "".join(_texts(given.get(key))[:1])
                for name, key in (("alt", "description"), ("title", "caption"))
            }
            sizes = {name: str(given.get(name) or "") for name in ("width", "height")}
            yield {"url": url, **words, **sizes}
