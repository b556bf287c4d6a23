"""Media types and numbers as attributes have them."""

from __future__ import annotations

import re

from irfeed.findings.finding import quoted

_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d*\.\d+", re.ASCII)
#: More digits than this are no number that anyone means; int() is slow on very many.
_MOST_DIGITS = 30


def why_not_integer(text: str, least: int | None = None, most: int | None = None) -> str | None:
    """Say why `text` is no whole number in decimal digits, or one outside of `least` to `most`."""
    if not text.strip():
        return "is empty"
    if not _INTEGER.fullmatch(text):
        return "is no whole number" if _DECIMAL.fullmatch(text) else "is no number"
    if len(text) > _MOST_DIGITS:
        return "has far too many digits"
    number = int(text)
    if least is not None and number < least:
        return f"is less than {least}"
    if most is not None and number > most:
        return f"is more than {most}"
    return None


_NAME = r"[A-Za-z0-9][A-Za-z0-9!#$&\-^_.+]{0,126}"
_TYPE = re.compile(rf"({_NAME})/({_NAME})")
_PARAMETER = re.compile(
    r"""\s*;\s*[^\s()<>@,;:\\"/\[\]?=]+=(?:[^\s()<>@,;:\\"/\[\]?=]+|"(?:[^"\\]|\\.)*")\s*""", re.ASCII
)
_TOPS = (
    "application",
    "audio",
    "example",
    "font",
    "haptics",
    "image",
    "message",
    "model",
    "multipart",
    "text",
    "video",
)


def why_not_media_type(text: str) -> str | None:
    """Say why `text` is no media type, such as audio/mpeg or text/html; charset=utf-8."""
    if not text.strip():
        return "is empty"
    if text != text.strip():
        return "has white space around it"
    found = _TYPE.match(text)
    if found is None:
        what = "" if "/" in text else ": there is no slash in it"
        return f"is no media type like audio/mpeg{what}"
    at = found.end()
    while parameter := _PARAMETER.match(text, at):
        at = parameter.end()
    if at < len(text):
        return f"is no media type: {quoted(text[at:])} cannot stand there"
    return _why_no_top(found[1].lower())


def _why_no_top(top: str) -> str | None:
    if top in _TOPS or top.startswith("x-") or top == "chemical":  # chemical/… is widely used, never registered
        return None
    return f"begins with {quoted(top)}, which is no kind of media; these are: {', '.join(_TOPS)}"
