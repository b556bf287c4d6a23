"""HTML inside of documents: found once, taken apart once, and looked up by the rules of the family "html"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from irfeed.checking.json import Spot
from irfeed.checking.names import NAMESPACES, clark
from irfeed.checking.xml.element import Element

# Both are tuples, because a document can have a million of them.


class HtmlAttribute(NamedTuple):
    """The value of an attribute, and where it stands in its text."""

    value: str  #: as an HTML parser reads it: character references resolved
    at: int


class HtmlTag(NamedTuple):
    """A start tag, or an end tag."""

    name: str  #: in small letters
    holder: Element | Spot  #: the text that it is written in; or, in XHTML, the element that it is
    at: int | None  #: which character of that text it begins at; None: it is an element
    attributes: dict[str, HtmlAttribute]  #: by names in small letters
    ends: bool = False  #: it is an end tag


_TOKEN = re.compile(
    r"""<(?:(/?)([A-Za-z][^\s/>]*+)((?:[^"'>]++|"[^"]*+"|'[^']*+')*+)|!--(.*?)(?:-->|\Z))""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>`]++)))?""")
#: In these everything up to the end tag is text.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_NONE: dict[str, HtmlAttribute] = {}


def tags_of(text: str, holder: Element | Spot) -> list[HtmlTag]:
    """Return the tags in `text`; a comment is a tag called "!--" whose attribute "" is what it says."""
    tags: list[HtmlTag] = []
    at: int | None = 0
    while at is not None:
        at = _take(text, at, holder, tags)
    return tags


def _take(text: str, start: int, holder: Element | Spot, tags: list[HtmlTag]) -> int | None:
    """Add the tags from `start` on; return where to go on after an element of raw text, or None at the end."""
    for found in _TOKEN.finditer(text, start):
        end, name, rest, comment = found.groups()
        if name is None:
            tags.append(HtmlTag("!--", holder, found.start(), {"": HtmlAttribute(comment, found.start(4))}))
            continue
        name = name.lower()
        attributes = _attributes(rest, found.start(3)) if rest and rest != "/" else _NONE
        tags.append(HtmlTag(name, holder, found.start(), attributes, bool(end)))
        if name in _RAW and not end:
            closing = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, found.end())
            return closing.start() if closing else None
    return None


def _attributes(rest: str, start: int) -> dict[str, HtmlAttribute]:
    found: dict[str, HtmlAttribute] = {}
    for one in _ATTRIBUTE.finditer(rest):
        last = one.lastindex or 1
        value = one[last] if last > 1 else ""
        found.setdefault(
            one[1].lower(), HtmlAttribute(unescape(value) if "&" in value else value, start + one.start(last))
        )
    return found


_XHTML = f"{{{NAMESPACES['xhtml']}}}"
#: Elements of RSS that readers take for HTML, whatever the specification says.
_OF_RSS = frozenset({"description", clark("content:encoded"), clark("rss1:description"), clark("rss090:description")})
#: Constructs of Atom that are HTML if their type says so.
_OF_ATOM = frozenset(clark(f"atom:{name}") for name in ("content", "summary", "title", "subtitle", "rights"))
_HTML_TYPES = ("html", "text/html")


@dataclass(frozen=True, slots=True)
class Markup:
    """The HTML of one document."""

    texts: list[tuple[Element | Spot, str]] = field(default_factory=list)  #: HTML in texts, and who holds it
    tags: list[list[HtmlTag]] = field(default_factory=list)  #: the tags of each of the texts
    by_name: dict[str, list[HtmlTag]] = field(default_factory=dict)  #: start tags
    by_attribute: dict[str, list[HtmlTag]] = field(default_factory=dict)

    def named(self, *names: str) -> Iterator[HtmlTag]:
        """Yield the start tags of these names."""
        for name in names:
            yield from self.by_name.get(name, ())

    def having(self, *attributes: str) -> Iterator[tuple[str, HtmlTag]]:
        """Yield the name of the attribute and the start tag for those that have one of these attributes."""
        for name in attributes:
            for tag in self.by_attribute.get(name, ()):
                yield name, tag

    def add(self, tag: HtmlTag) -> None:
        """Put a tag under its name and those of its attributes."""
        if tag.ends:
            return
        self.by_name.setdefault(tag.name, []).append(tag)
        for name in tag.attributes:
            self.by_attribute.setdefault(name, []).append(tag)


def markup_of(root: Element | None, json: Spot | None) -> Markup:
    """Return the HTML in an XML document, or in a JSON Feed."""
    markup = Markup()
    for element in root.descendants() if root else ():
        if element.name.startswith(_XHTML):
            markup.add(_tag_of(element))
        elif _is_html(element):
            markup.texts.append((element, element.text))
    items = json.get("items") if json else None
    for item in items.items() if items else ():
        content = item.get("content_html")
        if content is not None and content.text is not None:
            markup.texts.append((content, content.text))
    for holder, text in markup.texts:
        tags = tags_of(text, holder) if "<" in text else []
        markup.tags.append(tags)
        for tag in tags:
            markup.add(tag)
    return markup


def _is_html(element: Element) -> bool:
    name = element.name
    if name in _OF_ATOM:
        return (element.get("type") or "").strip().lower() in _HTML_TYPES
    return name in _OF_RSS


def _tag_of(element: Element) -> HtmlTag:
    attributes = {name.lower(): HtmlAttribute(value, 0) for name, value in element.attributes.items() if name[0] != "{"}
    return HtmlTag(element.name[len(_XHTML) :].lower(), element, None, attributes)


__all__ = ["HtmlAttribute", "HtmlTag", "Markup", "markup_of"]
