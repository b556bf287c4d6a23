"""The keys of a record as others call them, found in whatever case, in tables and in what their folder hands down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from irfeed.model.record import Path, Value

_NOTHING: Final[tuple[Value, ...]] = (None, "", [], {})


class Keys:
    """What a file says, by the names that other programs have for it. Remembers which keys were asked for."""

    def __init__(self, fields: Mapping[str, Value], inherited: Mapping[str, Value]) -> None:
        self._fields = {**inherited, **fields}
        self._own = fields
        self._names = {name.casefold(): name for name in self._fields}

    def find(self, name: str) -> tuple[Path, Value] | None:
        """Return where and what a key is; its name may lead into tables (`cover.image`). None if it says nothing.

        What stands in a table `params` counts as if it stood outside of it.
        """
        path, value = self._way(name.split("."))
        if value in _NOTHING:
            path, value = self._way(["params", *name.split(".")])
        return None if value in _NOTHING else (path, value)

    def _way(self, steps: list[str]) -> tuple[Path, Value]:
        path: Path = ()
        value: Value = self._fields
        for step in steps:
            if not isinstance(value, Mapping):
                return (), None
            found = step if step in value else next((one for one in value if one.casefold() == step.casefold()), None)
            if found is None:
                return (), None
            path, value = (*path, found), value[found]
        return path, value

    def text(self, name: str) -> str:
        """Return what a key says as a text on its own; "" if it says none."""
        found = self.find(name)
        return text_of(found[1]) if found else ""

    def others(self, used: frozenset[str]) -> Iterator[tuple[str, Value]]:
        """Give the keys that are not among `used`, which are casefolded."""
        return ((name, value) for name, value in self._fields.items() if name.casefold() not in used)

    def is_own(self, name: str) -> bool:
        """Say whether a key stands in the file itself."""
        return name in self._own


def text_of(value: Value) -> str:
    """Return a value as a text; "" for what is none, such as a list."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).strip() if isinstance(value, str | int | float) else ""


def items_of(value: Value) -> list[Value]:
    """Return a list as it is, and anything else as its only item."""
    return list(value) if isinstance(value, list | tuple) else [value]
