"""Reading a record: pydantic's errors become flaws, and what has none becomes a draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from irfeed.record import Path, Record
from irfeed.validate.attached import completed
from irfeed.validate.draft import Draft
from irfeed.validate.field_types import Context
from irfeed.validate.fields import RecordFields
from irfeed.validate.flaw import CARRIER, Flaw
from irfeed.validate.parts import (
    CategoryFields,
    EnclosureFields,
    ImageFields,
    PersonFields,
    PlaceFields,
    Shape,
    SourceFields,
)
from irfeed.validate.rules.shape import (
    meant_path,
    number_out_of_range,
    too_long,
    too_many,
    unknown_choice,
    unknown_field,
    wrong_type,
)

_SHAPES: Mapping[str, type[Shape]] = {
    "authors": PersonFields,
    "categories": CategoryFields,
    "images": ImageFields,
    "enclosures": EnclosureFields,
    "places": PlaceFields,
    "source": SourceFields,
}
#: What takes the place of an item that cannot be read; an object without fields where nothing else is said.
_STAND_INS: Mapping[str | int, Any] = {"department": "-"}
#: Which rule speaks for which of pydantic's own error types; wrong_type for all the others.
_RULES: Mapping[str, Callable[[ErrorDetails, tuple[str, ...]], Flaw]] = {
    "extra_forbidden": unknown_field.flaw,
    "greater_than_equal": number_out_of_range.flaw,
    "less_than_equal": number_out_of_range.flaw,
    "enum": unknown_choice.flaw,
    "string_too_long": too_long.flaw,
    "too_long": too_many.flaw,
}


def read(record: Record, context: Context) -> tuple[Draft, list[Flaw]]:
    """Return as much of a record as can be read, and what is wrong with the rest.

    A field that cannot be read is taken out and the others are read again, until nothing is refused any more.
    """
    fields = completed(record)
    flaws: list[Flaw] = []
    broken: set[Path] = set()
    meant: set[Path] = set()
    while True:
        try:
            shape = RecordFields.model_validate(fields, context=context)
        except ValidationError as refused:
            errors = refused.errors(include_url=False)
            flaws.extend(flaw for error in errors for flaw in _flaws(error))
            broken.update(error["loc"] for error in errors)
            meant.update(_meant(error["loc"]) for error in errors if error["type"] == "extra_forbidden")
            fields = _readable(fields, [error["loc"] for error in errors])
        else:
            return Draft(record, shape, frozenset(broken), frozenset(meant)), flaws


def _flaws(error: ErrorDetails) -> Iterator[Flaw]:
    """Turn one of pydantic's errors into flaws; an error of our own carries them already."""
    if error["type"] == CARRIER:
        found: tuple[Flaw, ...] = error.get("ctx", {})["flaws"]
    else:
        found = (_RULES.get(error["type"], wrong_type.flaw)(error, _names(error["loc"])),)
    return (flaw.inside(error["loc"]) for flaw in found)


def _meant(path: Path) -> Path:
    """Return the path of the field that the unknown one at `path` was meant to be."""
    return meant_path(path, _names(path))


def _names(path: Path) -> tuple[str, ...]:
    """Return the names of the fields that may stand beside the one at `path`."""
    shape = RecordFields if len(path) == 1 else _SHAPES.get(str(path[0]), RecordFields)
    return tuple(shape.model_fields)


def _readable(fields: dict[str, Any], paths: Sequence[Path]) -> dict[str, Any]:
    """Return a copy of the fields of a record without those at `paths`."""
    whole = {path[0] for path in paths if len(path) == 1}
    left = {name: field for name, field in fields.items() if name not in whole}
    for path in paths:
        if path[0] in left:
            left = _without(left, path, _STAND_INS.get(path[0], {}))
    return left


def _without(value: Any, path: Path, stand_in: Any) -> Any:  # noqa: ANN401 - any part of a record
    """Return a copy of a part of a record without the field at `path`; None if nothing of the part can stay.

    The other items of a list must keep their positions, so `stand_in` takes the place of one that cannot stay.
    """
    step, rest = path[0], path[1:]
    if isinstance(value, Mapping) and isinstance(step, int):  # a list's only item that stands without its list
        return _without(value, rest, stand_in) if rest else None
    if isinstance(value, Mapping):
        inner = _without(value[step], rest, stand_in) if rest else None
        kept = {name: inner if name == step else field for name, field in value.items()}
        return {name: field for name, field in kept.items() if name != step or field is not None}
    if isinstance(value, list | tuple):
        inner = _without(value[int(step)], rest, stand_in) if rest else None
        return [*value[: int(step)], stand_in if inner is None else inner, *value[int(step) + 1 :]]
    return None
