"""Templates of what a slow writer writes, one for each shape, learned when the shape is first seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final, Generic, NamedTuple, TypeVar

from irfeed.shapes.form import Form, Row, ShapeMember, Values
from irfeed.shapes.marks import How, MarkedPlace, Marks, Unclear
from irfeed.shapes.template import Template

T = TypeVar("T")

#: So many templates are learned at most; what has none is written by the slow writer.
MOST: Final = 2000
#: The numbers of the marks in the second member of a list begin here.
_SECOND: Final = 1000
#: So many texts of members of lists are kept at a time.
_TEXTS: Final = 1000


class Filled(NamedTuple):
    """What is written."""

    parts: tuple[str, ...]  #: before, between and after values that stay apart; or the whole, with all that is in it
    apart: tuple[int, ...]  #: the places of these values in the row
    is_plain: bool  #: no text in it has a control, nor a sign that is escaped
    is_new: bool  #: it is the first of its shape, or the slow writer writes all of its shape


class _Shape:
    """What is known of a shape: its template, and those of the members of its lists that come after the first."""

    def __init__(self, base: str, sample: Sequence[Any], members: Sequence[Sequence[Any]], marks: Marks) -> None:
        self.base = base  #: what the writer made of the sample
        self.sample = sample  #: marks in place of single values
        self.members = members  #: the first ones, of marks
        self.marks = marks
        self.whole = Template(base, ())  #: until all members of its first entry are known
        self.is_whole = False
        self.parts: dict[tuple[int, Row], Template] = {}
        self.slots: dict[int, int] = {}  #: where in the base the members of a list after the first stand
        self._texts: dict[ShapeMember, str] = {}  #: of members, as most entries have those of others

    def fill(self, values: Values) -> Filled | None:
        """Fill in values of this shape; None if a member of a list is of no shape that is known."""
        row, is_plain = values.row, values.is_plain
        if values.more:
            texts = dict.fromkeys(self.slots, "")
            for number, one in values.more:
                text = self._texts.get(one) or self._member(number, one)
                if text is None:
                    return None
                texts[number] += text
            row = (*row, *texts.values())
        return Filled(self.whole.fill(row, plain=is_plain), self.whole.apart, is_plain, is_new=False)

    def _member(self, number: int, one: ShapeMember) -> str | None:
        """Return the text of a member of a list, None if it is of no shape that is known."""
        part = self.parts.get((number, one.shape))
        if part is None:
            return None
        (text,) = part.fill(one.row, plain=one.is_plain)
        if len(self._texts) >= _TEXTS:
            self._texts.clear()
        self._texts[one] = text
        return text


class Templates(Generic[T]):
    """Writes records of one class as a slow writer writes them.

    Args:
        form: how they are taken apart.
        write: the slow writer; what it writes depends on the values of a shape only by putting each into its place.
        hows: in which ways it writes values of each type; texts without signs and controls are written as they are.
        most: how many templates are learned.
    """

    def __init__(
        self, form: Form[T], write: Callable[[T], str], hows: Mapping[type, Sequence[How]], *, most: int = MOST
    ) -> None:
        self._form = form
        self._write = write
        self._hows = hows
        self._left = most
        self._known: dict[Row, _Shape | None] = {}  #: None: what is of that shape is written by the slow writer

    def fill(self, thing: T, values: Values) -> Filled:
        """Return what the slow writer writes of `thing`, whose values these are.

        Raises:
            Exception: whatever the slow writer raises.
        """
        known = self._known.get(values.shape)
        filled = known.fill(values) if known else None
        return filled or self._first(thing, values)

    def _first(self, thing: T, values: Values) -> Filled:
        """Have the slow writer write the first of a shape, and learn its template, if it comes to the same."""
        written = self._write(thing)
        if self._left > 0 and self._known.get(values.shape, self) is not None:
            known, self._known[values.shape] = self._known.get(values.shape), None
            with suppress(Unclear):
                learned = self._learned(known or self._shape(values), values)
                filled = learned.fill(values)
                if filled is not None and self._text(filled, values) == written:
                    self._known[values.shape] = learned
                    return filled._replace(is_new=True)
        return Filled((written,), (), is_plain=False, is_new=True)

    def _text(self, filled: Filled, values: Values) -> str:
        """Return the whole text that a template gives; what stays apart is written in the first of the ways."""
        first, *others = filled.parts
        apart = [self._hows[str][0](values.row[at]) for at in filled.apart]
        return first + "".join([text for pair in zip(apart, others, strict=True) for text in pair])

    def _learned(self, shape: _Shape, values: Values) -> _Shape:
        for number, one in values.more:
            if (number, one.shape) not in shape.parts:
                shape.parts[number, one.shape] = self._part(shape, number, one.row)
        if not shape.is_whole:
            self._left -= 1
            shape.is_whole = True
            slots = [MarkedPlace(at, at, len(values.row) + n, str) for n, at in enumerate(shape.slots.values())]
            places = sorted([*shape.marks.places(shape.base), *slots], key=_start)
            shape.whole = Template(shape.base, places, apart=self._form.apart)
        return shape

    def _shape(self, values: Values) -> _Shape:
        """Have a sample of the shape written, without members of lists after the first."""
        form, marks = self._form, Marks(self._hows)
        at = len(form.names)
        sample = marks.row(values.row[:at], 0, form.decides)
        members: list[list[Any]] = []
        for inner, rows in zip(form.forms, form.members_of(values), strict=True):
            members.append([])
            for row in rows:
                members[-1].append(inner.make(marks.row(row, at, inner.decides)))
                at += len(row)
        return _Shape(marks.marked(self._write(form.make(sample, members))), sample, members, marks)

    def _part(self, shape: _Shape, number: int, row: Row) -> Template:
        """Have a sample written with a second member of a list, and return the template of what this adds."""
        self._left -= 1
        inner = self._form.forms[number]
        second = inner.make(shape.marks.row(row, _SECOND, inner.decides))
        members = [[*some, second] if at == number else some for at, some in enumerate(shape.members)]
        written = shape.marks.marked(self._write(self._form.make(shape.sample, members)))
        at, more = added(shape.base, written)
        if shape.slots.setdefault(number, at) != at:
            raise Unclear
        return Template(more, shape.marks.places(more), _SECOND)


def _start(place: MarkedPlace) -> int:
    return place.start


def added(base: str, written: str) -> tuple[int, str]:
    """Return where in `base` something was added, and what: whole lines, if it can be seen as such.

    Raises:
        Unclear: more than one thing was added, or none.
    """
    length = len(written) - len(base)
    start = next((at for at, (one, other) in enumerate(zip(base, written, strict=False)) if one != other), len(base))
    for at in (base.rfind("\n", 0, start) + 1, start):
        if length > 0 and written[:at] + written[at + length :] == base:
            return at, written[at : at + length]
    raise Unclear
