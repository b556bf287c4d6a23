"""What a reader of one format makes of a text: fields, and findings at offsets; and the bounds that hold for all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from irfeed.findings import Finding, Place, Rule
from irfeed.frozen import dataclass
from irfeed.load.limits import MAX_DEPTH, MAX_VALUES
from irfeed.load.rules import texts
from irfeed.model.record import Path, Record, Value, label, pointer
from irfeed.syntax.lines import Lines

_OF_VALUES: Final = (texts.too_deep_or_too_many, texts.unbounded_number, texts.half_character)


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one record."""

    values: Mapping[str, Value]
    within: Path = ()  #: the way to the record in its text, such as (3,) in a list


@dataclass(frozen=True, slots=True)
class TextFinding:
    """Something that is wrong at an offset of a text."""

    rule: Rule
    offset: int
    message: str
    path: Path = ()
    hint: str = ""

    def finding(self, shown: str, lines: Lines, first_line: int = 1) -> Finding:
        """Return the finding in the file shown as `shown`, where the text with `lines` begins on `first_line`."""
        line, column = lines.at(self.offset)
        place = Place(shown, line + first_line - 1, column, pointer(self.path))
        return self.rule.at(place, _of_field(self.rule, self.message, self.path), self.hint)


def _of_field(rule: Rule, message: str, path: Path) -> str:
    """Name the field in what is said of its value alone, such as a text that is cut in the middle of a character."""
    return f"{message}, in {label(path)}" if path and rule in _OF_VALUES else message


def too_much(record: Record, path: Path, message: str) -> Finding:
    """Return the finding about a record that passes a limit as :func:`beyond` says."""
    return texts.too_deep_or_too_many.at(record.place(path), _of_field(texts.too_deep_or_too_many, message, path))


def beyond(fields: Mapping[str, Value]) -> tuple[Path, str] | None:
    """Return where and how `fields` passes the limits on depth and number of values; None when it does not."""
    values = 0
    waiting: list[tuple[Path, Value]] = [((), fields)]
    while waiting:
        path, value = waiting.pop()
        inner = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
        if value and len(path) >= MAX_DEPTH:
            return path, f"The record nests deeper than {MAX_DEPTH} levels"
        for step, held in inner:
            values += 1
            if isinstance(held, (Mapping, list)):
                waiting.append(((*path, step), held))
        if values > MAX_VALUES:
            return path, f"The record holds more than {MAX_VALUES} values"
    return None
