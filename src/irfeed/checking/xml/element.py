"""One element of an XML document, and where in the text its parts are.

Places are asked for only when there is something to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from urllib.parse import urljoin

from irfeed.checking.names import clark, shown, split

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


_STEP = 4096
_MARK_AFTER = 512
#: Bytes that continue a character in UTF-8.
_CONTINUATION = bytes(range(0x80, 0xC0))
_TAG_NAME = re.compile(r"<([^\s/>]+)")
_ATTRIBUTE = re.compile(r"""\s*([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
#: One piece of what stands between a start tag and its end tag.
_PIECE = re.compile(
    r"""(?P<text>[^<&\r]+)|(?P<end>\r\n?)|&(?P<reference>[^;]+);|<!\[CDATA\[(?P<cdata>.*?)\]\]>|<!--.*?-->|<\?.*?\?>"""
    r"""|<(?P<closes>/?)(?:[^"'>]|"[^"]*"|'[^']*')*?(?P<empty>/?)>""",
    re.DOTALL,
)


class Places:
    """Turns bytes of a document as UTF-8 into characters of its text, and finds the parts of elements there."""

    def __init__(self, text: str, utf8: bytes) -> None:
        self._text = text
        self._utf8 = utf8
        self._numbers: dict[Element, dict[Element, str]] = {}
        self._trails: dict[Element, _Trail] = {}

    @cached_property
    def _steps(self) -> list[int]:
        """How many characters begin before each `_STEP`-th byte."""
        counts = [0]
        for start in range(0, len(self._utf8), _STEP):
            counts.append(counts[-1] + len(self._utf8[start : start + _STEP].translate(None, _CONTINUATION)))
        return counts

    def offset(self, byte: int) -> int:
        """Return the offset in the text of the character that begins at `byte`."""
        if len(self._utf8) == len(self._text):
            return byte
        start = byte - byte % _STEP
        return self._steps[byte // _STEP] + len(self._utf8[start:byte].translate(None, _CONTINUATION))

    def of_element(self, element: Element) -> int:
        """Return where the start tag begins."""
        return self.offset(element.start)

    def of_attribute(self, element: Element, name: str) -> int:
        """Return where the value of an attribute begins; of a missing one: where the start tag begins."""
        start = self.of_element(element)
        uri, local = split(name)
        at = self._after_name(start)
        while found := _ATTRIBUTE.match(self._text, at):
            prefix, _, last = found[1].rpartition(":")
            if last == local and bool(prefix) == bool(uri):
                return found.start(2 if found[2] is not None else 3)
            at = found.end()
        return start

    def of_text(self, element: Element, index: int) -> int:
        """Return where the character at `index` of the element's own text stands in the document."""
        start = self.of_element(element)
        if element not in self._trails:
            self._trails[element] = _Trail(self._after_tag(start))
        found = self._trails[element].find(self._text, index)
        return start if found is None else found

    def tag(self, element: Element) -> str:
        """Return the name as the document writes it, prefix included."""
        found = _TAG_NAME.match(self._text, self.of_element(element))
        return found[1] if found else element.shown

    def pointer(self, element: Element) -> str:
        """Return the path of the element: "/rss/channel/item[3]/guid"."""
        return "".join(reversed([f"/{self._numbered(one)}" for one in element.lineage()]))

    def _numbered(self, element: Element) -> str:
        parent = element.parent
        if parent is None:
            return self.tag(element)
        if parent not in self._numbers:
            self._numbers[parent] = self._number(parent)
        return self._numbers[parent][element]

    def _number(self, parent: Element) -> dict[Element, str]:
        total: dict[str, int] = {}
        for child in parent.children:
            total[child.name] = total.get(child.name, 0) + 1
        seen: dict[str, int] = {}
        steps: dict[Element, str] = {}
        for child in parent.children:
            seen[child.name] = seen.get(child.name, 0) + 1
            steps[child] = self.tag(child) + (f"[{seen[child.name]}]" if total[child.name] > 1 else "")
        return steps

    def _after_name(self, start: int) -> int:
        found = _TAG_NAME.match(self._text, start)
        return found.end() if found else start

    def _after_tag(self, start: int) -> int:
        at = self._after_name(start)
        while found := _ATTRIBUTE.match(self._text, at):
            at = found.end()
        return self._text.find(">", at) + 1


class _Trail:
    """The way through the text of one element, with a mark every so often: many questions cost little more than one."""

    __slots__ = ("indexes", "offsets")

    def __init__(self, start: int) -> None:
        self.indexes = [0]  #: characters of the element's text before each mark
        self.offsets = [start]  #: where each mark is in the document, never inside of a child

    def find(self, text: str, wanted: int) -> int | None:
        """Return where the character at `wanted` stands; None if there are not so many."""
        mark = bisect_right(self.indexes, wanted) - 1
        index, at, depth, pieces = self.indexes[mark], self.offsets[mark], 0, 0
        while depth >= 0 and (piece := _PIECE.match(text, at)):
            if depth == 0:
                start, length = _span(piece)
                if wanted < index + length:
                    return start + wanted - index
                index += length
            if piece["closes"] is not None:
                depth += -1 if piece["closes"] else not piece["empty"]
            at = piece.end()
            pieces += 1
            if pieces >= _MARK_AFTER and depth == 0:
                self._mark(index, at)
                pieces = 0
        return None

    def _mark(self, index: int, at: int) -> None:
        """Add a mark; only a walk from the last one comes so far."""
        if index == self.indexes[-1]:
            self.offsets[-1] = at
        else:
            self.indexes.append(index)
            self.offsets.append(at)


def _span(piece: re.Match[str]) -> tuple[int, int]:
    """Return where a piece begins in the document, and how many characters of the element's text it stands for."""
    for name in ("text", "cdata"):
        if piece[name] is not None:
            return piece.start(name), len(piece[name])
    return piece.start(), int(piece["end"] is not None or piece["reference"] is not None)
