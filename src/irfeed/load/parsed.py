"""What a reader of one format makes of a text: fields, and flaws at offsets; and the bounds that hold for all."""

from __future__ import annotations

from collections.abc import Mapping

from irfeed.findings import Finding, Place, Rule
from irfeed.frozen import dataclass
from irfeed.load.limits import MAX_DEPTH, MAX_VALUES
from irfeed.positions.text import Lines
from irfeed.record import Path, Value, pointer


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one record."""

    values: Mapping[str, Value]
    within: Path = ()  #: the way to the record in its text, such as (3,) in a list


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is wrong at an offset of a text."""

    rule: Rule
    offset: int
    message: str
    path: Path = ()
    hint: str = ""

    def finding(self, shown: str, lines: Lines, first_line: int = 1) -> Finding:
        """Return the finding in the file shown as `shown`, where the text with `lines` begins on `first_line`."""
        line, column = lines.at(self.offset)
        return self.rule.at(Place(shown, line + first_line - 1, column, pointer(self.path)), self.message, self.hint)


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
