"""Values of a class, taken apart into a flat row of single values, and made again of such a row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache, partial
from operator import attrgetter, itemgetter
from types import NoneType, UnionType
from typing import Any, Final, Generic, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")

Row = tuple[Any, ...]
#: What is written of a value apart from its single values, and those of its lists.
Shape = tuple[Any, ...]

_Make = Callable[[Mapping[str, Any]], Any]

_SINGLE = frozenset({str, int, float, bool, datetime})
#: So many members of each list are remembered, taken apart: most records have the authors and categories of others.
_REMEMBERED: Final = 1000


class ShapeMember:
    """A member of a list, taken apart. It is equal only to itself, so that texts made of it can be remembered by it."""

    __slots__ = ("is_plain", "row", "shape")

    def __init__(self, shape: Row, row: Row, *, is_plain: bool) -> None:
        self.shape = shape
        self.row = row
        self.is_plain = is_plain


class Values(NamedTuple):
    """What a template is chosen by, and filled with."""

    shape: Row  #: which single values there are, which lists have members, and what the first of each is like
    row: Sequence[Any]  #: the single values, then those of the first member of each list
    more: Sequence[tuple[int, ShapeMember]]  #: the other members, each with the number of its list
    is_plain: bool  #: no text has a sign that is escaped in any format, but for that left apart


def is_plain(text: str) -> bool:
    """Say whether a text is written as it is in every format: no markup, no quotes, no controls, no line ends."""
    return text.isprintable() and not ("&" in text or "<" in text or ">" in text or '"' in text or "'" in text)


class Form(Generic[T]):
    """How values of one class are taken apart and put together.

    The fields of such a class are single values (texts, numbers, dates, truth values), records, which are taken apart
    in turn, and lists: tuples of records. A record that may be None is a list of none or one.

    Args:
        kind: the class.
        deciding: names of fields whose values decide on more than what stands in their place: they are a part of the
            shape.
        skipped: dotted names of fields that nothing is written from.
        unlike: dotted names of lists whose members do not stand one after the other, in their order: the shape tells
            of all of them.
        apart: dotted names of texts, never None, that whoever fills a template puts in by himself.

    Raises:
        TypeError: a field cannot be taken apart.
    """

    def __init__(
        self,
        kind: type[T],
        *,
        deciding: Collection[str] = (),
        skipped: Collection[str] = (),
        unlike: Collection[str] = (),
        apart: Collection[str] = (),
    ) -> None:
        fields = list(_fields(kind, "", skipped))
        single = {name: only for name, only, is_list in fields if not is_list}
        self.names = list(single)
        self.apart = [at for at, name in enumerate(self.names) if name in apart]
        self.forms = [Form(only, deciding=deciding) for _, only, is_list in fields if is_list]
        self._lists = [name for name, _, is_list in fields if is_list]
        self._texts_of = picker([at for at, name in enumerate(single) if single[name] is str and name not in apart])
        self._unlike = [name in unlike for name in self._lists]
        self._deciding = frozenset(at for at, name in enumerate(self.names) if name.rpartition(".")[2] in deciding)
        self._make = _maker(kind, "", skipped)
        self._shape_of = _shaper(len(self.names), self._deciding)
        self.row_of = _getter(self.names)
        self._members_of = _getter(self._lists)
        is_of_texts = {*single.values()} == {str}  # equal dates and numbers may be written otherwise
        self.member_of = lru_cache(_REMEMBERED)(self._member) if is_of_texts else self._member

    def values_of(self, thing: T) -> Values:
        """Take a record apart."""
        row = self.row_of(thing)
        shape: list[Any] = [self._shape_of(row)]
        values = [*row]
        more: list[tuple[int, ShapeMember]] = []
        plain = self._is_plain(row)
        for at, members in enumerate(self._members_of(thing)):
            if not members:
                shape.append(None)
                continue
            member_of = self.forms[at].member_of
            apart = [member_of(one) for one in (members if type(members) is tuple else (members,))]
            for one in apart:
                plain = plain and one.is_plain
            if self._unlike[at]:
                shape.append(tuple([one.shape for one in apart]))
                values += [value for one in apart for value in one.row]
            else:
                first, *others = apart
                shape.append((first.shape, bool(others)))
                values += first.row
                more += [(at, one) for one in others]
        return Values(tuple(shape), values, more, plain)

    def _member(self, thing: T) -> ShapeMember:
        """Take a member of a list apart."""
        row = self.row_of(thing)
        return ShapeMember(self._shape_of(row), row, is_plain=self._is_plain(row))

    def _is_plain(self, row: Row) -> bool:
        return is_plain("".join(filter(None, self._texts_of(row))))

    def members_of(self, values: Values) -> list[list[Row]]:
        """Return the rows of the members of each list, as far as they stand in the row of `values`."""
        at = len(self.names)
        found: list[list[Row]] = []
        for form, told, unlike in zip(self.forms, values.shape[1:], self._unlike, strict=True):
            number = 0 if told is None else len(told) if unlike else 1
            width = len(form.names)
            found.append([tuple(values.row[at + n * width : at + (n + 1) * width]) for n in range(number)])
            at += number * width
        return found

    def decides(self, at: int) -> bool:
        """Say whether the value at that place of a record's row is a part of the shape."""
        return at in self._deciding

    def make(self, row: Sequence[Any], members: Sequence[Sequence[Any]] = ()) -> T:
        """Make a record of its single values and the members of its lists; what is skipped is its default, or empty."""
        made: T = self._make(
            {**dict(zip(self.names, row, strict=True)), **dict(zip(self._lists, map(tuple, members), strict=True))}
        )
        return made


