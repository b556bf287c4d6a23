"""HTML text to tags and comments, as leniently as browsers do it. Source: HTML, section 13.2.5, Tokenization."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from irfeed.check.html.tag import Attribute, Tag
from irfeed.check.json.spot import Spot
from irfeed.check.xml.element import Element

_TOKEN = re.compile(
    r"""<(?:(?P<end>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<rest>(?:[^"'>]++|"[^"]*+"|'[^']*+')*+)|!--(?P<comment>.*?)(?:-->|\Z))""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>`]++)))?""")
#: In these everything up to the end tag is text.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_NONE: dict[str, Attribute] = {}


def tags_of(text: str, holder: Element | Spot) -> Iterator[Tag]:
    """Yield the tags in `text`; a comment is a tag called "!--" whose attribute "" is what it says."""
    at = 0
    while found := _TOKEN.search(text, at):
        at = found.end()
        name = found["name"]
        if name is None:
            said = {"": Attribute(found["comment"], found.start("comment"))}
            yield Tag("!--", holder, found.start(), said)
            continue
        name = name.lower()
        yield Tag(name, holder, found.start(), _attributes(found), ends=bool(found["end"]))
        if name in _RAW and not found["end"]:
            closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, at)
            at = closing.start() if closing else len(text)


def _attributes(token: re.Match[str]) -> dict[str, Attribute]:
    rest = token["rest"]
    if not rest or rest.isspace():
        return _NONE
    start = token.start("rest")
    found: dict[str, Attribute] = {}
    for one in _ATTRIBUTE.finditer(rest):
        value = one[2] or one[3] or one[4] or ""
        index = start + (one.start(one.lastindex) if one.lastindex else one.start())
        found.setdefault(one[1].lower(), Attribute(unescape(value) if "&" in value else value, index))
    return found
