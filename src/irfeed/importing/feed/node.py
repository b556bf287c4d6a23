"""XML of feeds, read into nodes within bounds, and the namespaces that feeds use."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from html.entities import html5
from typing import NoReturn
from urllib.parse import urljoin
from xml.parsers import expat

from irfeed.findings import Finding, Place, Rule
from irfeed.importing.parts import absolute
from irfeed.importing.rules import documents as rules

ACCESS = "{http://www.bloglines.com/about/specs/fac-1.0}"
APP = "{http://www.w3.org/2007/app}"
APP_OLD = "{http://purl.org/atom/app#}"
ATOM = "{http://www.w3.org/2005/Atom}"
ATOM_03 = "{http://purl.org/atom/ns#}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
CREATIVE_COMMONS = "{http://backend.userland.com/creativeCommonsRssModule}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
GEO = "{http://www.w3.org/2003/01/geo/wgs84_pos#}"
GEORSS = "{http://www.georss.org/georss}"
GML = "{http://www.opengis.net/gml}"
GOOGLEPLAY = "{http://www.google.com/schemas/play-podcasts/1.0}"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
MEDIA = "{http://search.yahoo.com/mrss/}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
TOMBSTONES = "{http://purl.org/atompub/tombstones/1.0}"
XHTML = "{http://www.w3.org/1999/xhtml}"

_PREFIXES = {
    ATOM: "atom",
    ATOM_03: "atom",
    CONTENT: "content",
    DC: "dc",
    DCTERMS: "dcterms",
    GEORSS: "georss",
    ITUNES: "itunes",
    MEDIA: "media",
}
_NAMESPACES = {prefix: namespace for namespace, prefix in _PREFIXES.items()}


def shown(name: str) -> str:
    """Return the name of an element as people write it: "dc:creator", or with its namespace if that is rare."""
    namespace, brace, local = name.rpartition("}")
    if not brace:
        return local
    prefix = _PREFIXES.get(f"{namespace}}}")
    return f"{prefix}:{local}" if prefix else f"{local} of {namespace.lstrip('{')}"


def named(shown: str, own: str) -> str:
    """Return the name of an element that is written with a prefix; one without is in the namespace `own`, "" for none.

    Raises:
        KeyError: the prefix is not known.
    """
    prefix, colon, local = shown.rpartition(":")
    return f"{_NAMESPACES[prefix] if colon else own}{local}"


_SEPARATOR = "\x01"  # no XML document can hold it
_XML = "{http://www.w3.org/XML/1998/namespace}"
#: Elements of RSS have these namespaces, or none.
_RSS = frozenset(
    {
        "http://purl.org/rss/1.0/",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/rss2",
        "http://backend.userland.com/RSS2",
        "http://blogs.law.harvard.edu/tech/rss",
    }
)
MOST_ELEMENTS = 1_000_000
DEEPEST = 256


class FeedNode:
    """An element. A plain class with slots, because a feed can have a million of them."""

    __slots__ = ("_named", "attributes", "base", "language", "line", "name", "parts")

    def __init__(self, name: str, attributes: dict[str, str], line: int, language: str, base: str) -> None:
        self.name = name  #: "{namespace}local", or the local name alone for elements of RSS
        self.attributes = attributes
        self.line = line
        self.language = language  #: xml:lang, here or further out; "" without any
        self.base = base  #: xml:base, here or further out, resolved
        self.parts: list[FeedNode | str] = []
        self._named: dict[str, list[FeedNode]] | None = None  #: the children by name, once somebody has asked

    @property
    def children(self) -> Iterator[FeedNode]:
        """The elements within, in their order."""
        return (part for part in self.parts if isinstance(part, FeedNode))

    @property
    def text(self) -> str:
        """All text within, that of elements included, without blanks at both ends."""
        return self.whole_text().strip()

    def whole_text(self) -> str:
        """Return all text within, blanks included."""
        return "".join(part if isinstance(part, str) else part.whole_text() for part in self.parts)

    def every(self, name: str) -> list[FeedNode]:
        """Return the children of that name; a feed may be asked for each of its entries."""
        if self._named is None:
            self._named = {}
            for child in self.children:
                self._named.setdefault(child.name, []).append(child)
        return self._named.get(name, [])

    def first(self, *names: str) -> FeedNode | None:
        """Return the first child with the first of these names that there is."""
        return next((child for name in names for child in self.every(name)), None)

    def text_of(self, *names: str) -> str:
        """Return the text of the first child with one of these names that has one; "" without any."""
        return next((child.text for name in names for child in self.every(name) if child.text), "")

    def get(self, name: str) -> str:
        """Return an attribute without blanks at both ends; "" if it is missing."""
        return self.attributes.get(name, "").strip()

    def stand_on(self, base: str) -> None:
        """Let all relative addresses in the element stand on `base` where no xml:base says anything else."""
        nodes = [self]
        while nodes:
            node = nodes.pop()
            node.base = absolute(node.base, base)
            nodes += node.children

    def markup(self) -> str:
        """Return what stands within, as HTML."""
        return "".join(
            escape(part, quote=False) if isinstance(part, str) else part.outer_markup() for part in self.parts
        )

    def outer_markup(self) -> str:
        """Return the element itself as HTML."""
        name = self.name.rpartition("}")[2]
        attributes = "".join(
            f' {key}="{escape(value)}"' for key, value in self.attributes.items() if not key.startswith("{")
        )
        if not self.parts:
            return f"<{name}{attributes}>" if name in _VOID else f"<{name}{attributes}></{name}>"
        return f"<{name}{attributes}>{self.markup()}</{name}>"


_VOID = frozenset(("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))


def read_xml(text: str, path: str) -> FeedNode | Finding:
    """Return the root of an XML document, or the finding that says why there is none."""
    builder = _NodeBuilder(path)
    try:
        builder.parser.Parse(text.encode("utf-8", "surrogatepass"), True)  # noqa: FBT003 - expat takes no keywords
    except _RefusedError as error:
        return error.finding
    except expat.ExpatError as error:
        words = expat.ErrorString(error.code)
        return rules.import_damaged.at(
            Place(path, error.lineno, error.offset + 1), f"This is not well-formed XML: {words}"
        )
    assert builder.root is not None  # noqa: S101 - expat refuses a document without a root
    return builder.root


class _RefusedError(Exception):
    """Reading stops; never leaves this module."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class _NodeBuilder:
    """Receives expat's events and grows the tree."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: FeedNode | None = None
        self.open: list[FeedNode] = []
        self.elements = 0
        self.parser = parser = expat.ParserCreate("utf-8", _SEPARATOR)
        parser.buffer_text = True
        parser.UseForeignDTD(True)  # noqa: FBT003 - so that unknown entities are asked for, and no DTD is read
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped

    def _start(self, raw: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if len(self.open) >= DEEPEST or self.elements > MOST_ELEMENTS:
            what = f"nests deeper than {DEEPEST} levels" if self.open[DEEPEST - 1 :] else "has too many elements"
            self._refuse(rules.import_too_much, f"The document {what}")
        named = {_name(key): value for key, value in attributes.items()}
        outer = self.open[-1] if self.open else None
        language = named.get(f"{_XML}lang", outer.language if outer else "")
        base = named.get(f"{_XML}base", "")
        node = FeedNode(_name(raw), named, self.parser.CurrentLineNumber, language, _joined(outer, base))
        if outer is None:
            self.root = node
        else:
            outer.parts.append(node)
        self.open.append(node)

    def _end(self, _raw: str) -> None:
        self.open.pop()

    def _text(self, data: str) -> None:
        self.open[-1].parts.append(data)

    def _entity(self, name: str, *_about: object) -> None:
        self._refuse(rules.import_entities, f"The document declares an entity of its own: {name}")

    def _skipped(self, name: str, _is_parameter: int) -> None:
        value = html5.get(f"{name};")
        if value is None or not self.open:
            self._refuse(rules.import_damaged, f"The entity &{name}; is not declared")
        self.open[-1].parts.append(value)

    def _refuse(self, rule: Rule, message: str) -> NoReturn:
        place = Place(self.path, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        raise _RefusedError(rule.at(place, message))


def _name(raw: str) -> str:
    uri, _, local = raw.rpartition(_SEPARATOR)
    return f"{{{uri}}}{local}" if uri and uri not in _RSS else local


def _joined(outer: FeedNode | None, base: str) -> str:
    around = outer.base if outer else ""
    try:
        return urljoin(around, base)
    except ValueError:
        return around
