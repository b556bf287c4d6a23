"""What the folders of a site hand down to the articles in them. Source: Hugo's documentation, Front matter, Cascade."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Final

from irfeed.frozen import dataclass
from irfeed.load.site.keys import Keys, items_of, text_of
from irfeed.load.site.names import FileName
from irfeed.model.record import Value

_TARGETS = ("target", "_target")
_OF_POSTS = ("", "posts")
_CHOICE = re.compile(r"\{([^{}]*)\}")


#: Of what is handed down to articles in any language.
EVERY_LANGUAGE: Final = ""


@dataclass(frozen=True, slots=True)
class Cascade:
    """What is handed down to the articles in a folder."""

    folder: str  #: below that of the source; in it, * stands for any letters
    language: str  #: of the articles
    fields: Mapping[str, Value]


def cascades(folder: str, language: str, said: Mapping[str, Value]) -> Iterator[Cascade]:
    """Yield what the index file of a folder hands down, by what it says."""
    found = Keys(said, {}).find("cascade")
    for one in items_of(found[1]) if found else ():
        if isinstance(one, Mapping):
            yield Cascade(folder, language, one)


def defaults(said: Mapping[str, Value]) -> Iterator[Cascade]:
    """Yield what the configuration of Jekyll says of posts in folders."""
    for one in items_of(said.get("defaults")):
        scope = one.get("scope") if isinstance(one, Mapping) else None
        values = one.get("values") if isinstance(one, Mapping) else None
        if isinstance(scope, Mapping) and isinstance(values, Mapping) and text_of(scope.get("type")) in _OF_POSTS:
            yield Cascade(text_of(scope.get("path")).strip("/"), EVERY_LANGUAGE, values)


class HandedDown:
    """All that is handed down in one site."""

    def __init__(self, all_cascades: Iterable[Cascade], first_language: str) -> None:
        self._first_language = first_language
        self._all = list(all_cascades)

    def to(self, below: str, name: FileName) -> dict[str, Value]:
        """Return what the folders around the file at `below` hand down to it, the deeper the stronger."""
        inherited: dict[str, Value] = {}
        language = name.language or self._first_language
        parts = below.split("/")[:-1] if self._all else []
        around = ["/".join(parts[:size]) for size in range(len(parts) + 1)]
        for folder in around:
            for one in self._all:
                is_there = one.folder == folder or fnmatchcase(folder, one.folder)
                if is_there and one.language in {EVERY_LANGUAGE, language} and _is_meant(one.fields, name, language):
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