def _shaper(width: int, deciding: Collection[int]) -> Callable[[Row], Row]:
    """Return what tells what is written of a row apart from its values: which there are, and those that decide on more.

    None, "", 0 and False stay apart. It is one expression, as every entry needs it; there is no text in it.
    """
    parts = "".join([f"row[{at}], " if at in deciding else f"row[{at}] and True, " for at in range(width)])
    shape: Callable[[Row], Row] = eval(f"lambda row: ({parts})")  # noqa: S307 - as said above
    return shape


def _getter(names: Sequence[str]) -> Callable[[Any], Row]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda thing: tuple([attrgetter(name)(thing) for name in names])


def picker(places: Sequence[int]) -> Callable[[Sequence[Any]], Row]:
    """Return what gives the values at these places of a row."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda row: tuple([row[at] for at in places])


def _fields(kind: type[Any], prefix: str, skipped: Collection[str]) -> Iterator[tuple[str, type[Any], bool]]:
    """Yield the dotted name of each field, its class or that of its members, and whether it is a list."""
    for name, hint in get_type_hints(kind).items():
        dotted = prefix + name
        if dotted in skipped:
            continue
        only = _without_none(hint)
        if get_origin(only) is tuple:
            yield dotted, get_args(only)[0], True
        elif only in _SINGLE or only is not hint:
            yield dotted, only, only not in _SINGLE
        else:
            yield from _fields(hint, f"{dotted}.", skipped)


def _maker(kind: type[Any], prefix: str, skipped: Collection[str]) -> _Make:
    """Return what makes a record of the values of its fields by their dotted names; what is skipped has none."""
    makers: dict[str, _Make] = {}
    for name, hint in get_type_hints(kind).items():
        dotted = prefix + name
        only = _without_none(hint)
        is_list = get_origin(only) is tuple
        if dotted in skipped and not is_list:
            continue
        if is_list or only in _SINGLE:
            makers[name] = partial(_value, dotted, () if is_list else None)
        elif only is not hint:
            makers[name] = partial(_first, dotted)
        else:
            makers[name] = _maker(hint, f"{dotted}.", skipped)
    return lambda values: kind(**{name: make(values) for name, make in makers.items()})


def _value(name: str, without: Any, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a value of any field
    return values.get(name, without)


def _first(name: str, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a record, or None
    return next(iter(values[name]), None)


def _without_none(hint: Any) -> Any:  # noqa: ANN401 - a type hint
    """Return the class of which a value may be None, or the hint as it is."""
    if not isinstance(hint, UnionType):
        return hint
    (only,) = set(get_args(hint)) - {NoneType}
    return only
