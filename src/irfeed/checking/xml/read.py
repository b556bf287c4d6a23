"""An XML document, read into elements with their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.entities import name2codepoint
from typing import NoReturn
from xml.parsers import expat

from irfeed.checking.result import Options, ReadingFinding, UnreadableError
from irfeed.checking.xml.element import NO_ATTRIBUTES, NO_CHILDREN, Element
from irfeed.checking.xml.not_well_formed import not_well_formed, undefined

#: The document type of RSS 0.91, which its specification asks for; it defines the entities of ISO 8859-1.
_RSS_091_PUBLIC = "-//Netscape Communications//DTD RSS 0.91//EN"
_RSS_091_SYSTEM = "rss-0.91.dtd"
_LATIN_1 = range(160, 256)


def about_doctype(name: str, system_id: str, public_id: str) -> ReadingFinding | None:
    """Return what is to be said of a document type declaration; nothing of the one of RSS 0.91."""
    if _is_rss_091(system_id, public_id):
        return None
    return ReadingFinding(
        "document-type-declared", f"The document declares a document type, {name}, which no reader reads"
    )


def resolved(name: str, system_id: str, public_id: str) -> str | None:
    """Return the character that the entity `name` stands for in a document of this type, or None."""
    codepoint = name2codepoint.get(name, 0)
    if codepoint in _LATIN_1 and _is_rss_091(system_id, public_id):
        return chr(codepoint)
    return None


def _is_rss_091(system_id: str, public_id: str) -> bool:
    return public_id == _RSS_091_PUBLIC or system_id.endswith(_RSS_091_SYSTEM)


#: Between namespace and local name in what expat reports; no XML document can hold this character.
_SEPARATOR = "\x01"
_CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Declaration:
    """One xmlns attribute."""

    prefix: str  #: "" for the default namespace
    uri: str  #: "" takes a default namespace back
    start: int  #: where the start tag that holds it begins, in bytes of the document as UTF-8


@dataclass(slots=True)
class XmlTree:
    """An XML document, as far as it could be read. Offsets are in bytes of `utf8`."""

    utf8: bytes
    root: Element | None = None  #: there even if the document breaks off later
    declarations: list[Declaration] = field(default_factory=list)
    findings: list[tuple[ReadingFinding, int]] = field(default_factory=list)  #: with the byte at which each was noticed
    complete: bool = False  #: the whole document was read and is well-formed


def read_xml(text: str, options: Options) -> XmlTree:
    """Read `text`; what stops the reading is the last of the tree's findings."""
    tree = XmlTree(text.encode("utf-8", "surrogatepass"))
    builder = _Builder(tree, options)
    parser = builder.parser
    try:
        for start in range(0, len(tree.utf8), _CHUNK):
            parser.Parse(tree.utf8[start : start + _CHUNK], False)  # noqa: FBT003 - expat takes no keywords
        parser.Parse(b"", True)  # noqa: FBT003 - as above
        tree.complete = True
    except UnreadableError as error:
        tree.findings.append((error.finding, parser.CurrentByteIndex))
    except expat.ExpatError as error:
        tree.findings.append(not_well_formed(error.code, parser.ErrorByteIndex, tree.utf8))
    return tree


class _Builder:
    """Receives expat's events and grows the tree."""

    def __init__(self, tree: XmlTree, options: Options) -> None:
        self.tree = tree
        self.options = options
        self.open: list[Element] = []
        self.pieces: list[list[str]] = []
        self.names: dict[str, str] = {}
        self.elements = 0
        self.system_id = self.public_id = ""
        self.parser = self._parser()

    def _parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8", _SEPARATOR)
        parser.buffer_text = True
        parser.buffer_size = _CHUNK
        parser.specified_attributes = True  # defaults that a DTD gives are not read by feed readers
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartNamespaceDeclHandler = self._namespace
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        return parser

    def _start(self, raw: str, attributes: dict[str, str]) -> None:
        names = self.names
        name = names.get(raw) or self._name(raw)
        if attributes:
            if len(attributes) > self.options.most_attributes:
                self._refuse("too-many-attributes", f"The element has {len(attributes):,} attributes")
            attributes = {names.get(key) or self._name(key): value for key, value in attributes.items()}
        else:
            attributes = NO_ATTRIBUTES
        parent = self.open[-1] if self.open else None
        element = Element(name, attributes, parent, self.parser.CurrentByteIndex)
        if parent is None:
            self.tree.root = element
        else:
            if parent.children is NO_CHILDREN:
                parent.children = [element]
            else:
                parent.children.append(element)
            if len(self.open) >= self.options.deepest:
                self._refuse("too-deep", f"Elements nest deeper than {self.options.deepest} levels")
        self.elements += 1
        if self.elements > self.options.most_elements:
            self._refuse("too-many-elements", f"The document has more than {self.options.most_elements:,} elements")
        self.open.append(element)
        self.pieces.append([])

    def _end(self, _raw: str) -> None:
        pieces = self.pieces.pop()
        element = self.open.pop()
        if pieces:
            element.text = pieces[0] if len(pieces) == 1 else "".join(pieces)

    def _text(self, data: str) -> None:
        self.pieces[-1].append(data)

    def _name(self, raw: str) -> str:
        uri, _, local = raw.rpartition(_SEPARATOR)
        name = self.names[raw] = f"{{{uri}}}{local}" if uri else local
        return name

    def _namespace(self, prefix: str | None, uri: str | None) -> None:
        if len(self.tree.declarations) >= self.options.most_elements:
            self._refuse("too-many-attributes", "The document declares too many namespaces")
        self.tree.declarations.append(Declaration(prefix or "", uri or "", self.parser.CurrentByteIndex))

    def _doctype(self, name: str, system_id: str | None, public_id: str | None, _has_internal_subset: int) -> None:
        self.system_id, self.public_id = system_id or "", public_id or ""
        if finding := about_doctype(name, self.system_id, self.public_id):
            self.tree.findings.append((finding, self.parser.CurrentByteIndex))

    def _entity(self, name: str, *_about: object) -> None:
        self._refuse("entity-declared", f"The document declares an entity of its own: {name}")

    def _skipped(self, name: str, _is_parameter: int) -> None:
        value = resolved(name, self.system_id, self.public_id)
        if value is None:
            raise UnreadableError(undefined(name))
        self.pieces[-1].append(value)

    def _refuse(self, rule: str, message: str) -> NoReturn:
        raise UnreadableError(ReadingFinding(rule, message))
