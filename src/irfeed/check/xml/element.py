"""One element of an XML document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin

from irfeed.check.names import clark, shown

_LANG = clark("xml:lang")
_BASE = clark("xml:base")

#: What elements without children share, and elements without attributes: most have none. Never changed.
NO_CHILDREN: list[Element] = []
NO_ATTRIBUTES: dict[str, str] = {}

#: Of so many children, a look at each costs less than a table of them.
_FEW = 16


class Element:
    """An element: its name, attributes, direct text and children. Rules read it and never change it.

    Names are full names ("{http://www.w3.org/2005/Atom}id"); the methods also take "atom:id".
    A plain class with slots, because a document can have a million of them.
    """

    __slots__ = ("_named", "attributes", "children", "name", "parent", "start", "text")

    def __init__(self, name: str, attributes: dict[str, str], parent: Element | None, start: int) -> None:
        self.name = name
        self.attributes = attributes  #: in the order of the document
        self.parent = parent
        self.start = start  #: where the start tag begins, in bytes of the document as UTF-8
        self.children: list[Element] = NO_CHILDREN
        self._named: dict[str, list[Element]] | None = None  #: of many children, those of each name
        self.text = ""  #: all text directly in the element, that between children included

    @property
    def shown(self) -> str:
        """The name as messages write it: "atom:link", "item"."""
        return shown(self.name)

    @property
    def value(self) -> str:
        """The direct text without XML white space at both ends."""
        return self.text.strip(" \t\r\n")

    @property
    def language(self) -> str | None:
        """The nearest xml:lang, here or further out; "" takes a language back; None: there is none."""
        return next((one.attributes[_LANG] for one in self.lineage() if _LANG in one.attributes), None)

    @property
    def base(self) -> str:
        """All xml:base around this element, resolved one against the other; "" if there is none."""
        bases = [one.attributes[_BASE] for one in self.lineage() if _BASE in one.attributes]
        base = ""
        for inner in reversed(bases):
            try:
                base = urljoin(base, inner)
            except ValueError:  # not a reference at all; a rule says so where it stands
                continue
        return base

    def get(self, attribute: str) -> str | None:
        """Return the value of an attribute ("href", "xml:lang"), or None if it is missing."""
        return self.attributes.get(clark(attribute))

    def child(self, name: str) -> Element | None:
        """Return the first child of that name ("atom:id", "title")."""
        return next(iter(self._called(clark(name))), None)

    def every(self, name: str) -> Sequence[Element]:
        """Return all children of that name, in the order of the document."""
        return list(self._called(clark(name)))

    def _called(self, full: str) -> Iterable[Element]:
        """Give the children of that name; a feed is asked for each of its entries, so they are looked for once."""
        if len(self.children) <= _FEW:
            return (child for child in self.children if child.name == full)
        if self._named is None:
            self._named = {}
            for child in self.children:
                self._named.setdefault(child.name, []).append(child)
        return self._named.get(full, ())

    def is_in(self, name: str) -> bool:
        """Say whether the parent has that name."""
        return self.parent is not None and self.parent.name == clark(name)

    def lineage(self) -> Iterator[Element]:
        """Yield this element, its parent, and so on up to the root."""
        one: Element | None = self
        while one is not None:
            yield one
            one = one.parent

    def descendants(self) -> Iterator[Element]:
        """Yield all elements inside this one, in the order of the document."""
        waiting = self.children[::-1]
        while waiting:
            one = waiting.pop()
            yield one
            waiting.extend(reversed(one.children))

    def __repr__(self) -> str:
        return f"<Element {self.shown} at byte {self.start}>"
