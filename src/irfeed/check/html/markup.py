"""All HTML of a document: where it is, and its tags by name and by attribute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from irfeed.check.html.tag import Attribute, Tag
from irfeed.check.html.tokens import tags_of
from irfeed.check.json.spot import Spot
from irfeed.check.names import NAMESPACES, clark
from irfeed.check.xml.element import Element

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
    tags: list[list[Tag]] = field(default_factory=list)  #: the tags of each of the texts
    by_name: dict[str, list[Tag]] = field(default_factory=dict)  #: start tags
    by_attribute: dict[str, list[Tag]] = field(default_factory=dict)

    def named(self, *names: str) -> Iterator[Tag]:
        """Yield the start tags of these names."""
        for name in names:
            yield from self.by_name.get(name, ())

    def having(self, *attributes: str) -> Iterator[tuple[str, Tag]]:
        """Yield the name of the attribute and the start tag for those that have one of these attributes."""
        for name in attributes:
            for tag in self.by_attribute.get(name, ()):
                yield name, tag

    def add(self, tag: Tag) -> None:
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


def _tag_of(element: Element) -> Tag:
    attributes = {name.lower(): Attribute(value, 0) for name, value in element.attributes.items() if name[0] != "{"}
    return Tag(element.name[len(_XHTML) :].lower(), element, None, attributes)
