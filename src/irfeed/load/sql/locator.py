"""Where the fields of a row stand: source, table, key and column."""

from __future__ import annotations

from collections.abc import Mapping

from irfeed.findings import Place
from irfeed.frozen import dataclass
from irfeed.model.columns import closed_up, path_of
from irfeed.model.record import Path, pointer


@dataclass(frozen=True, slots=True)
class RowLocator:
    """Names the column of each field of one row, as in "sql:cms/articles?id=42#headline"; can be pickled."""

    row: str  #: "sql:cms/articles?id=42"
    columns: Mapping[str, str]  #: by field
    filled: tuple[str, ...]  #: the fields that hold something

    def place(self, path: Path) -> Place:
        """Return the column of the field at `path`, or of the nearest around it; a row has no lines."""
        column = self._column(path)
        return Place(f"{self.row}#{column}" if column else self.row, pointer=pointer(path))

    def _column(self, path: Path) -> str:
        known = dict(zip(closed_up([path_of(name) for name in self.filled]), self.filled, strict=True))
        for name in self.columns:
            known.setdefault(path_of(name), name)
        while path:
            inside = (name for at, name in known.items() if at[: len(path)] == path)
            if found := next(inside, None):
                return self.columns.get(found, "")
            path = path[:-1]
        return ""
