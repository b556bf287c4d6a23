"""JSON Feed 1.0 and 1.1, with what irfeed adds to it under "_irfeed"."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from irfeed.findings import Finding, Place
from irfeed.importing.claims import Certainty, Claim, FoundArticle, Identity
from irfeed.importing.feed.document import Feed, Unknown, first_words, line
from irfeed.importing.parts import absolute, enclosure, image, person
from irfeed.importing.rules import documents
from irfeed.importing.rules import fields as rules
from irfeed.model import BodyFormat
from irfeed.model.mapping import EXTENDED, FIELDS
from irfeed.model.record import Value
from irfeed.syntax import why_not_web_address

#: The members of items that are read here: those that irfeed writes, and what stands in for them elsewhere.
_KNOWN = frozenset({*(name for one in FIELDS for name in one.json), "content_text", "author", "_irfeed"})
#: The members of `_irfeed` that are read in a way of their own, or say nothing of the article.
_READ_APART = frozenset({"id", "departments", "translations", "images", "categories", "source"})
_OURS = [one.name for one in EXTENDED if one.name not in _READ_APART]


def read_json(text: str, path: str, base: str = "", address: str = "") -> Feed | Finding:
    """Return what a JSON Feed says, or the finding that says why it cannot be read.

    Relative addresses stand on `base`, else on the page of the feed, else on its own address, or on where it is.
    """
    try:
        root = json.loads(text)
    except RecursionError:
        return documents.import_too_much.at(Place(path), "The document nests too deep")
    except ValueError as error:
        place = Place(path, getattr(error, "lineno", None), getattr(error, "colno", None))
        return documents.import_damaged.at(
            place, f"This is not JSON: {getattr(error, 'msg', 'a number has too many digits')}"
        )
    if not isinstance(root, dict) or "jsonfeed.org/version/" not in str(root.get("version")):
        return documents.import_not_a_feed.at(Place(path), "The document is JSON, but no JSON Feed")
    unknown = Unknown(path)
    candidates = (base, _text(root, "home_page_url"), _text(root, "feed_url"), address)
    stands_on = next((one for one in candidates if not why_not_web_address(one)), "")
    entries = tuple(
        _entry(item, root, Place(path, pointer=f"/items/{number}"), unknown, stands_on)
        for number, item in enumerate(_list(root.get("items")))
        if isinstance(item, dict)
    )
    withdrawn = (
        documents.withdrawn_entry.at(Place(path), f"The entry {_text(one, 'id')} was taken back")
        for one in _list(_object(root, "_irfeed").get("withdrawn"))
    )
    home = _text(root, "home_page_url")
    older = _text(root, "next_url") and absolute(_text(root, "next_url"), _text(root, "feed_url"))
    return Feed(entries, _text(root, "title"), home, _text(root, "language"), older, (*unknown.findings(), *withdrawn))


def _entry(item: Mapping[str, Any], root: Mapping[str, Any], place: Place, unknown: Unknown, base: str) -> FoundArticle:
    for name in item:
        if name not in _KNOWN:
            unknown.note(name)
    ours = _object(item, "_irfeed")
    address = absolute(_text(item, "url") or _text(item, "external_url"), base)
    body, body_format = _body(item)
    findings: list[Finding] = []
    title = Claim("title", line(_text(item, "title")), "title")
    if not title.value:
        findings.append(rules.title_made.at(place, "The entry has no title, so its first words are the title"))
        words = first_words(body or _text(item, "summary"))
        title = Claim("title", words, "the first words of the text", Certainty.GUESSED)
    images = _images(item, ours, base, place, findings)
    claims = (
        title,
        Claim("id", _text(ours, "id") or str(item.get("id") or ""), "id"),
        Claim("guid", str(item.get("id") or "") if _text(ours, "id") else "", "id"),
        Claim("language", _text(item, "language") or _text(root, "language"), "language"),
        Claim("department", [str(slug) for slug in _list(ours.get("departments"))], "_irfeed"),
        Claim("url", address or (_text(item, "id") if "://" in _text(item, "id") else ""), "url"),
        Claim("published", _text(item, "date_published") or _text(item, "date_modified"), "date_published"),
        Claim("updated", _text(item, "date_modified"), "date_modified"),
        Claim("summary", _text(item, "summary"), "summary"),
        Claim("authors", [*_authors(item)] or [*_authors(root)], "authors"),
        Claim("categories", [*_categories(item, ours)], "tags"),
        Claim("images", images, "image"),
        Claim("enclosures", [*_enclosures(item, images, base, place, findings)], "attachments"),
        *(Claim(name, ours.get(name), "_irfeed") for name in _OURS),
        Claim("source", _object(ours, "source"), "_irfeed"),
    )
    return FoundArticle(claims, place, body, body_format, tuple(findings), Identity.ENTRY)


def _body(item: Mapping[str, Any]) -> tuple[str, BodyFormat]:
    """Return the body; content_text that only repeats summary or title is none."""
    html, text = _text(item, "content_html"), _text(item, "content_text")
    if html or text in {_text(item, "summary"), _text(item, "title")}:
        return html, BodyFormat.HTML
    return text, BodyFormat.TEXT


def _authors(holder: Mapping[str, Any]) -> Iterator[Value]:
    for one in _list(holder.get("authors")) or [holder.get("author")]:
        name, url = (_text(one, key) for key in ("name", "url"))
        email = url.removeprefix("mailto:") if url.startswith("mailto:") else ""
        if known := person(line(name or email or url), email, url):
            yield known


def _categories(item: Mapping[str, Any], ours: Mapping[str, Any]) -> Iterator[Value]:
    """Yield the tags; those that irfeed knows more of with that, and none that is another wording of one of them."""
    known: dict[str, list[Value]] = {}
    for one in _list(ours.get("categories")):
        known.setdefault(_text(one, "term"), []).append(one)
        known.setdefault(_text(one, "label"), [])
    for tag in dict.fromkeys(str(tag) for tag in _list(item.get("tags"))):
        yield from known.get(tag, [{"term": line(tag)}])


def _images(
    item: Mapping[str, Any], ours: Mapping[str, Any], base: str, place: Place, findings: list[Finding]
) -> list[Value]:
    given = [one for one in _list(ours.get("images")) if isinstance(one, dict)]
    given = given or [
        {"url": url} for url in dict.fromkeys(_text(item, name) for name in ("image", "banner_image")) if url
    ]
    kept: list[Value] = []
    for one in given:
        picture, said = image(one, base, place)
        findings += [finding for finding in said if "alt" not in one or finding.code != rules.image_without_words.code]
        kept += [picture] if picture else []
    return kept


def _enclosures(
    item: Mapping[str, Any], images: Sequence[Value], base: str, place: Place, findings: list[Finding]
) -> Iterator[Value]:
    pictures = {str(one["url"]) for one in images if isinstance(one, Mapping)}
    for one in _list(item.get("attachments")):
        given = {
            "url": _text(one, "url"),
            "type": _text(one, "mime_type"),
            "length": _digits(one, "size_in_bytes"),
            "duration": _digits(one, "duration_in_seconds"),
            "title": _text(one, "title"),
        }
        if given["url"] in pictures:
            continue
        file, said = enclosure(given, base, place)
        findings += said
        if file:
            yield file


def _digits(holder: object, name: str) -> str:
    value = holder.get(name) if isinstance(holder, dict) else None
    return str(round(value)) if isinstance(value, int | float) and 0 < value < 2**53 else ""


def _text(holder: object, name: str) -> str:
    value = holder.get(name) if isinstance(holder, dict) else None
    return value.strip() if isinstance(value, str) else ""


def _object(holder: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = holder.get(name)
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
