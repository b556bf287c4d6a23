"""Fields declared once: a class whose attributes are the rows of a table.

Each row says of a field what its value may be (its kind), what it means, and gives examples. Values are read by the
table; JSON Schema and the pages of the reference are made from it. On an instance, a row's name is the value that was
read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from typing import Any, ClassVar, Final, Generic, Protocol, Self, TypeVar, overload

from irfeed.frozen import dataclass
from irfeed.model.record import Path

T = TypeVar("T")
#: How many texts that stand for objects to remember, of each kind.
_REMEMBERED: Final = 4096


class ValueFinding(Protocol):
    """What is wrong with a value, and where inside it."""

    @property
    def path(self) -> Path:
        """The way to what is wrong, from the value inwards."""
        ...

    def inside(self, path: Path) -> Self:
        """Return the same finding, seen from further out."""
        ...


class RefusedError(Exception):
    """A value that cannot be taken."""

    def __init__(self, findings: Iterable[Any], left: object = None) -> None:
        super().__init__()
        self.findings: Sequence[Any] = tuple(findings)  #: at least one
        self.left = left  #: as much of a value with parts as could be read; None: nothing


class ReadingContext(Protocol):
    """What surrounds the values of a table while they are read."""

    is_unusual: bool  #: a value was not known at a glance, so that there may be more to say of it

    def leaves_out(self, name: str, value: object) -> bool:
        """Say whether an empty `value` means that the field is left out."""
        ...

    def unknown(self, name: str, table: type[Table]) -> ValueFinding:
        """Return the finding of a field that the table does not have."""
        ...

    def missing(self, table: type[Table], values: Mapping[str, object]) -> Iterable[ValueFinding]:
        """Give the findings of required fields that are not there."""
        ...


@dataclass(frozen=True, slots=True)
class ValueKind(Generic[T]):
    """What the value of a field may be."""

    #: Returns what a value stands for, or raises a RefusedError; the other argument is what surrounds the value.
    read: Callable[[Any, Any], T]
    schema: Mapping[str, Any]  #: of the value as it is written
    is_text: bool = False  #: a plain text for people
    is_date: bool = False
    is_list: bool = False
    takes_text: bool = False  #: a plain text may stand for an object
    table: type[Table] | None = None  #: of the object, or of each object in the list or table
    defines: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  #: what `schema` refers to


class Row(Generic[T]):
    """A field: what its value may be, what it means, and examples. Use :func:`required` and the like to make one."""

    def __init__(self, kind: ValueKind[Any], meaning: str, examples: Sequence[object], default: Any = None) -> None:  # noqa: ANN401 - of any kind
        self.name = ""
        self.kind = kind
        self.meaning = meaning
        self.examples = list(examples)
        self.default = default
        self.is_required = False
        self.in_file = False  #: a file that the object names tells it as well

    def __set_name__(self, _: type, name: str) -> None:
        self.name = name.removesuffix("_")  # "for_": Python has the word itself for another use

    @overload
    def __get__(self, part: None, table: type) -> Row[T]: ...
    @overload
    def __get__(self, part: object, table: type) -> T: ...
    def __get__(self, part: object, table: type) -> Any:
        """Return the row itself, or of a part that does not hold the field its default."""
        return self if part is None else vars(part).get(self.name, self.default)


def optional(kind: ValueKind[T], meaning: str, *examples: object) -> Row[T | None]:
    """Return the row of a field that may be left out."""
    return Row(kind, meaning, examples)


def defaulted(kind: ValueKind[T], meaning: str, *examples: object, default: T) -> Row[T]:
    """Return the row of a field that has a value even where it is left out."""
    return Row(kind, meaning, examples, default)


def required(kind: ValueKind[T], meaning: str, *examples: object) -> Row[T]:
    """Return the row of a field that must be there."""
    row: Row[T] = Row(kind, meaning, examples)
    row.is_required = True
    return row


def asked_for(kind: ValueKind[T], meaning: str, *examples: object, in_file: bool = False) -> Row[T | None]:
    """Return the row of a field that must be there, in a table that is looked at even where something is missing.

    With `in_file` a file that the object names may tell it instead.
    """
    row: Row[T | None] = Row(kind, meaning, examples)
    row.is_required, row.in_file = True, in_file
    return row


class Table:
    """An object with fields: those that the rows of its class declare, and no others."""

    rows: ClassVar[Mapping[str, Row[Any]]] = {}
    required: ClassVar[tuple[str, ...]] = ()
    in_file: ClassVar[tuple[str, ...]] = ()  #: those of them that a file tells as well
    texts: ClassVar[tuple[str, ...]] = ()  #: the fields that are plain texts for people
    dates: ClassVar[tuple[str, ...]] = ()
    _reads: ClassVar[Mapping[str, Callable[[Any, Any], Any]]] = {}
    inner: ClassVar[tuple[str, ...]] = ()  #: the fields that hold objects
    _needs: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        rows = {row.name: row for row in vars(cls).values() if isinstance(row, Row)}
        cls.rows = rows
        cls.required = tuple(name for name, row in rows.items() if row.is_required)
        cls.in_file = tuple(name for name, row in rows.items() if row.in_file)
        cls.texts = tuple(name for name, row in rows.items() if row.kind.is_text)
        cls.dates = tuple(name for name, row in rows.items() if row.kind.is_date)
        cls._reads = {name: row.kind.read for name, row in rows.items()}
        cls.inner = tuple(name for name, row in rows.items() if row.kind.table)
        cls._needs = frozenset(cls.required)

    def __init__(self, held: dict[str, Any]) -> None:
        self.__dict__ = held

    @classmethod
    def read(cls, values: Mapping[str, Any], around: ReadingContext) -> Self:
        """Return the object with `values`, each as its kind reads it.

        Raises:
            RefusedError: carries the findings of all fields, in the order of the table, and what could be read.
        """
        reads, leaves_out = cls._reads, around.leaves_out
        try:
            held = {
                name: reads[name](value, around)
                for name, value in values.items()
                if value or not leaves_out(name, value)
            }
        except (RefusedError, KeyError):  # something is wrong, or unknown: each field is asked by itself
            return cls._read_each(values, around)
        if not cls._needs.issubset(held):
            findings = [*around.missing(cls, values)]
            if findings:
                raise RefusedError(findings, cls(held))
        return cls(held)

    @classmethod
    def _read_each(cls, values: Mapping[str, Any], around: ReadingContext) -> Self:
        held: dict[str, Any] = {}
        findings: list[ValueFinding] = []
        for name, value in values.items():
            if not value and around.leaves_out(name, value):
                continue
            read = cls._reads.get(name)
            if read is None:
                findings.append(around.unknown(str(name), cls))
                continue
            try:
                held[name] = read(value, around)
            except RefusedError as refused:
                findings += [finding.inside((name,)) for finding in refused.findings]
                if refused.left is not None:
                    held[name] = refused.left
        if not cls._needs.issubset(held):
            findings += around.missing(cls, values)
        order = list(cls.rows)
        findings.sort(key=lambda finding: order.index(str(finding.path[0])) if finding.path[0] in order else len(order))
        raise RefusedError(findings, cls(held))


P = TypeVar("P", bound=Table)


def objects(table: type[P], named: str = "", *, refused: Callable[[object], Any]) -> ValueKind[P]:
    """Return the kind of objects of a table; a plain text stands for one with the field `named`.

    Args:
        table: what an object may hold.
        named: the only field of an object that is given as a text; empty: none is.
        refused: returns the finding of what is no object.
    """
    remembered: dict[str, P] = {}  # the same names and terms come again and again

    def read(value: object, around: ReadingContext) -> P:
        if named and isinstance(value, str):
            return remembered[value] if value in remembered else _of_text(value, around)
        if type(value) is not dict and not isinstance(value, Mapping):  # the first look takes a tenth of the second
            raise RefusedError([refused(value)])
        if named and len(value) == 1 and (text := value.get(named)) and isinstance(text, str):
            return remembered[text] if text in remembered else _of_text(text, around)
        return table.read(value, around)

    def _of_text(value: str, around: ReadingContext) -> P:
        try:
            made = table({named: table.rows[named].kind.read(value, around)})
        except RefusedError as error:
            raise RefusedError(finding.inside((named,)) for finding in error.findings) from None
        if not around.is_unusual and len(remembered) < _REMEMBERED:
            remembered[value] = made
        return made

    return ValueKind(read, _or_text({"$ref": f"#/$defs/{table.__name__}"}, named), takes_text=bool(named), table=table)


def lists(
    one: ValueKind[T], *, refused: Callable[[Sequence[Any]], Any | None], stand_in: object, schema: Mapping[str, Any]
) -> ValueKind[tuple[T, ...]]:
    """Return the kind of lists of `one`, whose only item may stand without its list.

    Args:
        one: the kind of the items.
        refused: returns the finding of a list as a whole, or None.
        stand_in: what takes the place of an item that cannot be read, so that the others keep their positions.
        schema: of the list.
    """
    read_one = one.read

    def read(value: object, around: ReadingContext) -> tuple[T, ...]:
        is_list = isinstance(value, list | tuple)
        items: Sequence[Any] = value if is_list else (value,)  # type: ignore[assignment]  # mypy reads no name for it
        finding = refused(items)
        if finding is not None:
            raise RefusedError([finding])
        try:
            return tuple([read_one(item, around) for item in items])
        except RefusedError:
            raise _each(items, around, is_list=is_list) from None

    def _each(items: Sequence[Any], around: ReadingContext, *, is_list: bool) -> RefusedError:
        findings: list[Any] = []
        left: list[object] = []
        for position, item in enumerate(items):
            try:
                left.append(read_one(item, around))
            except RefusedError as error:
                findings += [found.inside((position,)) for found in error.findings]
                left.append(error.left if error.left is not None else stand_in if is_list else None)
        return RefusedError(findings, None if left == [None] else tuple(left))

    choices = [*one.schema.get("anyOf", [one.schema]), {**schema, "items": one.schema, "type": "array"}]
    return ValueKind(
        read,
        {"anyOf": choices},
        is_list=True,
        takes_text=one.takes_text,
        table=one.table,
        defines=one.defines,
    )


def _or_text(schema: Mapping[str, Any], named: str) -> Mapping[str, Any]:
    return {"anyOf": [{"type": "string"}, schema]} if named else schema
