"""Media types: RFC 6838 section 4.2 for names, RFC 2045 section 5.1 for parameters."""

from __future__ import annotations

import re

from irfeed.findings.quoted import quoted

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
