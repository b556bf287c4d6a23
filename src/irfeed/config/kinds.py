"""The kinds of values that the keys of irfeed.toml have.

How each is read, its limits for the JSON Schema, and what is said of a value that is not of its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from irfeed.config import rules
from irfeed.config.names import EVERY_LANGUAGE
from irfeed.findings import Rule
from irfeed.frozen import dataclass
from irfeed.model.record import Path
from irfeed.model.table import RefusedError, Table, ValueKind, objects


@dataclass(frozen=True, slots=True)
class KeyFinding:
    """A finding of the value at `path`."""

    path: Path
    rule: Rule
    message: str
    hint: str = ""


T = TypeVar("T")
_Table = TypeVar("_Table", bound=Table)
_TEXT: Final = {"type": "string"}


@dataclass(frozen=True, slots=True)
class ShapeFinding:
    """A value that is not of its kind; the message goes on after the path of its key: "is missing"."""

    rule: Rule
    message: str
    hint: str = ""
    path: Path = ()  #: from the value inwards
    value: tuple[object, ...] = ()  #: the wrong value, if the message ends with it

    def inside(self, path: Path) -> ShapeFinding:
        """Return the same finding, seen from further out."""
        return replace(self, path=(*path, *self.path))


def _wrong(message: str, value: object) -> RefusedError:
    return RefusedError([ShapeFinding(rules.configuration_wrong_value, message, value=(value,))])


def text(most: int, least: int = 1) -> ValueKind[str]:
    """Return the kind of texts within limits, in characters."""

    def read(value: object, _: object) -> str:
        if not isinstance(value, str):
            raise _wrong("must be a text in quotation marks", value)
        if len(value) < least:
            raise _wrong(f"should have at least {least} character{'s' if least > 1 else ''}", value)
        if len(value) > most:
            raise _wrong(f"should have at most {most} character{'s' if most > 1 else ''}", value)
        return value

    return ValueKind(read, {"maxLength": most, "minLength": least, "type": "string"})


def one_of(*choices: str) -> ValueKind[str]:
    """Return the kind of values that are one of a few words."""
    quoted = [f'"{one}"' for one in choices]
    message = f"should be {', '.join(quoted[:-1])} or {quoted[-1]}"

    def read(value: object, _: object) -> str:
        if not isinstance(value, str) or value not in choices:
            raise _wrong(message, value)
        return value

    return ValueKind(read, {"enum": list(choices), "type": "string"})


def whole(least: int, most: int) -> ValueKind[int]:
    """Return the kind of whole numbers within limits."""

    def read(value: object, _: object) -> int:
        if type(value) is not int:
            raise _wrong("must be a whole number", value)
        return _within(value, least, most)

    return ValueKind(read, {"maximum": most, "minimum": least, "type": "integer"})


def _share(value: object, _: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _wrong("should be a valid number", value)
    return float(_within(value, 0, 1))


_Number = TypeVar("_Number", int, float)


def _within(value: _Number, least: int, most: int) -> _Number:
    if not value >= least:  # which is so of what is no number, too
        raise _wrong(f"should be greater than or equal to {least}", value)
    if value > most:
        raise _wrong(f"should be less than or equal to {most}", value)
    return value


def _flag(value: object, _: object) -> bool:
    if not isinstance(value, bool):
        raise _wrong("must be true or false", value)
    return value


def _collected(items: Mapping[Any, object], read: Callable[[Any, Any], T], around: object) -> dict[Any, T]:
    """Read values by their keys or positions, and refuse them with the findings of all of them."""
    found: dict[Any, T] = {}
    refused: list[ShapeFinding] = []
    for key, value in items.items():
        try:
            found[key] = read(value, around)
        except RefusedError as error:
            # A text that stands once, for all languages, has no key of its own.
            refused += [finding.inside((key,) if key != EVERY_LANGUAGE else ()) for finding in error.findings]
    if refused:
        raise RefusedError(refused)
    return found


def list_of(one: ValueKind[T], least: int = 0, *, or_text: bool = False) -> ValueKind[list[T]]:
    """Return the kind of lists of at least some items; with `or_text` the only one may be a text without its list."""

    def read(value: object, around: object) -> list[T]:
        items = [value] if or_text and isinstance(value, str) else value
        if not isinstance(items, list):
            raise _wrong("must be a list in square brackets", value)
        found = _collected(dict(enumerate(items)), one.read, around)
        if len(found) < least:
            raise _wrong(f"should have at least {least} item", value)
        return list(found.values())

    limit = {"minItems": least} if least else {}
    schema = {**limit, "items": one.schema, "type": "array"}
    return ValueKind(read, {"anyOf": [_TEXT, schema]} if or_text else schema, is_list=True, table=one.table)


def by_key(one: ValueKind[T], least: int = 0, *, or_text: bool = False) -> ValueKind[dict[str, T]]:
    """Return the kind of tables of values by keys that the publication chooses.

    With `or_text` a text may stand once for all languages.
    """

    def read(value: object, around: object) -> dict[str, T]:
        items = {EVERY_LANGUAGE: value} if or_text and isinstance(value, str) else value
        if not isinstance(items, dict):
            raise _wrong("must be a text, or a table of texts by language", value)
        found = _collected(items, one.read, around)
        if len(found) < least:
            raise _wrong(f"should have at least {least} item", value)
        return found

    limit = {"minProperties": least} if least else {}
    schema = {**limit, "additionalProperties": one.schema, "type": "object"}
    return ValueKind(read, {"anyOf": [_TEXT, schema]} if or_text else schema, table=one.table)


def table(of: type[_Table], named: str = "") -> ValueKind[_Table]:
    """Return the kind of tables with the keys of `of`; a text stands for one with the key `named`."""
    return objects(of, named, refused=lambda value: _wrong("must be a table", value).findings[0])


LINE: Final = text(1000)
TEMPLATE: Final = text(2000, 0)
ADDRESS: Final = text(2000)
QUERY: Final = text(20_000)
SIGN: Final = text(1)
FLAG: Final = ValueKind(_flag, {"type": "boolean"})
SHARE: Final = ValueKind(_share, {"maximum": 1, "minimum": 0, "type": "number"})
ANYTHING: Final[ValueKind[Any]] = ValueKind(lambda value, _: value, {})
TEXTS: Final = by_key(LINE, 1, or_text=True)
ADDRESSES: Final = by_key(ADDRESS, 1, or_text=True)
SLUGS: Final = list_of(LINE, or_text=True)


#: How many findings about its shape one file gets; whoever made more will not mend them one by one.
_MOST = 100


class ConfigurationContext:
    """What surrounds the keys of irfeed.toml: nothing that they need to know."""

    is_unusual = False

    def leaves_out(self, _name: str, _value: object) -> bool:
        """Say that nothing that stands in a file is left out."""
        return False

    def unknown(self, name: str, table: type[Table]) -> ShapeFinding:
        """Return the finding of a key that there is not."""
        import difflib  # noqa: PLC0415 - only guesses need it, and it takes long to import

        close = difflib.get_close_matches(name, table.rows, n=1)
        hint = f"did you mean {close[0]}?" if close else f"known here: {', '.join(table.rows)}"
        return ShapeFinding(rules.configuration_unknown_key, "is unknown", hint, (name,))

    def missing(self, table: type[Table], values: Mapping[str, object]) -> Iterator[ShapeFinding]:
        """Give the findings of required keys that are not there."""
        return (
            ShapeFinding(rules.configuration_missing_key, "is missing", path=(name,))
            for name in table.required
            if name not in values
        )


def judgements(error: RefusedError) -> Iterator[KeyFinding]:
    """Give a finding for each mistake in the shape."""
    for finding in error.findings[:_MOST]:
        shown = ".".join(map(str, finding.path))
        yield KeyFinding(finding.path, finding.rule, f"{shown} {finding.message}{_given(finding)}", finding.hint)


def _given(finding: ShapeFinding) -> str:
    """Return the wrong value, cut; not that of a key that may hold an address with a password."""
    if not finding.value:
        return ""
    secret = str(finding.path[-1]).startswith("dsn")
    return ", not what stands there" if secret else f", not {finding.value[0]!r:.60}"
