"""Ids in a body that links in the same body lead to: of footnotes, of headings, of anything.

Many entries stand on one page and in one reader, so each id begins with a mark of its own article; all others are taken
out. A link to what is not in the body leads to the article's page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Final
from urllib.parse import unquote

from irfeed.render.sanitise.tags import start_tags

_LINK: Final = re.compile(r"""\bhref\s*=\s*["']?\s*#""", re.IGNORECASE)
_NAME: Final = re.compile(r"[\w:.-]+")
_OURS: Final = re.compile(r"#?e[0-9a-f]{8}-[\w:.-]+")
_ABSOLUTE: Final = re.compile(r"(?:https?://|mailto:|tel:)")
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


def linked_ids(html: str, url: str) -> Mapping[str, str]:
    """Return the ids in the body of an article at `url` that links in it lead to, and what they are in feeds."""
    if not _LINK.search(html):
        return _NONE
    attributes = [attribute for tag in start_tags(html).tags for attribute in tag.attributes]
    targets = {unquote(value[1:]) for name, value in attributes if name == "href" and value.startswith("#")}
    mark = f"e{sha256(url.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    there = [value for name, value in attributes if name == "id" and value in targets and _NAME.fullmatch(value)]
    return {value: f"{mark}-{value}" for value in there if there.count(value) == 1}


def kept_again(_tag: str, attribute: str, value: str) -> str | None:
    """Return an attribute when it is read again; None for an address or id that no first pass leaves."""
    if attribute == "id":
        return value if _OURS.fullmatch(value) else None
    if attribute in {"href", "cite", "src", "poster"}:
        return value if _OURS.fullmatch(value) or _ABSOLUTE.match(value) else None
    return value
