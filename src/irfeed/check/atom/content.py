"""The forms that atom:content can have (RFC 4287 section 4.1.3)."""

from __future__ import annotations

from enum import StrEnum

from irfeed.check.atom.text import TYPES, type_of
from irfeed.check.xml import Element
from irfeed.syntax import why_not_media_type


class Form(StrEnum):
    """How what stands in atom:content is to be read."""

    TEXT = "text"
    HTML = "html"
    XHTML = "xhtml"
    XML = "an XML media type"
    PLAIN = "a media type that begins with text/"
    BASE64 = "any other media type"
    REMOTE = "a resource somewhere else"
    UNKNOWN = "a type that is none, or that content cannot have"


def form_of(content: Element) -> Form:
    """Return the form of an atom:content element; by its attributes alone."""
    if "src" in content.attributes:
        return Form.REMOTE
    kind = type_of(content)
    if kind in TYPES:
        return Form(kind)
    return _form_of_media(kind)


def _form_of_media(kind: str) -> Form:
    name = kind.partition(";")[0].strip().lower()
    if name.endswith(("+xml", "/xml")):
        return Form.XML
    if name.startswith("text/"):
        return Form.PLAIN
    if name.startswith(("multipart/", "message/")):  # forbidden whole: what stands inside is nothing to judge
        return Form.UNKNOWN
    return Form.UNKNOWN if why_not_media_name(kind) else Form.BASE64


def why_not_media_name(text: str) -> str | None:
    """Say why `text` has not the form of a media type; whether there is such a kind of media does not matter."""
    reason = why_not_media_type(text)
    top, slash, rest = text.partition("/")
    if reason is None or not slash or not top.isascii() or not top.replace("-", "").isalnum():
        return reason
    return why_not_media_type(f"application/{rest}")
