"""irfeed.toml and the files that it includes -> one judged file, with the place of every key.

Says where a publication's irfeed.toml is, too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from irfeed.config import rules
from irfeed.config.fields import CheckFile, ConfigurationFile, IncludedFile
from irfeed.config.judge import judge
from irfeed.config.kinds import ConfigurationContext, judgements
from irfeed.errors import ConfigurationError, OutsideError
from irfeed.findings import Finding, Place
from irfeed.frozen import dataclass
from irfeed.model.record import Path as KeyPath
from irfeed.model.record import pointer
from irfeed.model.table import RefusedError, Table
from irfeed.syntax import toml
from irfeed.syntax.lines import Lines
from irfeed.system.files import read_file

#: The name of the configuration file.
NAME = "irfeed.toml"


def find(start: Path) -> Path:
    """Return the irfeed.toml in the folder `start`, or the nearest one upwards.

    Raises:
        ConfigurationError: there is none.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        if os.path.lexists(folder / NAME):  # whatever it is: that it cannot be read is told, and nothing else taken
            return folder / NAME
    raise missing(start, "or in a folder above it")


def file_of(publication: Path) -> Path:
    """Return the irfeed.toml of a publication, which is named by its folder or by that file.

    Raises:
        ConfigurationError: there is none.
    """
    named = publication.name == NAME and not publication.is_dir()
    path = publication if named else publication / NAME
    if not os.path.lexists(path):
        raise missing(publication)
    return path


def missing(folder: Path, beyond: str = "") -> ConfigurationError:
    """Return the exception for a `folder` without an irfeed.toml."""
    where = f"There is no {NAME} in {folder} {beyond}".rstrip()
    return ConfigurationError(where, hint="name the folder of a publication")


_Table = TypeVar("_Table", bound=Table)
_TABLES_OF_MANY = ("languages", "departments", "folders")
_LARGEST = 4 * 2**20


@dataclass(frozen=True, slots=True)
class _File:
    """One file as read: its values and where they stand."""

    shown_as: str
    values: Mapping[str, Any]
    text: str

    def place(self, path: KeyPath) -> Place:
        places, lines = _places(self.text)
        line, column = lines.at(toml.nearest(places, path))
        return Place(self.shown_as, line, column, pointer(path))


@lru_cache(maxsize=4)
def _places(text: str) -> tuple[Mapping[KeyPath, int], Lines]:
    return toml.places(text), Lines.of(text)


def read_files(path: Path, shown_as: str) -> tuple[ConfigurationFile | None, list[Finding]]:
    """Return the file at `path` merged with those that it includes, and all findings; None if it cannot be judged.

    Raises:
        OutsideError: a file cannot be read.
    """
    main = _read(path, shown_as, path.parent)
    if isinstance(main, Finding):
        return None, [main]
    return _whole(path, main)


def read_check_file(path: Path, shown_as: str) -> tuple[CheckFile | ConfigurationFile | None, list[Finding]]:
    """Return the file at `path` as `read_files` does, or a file that holds [check] and nothing else.

    Raises:
        OutsideError: a file cannot be read.
    """
    main = _read(path, shown_as, path.parent)
    if isinstance(main, Finding):
        return None, [main]
    return _shaped(CheckFile, main) if set(main.values) == {"check"} else _whole(path, main)


def _whole(path: Path, main: _File) -> tuple[ConfigurationFile | None, list[Finding]]:
    """Return `main` with what it includes."""
    file, findings = _shaped(ConfigurationFile, main)
    if file is None:
        return None, findings
    origins: dict[KeyPath, _File] = {}
    tables: dict[str, dict[str, Any]] = {name: dict(getattr(file, name)) for name in _TABLES_OF_MANY}
    for included in _included(path, file.include, main):
        findings += [included] if isinstance(included, Finding) else _add(included, tables, origins)
    merged = ConfigurationFile({**vars(file), **tables})
    for judgement in judge(merged):
        origin = origins.get(judgement.path[:2], main)
        findings.append(judgement.rule.at(origin.place(judgement.path), judgement.message, judgement.hint))
    return merged, findings


def _read(path: Path, shown_as: str, within: Path) -> _File | Finding:
    try:
        content = read_file(path, _LARGEST, within)
    except OSError as error:
        raise OutsideError(f"{shown_as} cannot be read: {error.strerror}") from None
    if len(content) > _LARGEST:
        return rules.configuration_not_toml.at(Place(shown_as), f"the file is larger than {_LARGEST} bytes")
    try:
        text = content.decode("utf-8-sig")
        values = toml.parse(text)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return rules.configuration_not_toml.at(Place(shown_as, line, 1), "the file is not UTF-8", "save it as UTF-8")
    except toml.TomlError as error:
        return rules.configuration_not_toml.at(Place(shown_as, error.line, error.column), error.message)
    return _File(shown_as, values, text)


def _shaped(table: type[_Table], file: _File) -> tuple[_Table | None, list[Finding]]:
    try:
        return table.read(file.values, ConfigurationContext()), []
    except RefusedError as error:
        return None, [one.rule.at(file.place(one.path), one.message, one.hint) for one in judgements(error)]


def _included(path: Path, patterns: list[str], main: _File) -> Iterator[_File | Finding]:
    for position, pattern in enumerate(patterns):
        place = main.place(("include", position))
        if pattern.startswith("/") or ".." in pattern.split("/"):
            yield rules.configuration_include.at(place, f"{pattern!r} leads out of the folder of {NAME}")
            continue
        found = sorted(one for one in path.parent.glob(pattern) if not one.is_dir() and one != path)
        if not found:
            yield rules.configuration_include.at(place, f"no file matches {pattern!r}")
        folder = main.shown_as.removesuffix(path.name)
        for one in found:
            yield _read(one, folder + one.relative_to(path.parent).as_posix(), path.parent)


def _add(included: _File, tables: dict[str, dict[str, Any]], origins: dict[KeyPath, _File]) -> list[Finding]:
    file, findings = _shaped(IncludedFile, included)
    if file is None:
        return findings
    for name in _TABLES_OF_MANY:
        for key, value in getattr(file, name).items():
            if key in tables[name]:
                place = included.place((name, key))
                findings.append(
                    rules.configuration_declared_twice.at(place, f"{name}.{key} is declared in another file too")
                )
            else:
                tables[name][key] = value
                origins[name, key] = included
    return findings
