"""Text constructs (RFC 4287 section 3.1): their types, and text that looks like markup."""

from __future__ import annotations

import re
from html.entities import html5

from irfeed.check.names import NAMESPACES
from irfeed.check.xml import Element

TYPES = ("text", "html", "xhtml")
DIV = f"{{{NAMESPACES['xhtml']}}}div"
_NAMES = (
    "a abbr address article aside b blockquote body br center cite code dd del div dl dt em embed figure font footer "
    "form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd li link main mark meta nav object ol p pre "
    "q s samp script section small source span strike strong style sub sup table tbody td th thead tr tt u ul var "
    "video audio"
).replace(" ", "|")
_TAG = re.compile(rf"</(?:{_NAMES})\s*>|<(?:br|hr|img|p)\b[^<>]*>", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#(?:[0-9]+|[xX][0-9A-Fa-f]+)|[A-Za-z][A-Za-z0-9]*);")


def type_of(construct: Element) -> str:
    """Return the type of a text construct or of content as it is written; "text" where none is."""
    return construct.attributes.get("type", "text")


def markup_in(text: str, *, references: bool = True) -> str | None:
    """Return what in a text looks like HTML that was meant: a tag, or (if asked) a character reference."""
    if "<" in text and (found := _TAG.search(text)):
        return found[0]
    if not references or "&" not in text:
        return None
    return next((found[0] for found in _REFERENCE.finditer(text) if _known(found[0])), None)


def _known(reference: str) -> bool:
    return reference[1] == "#" or reference[1:] in html5
