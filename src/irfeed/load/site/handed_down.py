"""What the folders of a site hand down to the articles in them. Source: Hugo's documentation, Front matter, Cascade."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase

from irfeed.frozen import dataclass
from irfeed.load.site.keys import Keys, items_of, text_of
from irfeed.load.site.names import FileName
from irfeed.model.record import Value

_TARGETS = ("target", "_target")
_CHOICE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Cascade:
    """What the index file of a folder hands down."""

    folder: str  #: below that of the source
    language: str  #: of the index file; those of others have their own
    fields: Mapping[str, Value]


def cascades(folder: str, language: str, said: Iterable[Mapping[str, Value]]) -> Iterator[Cascade]:
    """Yield what the index file of a folder hands down, by what it says."""
    for fields in said:
        found = Keys(fields, {}).find("cascade")
        for one in items_of(found[1]) if found else ():
            if isinstance(one, Mapping):
                yield Cascade(folder, language, one)


class HandedDown:
    """All that is handed down in one site."""

    def __init__(self, all_cascades: Iterable[Cascade], first_language: str) -> None:
        self._first_language = first_language
        self._by_folder: dict[str, list[Cascade]] = {}
        for one in all_cascades:
            self._by_folder.setdefault(one.folder, []).append(one)

    def to(self, below: str, name: FileName) -> dict[str, Value]:
        """Return what the folders around the file at `below` hand down to it, the deeper the stronger."""
        inherited: dict[str, Value] = {}
        language = name.language or self._first_language
        parts = below.split("/")[:-1]
        for size in range(len(parts) + 1):
            for one in self._by_folder.get("/".join(parts[:size]), ()):
                if one.language == language and _is_meant(one.fields, name, language):
                    inherited |= {key: value for key, value in one.fields.items() if key not in _TARGETS}
        return inherited


def _is_meant(fields: Mapping[str, Value], name: FileName, language: str) -> bool:
    """Say whether a cascade is meant for a file: its target may name paths, a language and a kind of page."""
    target = next((held for key in _TARGETS if isinstance(held := fields.get(key), Mapping)), None)
    if target is None:
        return True
    languages, kinds, paths = (list(map(text_of, items_of(target.get(key)))) for key in ("lang", "kind", "path"))
    patterns = [pattern for path in paths for pattern in _alternatives(path)]
    return (
        languages in ([""], [language])
        and kinds in ([""], ["page"])
        and (paths == [""] or any(fnmatchcase(f"/{name.path}", pattern) for pattern in patterns))
    )


def _alternatives(pattern: str) -> list[str]:
    """Return the patterns that one with words to choose from, between braces, stands for."""
    found = _CHOICE.search(pattern)
    if found is None:
        return [pattern]
    return [f"{pattern[: found.start()]}{one}{pattern[found.end() :]}" for one in found[1].split(",")]
