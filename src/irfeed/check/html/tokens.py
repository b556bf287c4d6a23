"""HTML text to tags and comments, as leniently as browsers do it. Source: HTML, section 13.2.5, Tokenization."""

from __future__ import annotations

import re
from html import unescape

from irfeed.check.html.tag import Attribute, Tag
from irfeed.check.json.spot import Spot
from irfeed.check.xml.element import Element

_TOKEN = re.compile(
    r"""<(?:(/?)([A-Za-z][^\s/>]*+)((?:[^"'>]++|"[^"]*+"|'[^']*+')*+)|!--(.*?)(?:-->|\Z))""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>`]++)))?""")
#: In these everything up to the end tag is text.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_NONE: dict[str, Attribute] = {}


def tags_of(text: str, holder: Element | Spot) -> list[Tag]:
    """Return the tags in `text`; a comment is a tag called "!--" whose attribute "" is what it says."""
    tags: list[Tag] = []
    at: int | None = 0
    while at is not None:
        at = _take(text, at, holder, tags)
    return tags


def _take(text: str, start: int, holder: Element | Spot, tags: list[Tag]) -> int | None:
    """Add the tags from `start` on; return where to go on after an element of raw text, or None at the end."""
    for found in _TOKEN.finditer(text, start):
        end, name, rest, comment = found.groups()
        if name is None:
            tags.append(Tag("!--", holder, found.start(), {"": Attribute(comment, found.start(4))}))
            continue
        name = name.lower()
        attributes = _attributes(rest, found.start(3)) if rest and rest != "/" else _NONE
        tags.append(Tag(name, holder, found.start(), attributes, bool(end)))
        if name in _RAW and not end:
            closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, found.end())
            return closing.start() if closing else None
    return None


def _attributes(rest: str, start: int) -> dict[str, Attribute]:
    found: dict[str, Attribute] = {}
    for one in _ATTRIBUTE.finditer(rest):
        last = one.lastindex or 1
        value = one[last] if last > 1 else ""
        found.setdefault(one[1].lower(), Attribute(unescape(value) if "&" in value else value, start + one.start(last)))
    return found
