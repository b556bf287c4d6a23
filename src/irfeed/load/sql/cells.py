"""What stands in a column -> what the field holds."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from datetime import tzinfo

from irfeed.frozen import dataclass
from irfeed.load.plain import plain
from irfeed.model.columns import items
from irfeed.model.record import Path, Value

#: A time stamp as SQL writes it, with a blank between day and time. Source: ISO/IEC 9075-2, timestamp literals.
_TIME_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Kinds:
    """Which fields of a record are read in a way of their own."""

    lists: Collection[str]  #: may be lists of texts, so that one text can hold several
    nested: Collection[str]  #: are lists or objects, so that a text can be JSON
    dates: Collection[str]  #: are moments; the last name of a field counts
    names: Collection[str] = ()  #: all fields of a record


@dataclass(frozen=True, slots=True)
class Cells:
    """How the cells of one source are read."""

    kinds: Kinds
    separator: str
    zone: tzinfo | None

    def value(self, path: Path, cell: object) -> Value:
        """Return what the field at `path` holds when its column holds `cell`; None for nothing.

        Raises:
            UnfitError: a field can hold nothing of the kind.
        """
        value = plain(cell, self.zone, path)
        if not isinstance(value, str):
            return value
        if len(path) == 1 and path[0] in self.kinds.nested and value.lstrip()[:1] in {"[", "{"}:
            parsed = _parsed(value)
            if parsed is not None:
                return plain(parsed, self.zone, path)
        if len(path) == 1 and path[0] in self.kinds.lists:
            return items(value, self.separator) if value else None
        if path[-1] in self.kinds.dates and (stamp := _TIME_STAMP.fullmatch(value)):
            return f"{stamp[1]}T{stamp[2]}"
        return value


def _parsed(text: str) -> Value:
    """Return the JSON in `text`; None if it is none."""
    try:
        value: Value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value
