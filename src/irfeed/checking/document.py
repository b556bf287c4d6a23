"""A document as rules see it, and the ways to point into it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from irfeed.checking.html import HtmlTag, Markup, markup_of
from irfeed.checking.json import Spot, StringPlaces
from irfeed.checking.kind import Kind
from irfeed.checking.names import clark
from irfeed.checking.result import Options, ReadingFinding
from irfeed.checking.source import SourceText
from irfeed.checking.xml.element import Element, Places
from irfeed.checking.xml.read import Declaration, XmlTree
from irfeed.findings import Place, RuleFinding
from irfeed.syntax.lines import LineIndex


@dataclass(frozen=True)
class Document:
    """One document, read as far as it could be."""

    path: str  #: as the user would name it
    kind: Kind
    source: SourceText
    options: Options
    tree: XmlTree | None = None  #: of an XML document
    json: Spot | None = None  #: the value of a JSON document
    findings: tuple[ReadingFinding, ...] = ()  #: what reading it ran into
    now: datetime | None = None  #: what "in the future" is measured against; None: nothing is

    @property
    def root(self) -> Element | None:
        """The outermost element of an XML document."""
        return self.tree.root if self.tree else None

    def finding(self, at: Element | Spot | None, message: str, hint: str = "") -> RuleFinding:
        """Return a finding at the start tag of an element, at a JSON value (its name, if it has one), or of it all."""
        if at is None:
            return RuleFinding(Place(self.path), message, hint)
        start = self._places.of_element(at) if isinstance(at, Element) else at.start
        return RuleFinding(self._place(start, self.pointer(at)), message, hint)

    def finding_in_attribute(self, element: Element, attribute: str, message: str, hint: str = "") -> RuleFinding:
        """Return a finding at the value of an attribute ("href", "xml:lang"); at the start tag if it is missing."""
        name = clark(attribute)
        start = self._places.of_attribute(element, name)
        return RuleFinding(self._place(start, f"{self.pointer(element)}/@{attribute}"), message, hint)

    def finding_in_text(
        self, element: Element, message: str, hint: str = "", *, index: int | None = None
    ) -> RuleFinding:
        """Return a finding at a character of an element's own text; without `index`, at the first that is not blank.

        For markup inside of text (HTML), `index` is a character of `element.text`.
        """
        if index is None:
            index = len(element.text) - len(element.text.lstrip())
        start = self._places.of_text(element, index)
        return RuleFinding(self._place(start, self.pointer(element)), message, hint)

    def finding_in_value(self, spot: Spot, message: str, hint: str = "") -> RuleFinding:
        """Return a finding at a JSON value itself, not at its name."""
        return RuleFinding(self._place(spot.node.start, spot.pointer), message, hint)

    def finding_in_string(self, spot: Spot, message: str, hint: str = "", *, index: int) -> RuleFinding:
        """Return a finding at the character at `index` of a JSON string's value."""
        offset = self._strings.offset(spot.node.start, index)
        return RuleFinding(self._place(offset, spot.pointer), message, hint)

    def finding_in_tag(self, tag: HtmlTag, message: str, hint: str = "", *, attribute: str = "") -> RuleFinding:
        """Return a finding at a tag of HTML, or at the value of one of its attributes."""
        holder = tag.holder
        index = tag.attributes[attribute].at if attribute else tag.at
        if isinstance(holder, Spot):
            return self.finding_in_string(holder, message, hint, index=index or 0)
        if tag.at is not None:
            return self.finding_in_text(holder, message, hint, index=index)
        return (
            self.finding_in_attribute(holder, attribute, message, hint)
            if attribute
            else self.finding(holder, message, hint)
        )

    def finding_at(self, offset: int, message: str, hint: str = "") -> RuleFinding:
        """Return a finding at a character of the text, of no element."""
        return RuleFinding(self._place(offset, ""), message, hint)

    def finding_of_declaration(self, declaration: Declaration, message: str, hint: str = "") -> RuleFinding:
        """Return a finding at the start tag that holds a namespace declaration of `tree.declarations`."""
        return self.finding_at(self._places.offset(declaration.start), message, hint)

    def finding_of(self, finding: ReadingFinding) -> RuleFinding:
        """Return the finding that a finding is."""
        if finding.offset is not None and self.source.readable:
            return self.finding_at(finding.offset, finding.message, finding.hint)
        line, column = finding.place or (None, None)
        return RuleFinding(Place(self.path, line, column), finding.message, finding.hint)

    def pointer(self, at: Element | Spot) -> str:
        """Return the path of an element ("/rss/channel/item[3]/guid") or the JSON Pointer of a value."""
        return self._places.pointer(at) if isinstance(at, Element) else at.pointer

    def tag(self, element: Element) -> str:
        """Return the name of an element as the document writes it."""
        return self._places.tag(element)

    def _place(self, offset: int, pointer: str) -> Place:
        return Place(self.path, *self._lines.at(offset), pointer)

    @cached_property
    def markup(self) -> Markup:
        """The HTML in the document; looked for once, when the first rule asks."""
        return markup_of(self.root, self.json)

    @cached_property
    def _lines(self) -> LineIndex:
        return LineIndex(self.source.text)

    @cached_property
    def _places(self) -> Places:
        return Places(self.source.text, self.tree.utf8 if self.tree else b"")

    @cached_property
    def _strings(self) -> StringPlaces:
        return StringPlaces(self.source.text)
