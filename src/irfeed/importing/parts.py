"""Pictures and attached files as records hold them, or a finding that says why one could not be kept."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from irfeed.findings import Finding, Place
from irfeed.findings.finding import quoted
from irfeed.importing.rules import fields as rules
from irfeed.model.record import UNKNOWN_LENGTH, Value
from irfeed.syntax import why_not_email, why_not_media_type, why_not_web_address

_PICTURES = frozenset({"avif", "gif", "jpeg", "jpg", "png", "webp"})
_TYPES = {
    "m4a": "audio/mp4", "mp3": "audio/mpeg", "mp4": "video/mp4", "oga": "audio/ogg", "ogg": "audio/ogg",
    "pdf": "application/pdf", "webm": "video/webm", "zip": "application/zip",
}  # fmt: skip
_SVG = "image/svg+xml"

#: The fields of a picture or file, as far as a document gives them; what is None or "" is not said.
Given = Mapping[str, str | int | None]


def image(given: Given, base: str, place: Place) -> tuple[dict[str, Value] | None, list[Finding]]:
    """Return a picture with `url`, `alt` and what else is known of it; `base` is what relative addresses stand on."""
    url = absolute(str(given.get("url") or ""), base)
    type_ = _media_type(given)
    reason = why_not_web_address(url)
    if reason is None and type_ is None and ending(url) not in _PICTURES:
        reason = "does not tell which kind of picture it is"
    if reason is None and (type_ == _SVG or (type_ and not type_.startswith("image/"))):
        reason = f"is {type_}, which records do not take for a picture"
    if reason:
        return None, [rules.value_left_out.at(place, f"The picture {quoted(url)} {reason}")]
    alt = " ".join(str(given.get("alt") or "").split())
    findings = [] if alt else [rules.image_without_words.at(place, f"The picture {quoted(url)} comes without words")]
    kept = {"url": url, "alt": alt, "type": type_, **_numbers(given, ("length", "width", "height"))}
    kept |= {name: given.get(name) for name in ("title", "credit")}
    return {name: value for name, value in kept.items() if value or name == "alt"}, findings


def enclosure(given: Given, base: str, place: Place) -> tuple[dict[str, Value] | None, list[Finding]]:
    """Return an attached file with `url` and `type`, without which a record cannot have it, and its `length`."""
    url = absolute(str(given.get("url") or ""), base)
    kept = {
        "url": url,
        "type": _media_type(given) or _TYPES.get(ending(url)),
        "length": _number(given.get("length")) or UNKNOWN_LENGTH,  # RSS Best Practices Profile: 0 stands for it
        "duration": _number(given.get("duration")),
    }
    reason = why_not_web_address(url)
    if reason is None and not kept["type"]:
        reason = "does not say its media type"
    if reason:
        return None, [rules.value_left_out.at(place, f"The attached file {quoted(url)} {reason}")]
    kept["title"] = given.get("title")
    return {name: value for name, value in kept.items() if value}, []


def person(name: str, email: str = "", url: str = "") -> dict[str, Value] | None:
    """Return an author, with those of the addresses that are any; None without a name."""
    name = " ".join(name.split())
    parts = {
        "name": name,
        "email": "" if why_not_email(email) else email,
        "url": "" if why_not_web_address(url) else url,
    }
    return {key: value for key, value in parts.items() if value} if name else None


def absolute(url: str, base: str) -> str:
    """Return an address made absolute; as it is, where that cannot be done."""
    try:
        return urljoin(base, url.strip())
    except ValueError:
        return url


def ending(url: str) -> str:
    """Return the ending of the file that an address names, without its dot and in small letters."""
    try:
        name = urlsplit(url).path.rpartition("/")[2]
    except ValueError:
        return ""
    return name.rpartition(".")[2].lower() if "." in name else ""


def _media_type(given: Given) -> str | None:
    type_ = str(given.get("type") or "").strip().lower()
    return type_ if type_ and not why_not_media_type(type_) else None


def _numbers(given: Given, names: tuple[str, ...]) -> dict[str, int | None]:
    """Return whole numbers above zero; others say nothing."""
    return {name: _number(given.get(name)) for name in names}


def _number(value: str | int | None) -> int | None:
    text = str(value or "").strip()
    number = int(text) if text.isascii() and text.isdigit() and len(text) < len("9007199254740993") else 0
    return number or None
