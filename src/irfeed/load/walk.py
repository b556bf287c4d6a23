"""The files of a folder that hold records, in a fixed order; and what was found in one, up to a number."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from irfeed.findings import Finding, Place
from irfeed.findings.finding import quoted
from irfeed.frozen import dataclass
from irfeed.load.limits import MAX_FINDINGS
from irfeed.load.locator import FORMATS, FileType
from irfeed.load.opening import refused
from irfeed.load.passed_over import RECORDS_ELSEWHERE, text_in, what_to_do
from irfeed.load.rules import files
from irfeed.model.record import Record


def capped(loaded: Iterator[Record | Finding], shown: str) -> Iterator[Record | Finding]:
    """Stop after the most findings that one file or source may give."""
    findings = 0
    for one in loaded:
        findings += isinstance(one, Finding)
        if findings > MAX_FINDINGS:
            message = f"This gives more than {MAX_FINDINGS} findings; the rest of it was not read"
            yield files.too_many_findings.at(Place(shown), message)
            return
        yield one


#: Control characters, halves of characters, line separators, and marks that turn the direction of writing.
_UNPRINTABLE = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


def _is_kept_back(name: str) -> bool:
    return name.startswith((".", "_"))


@dataclass(frozen=True, slots=True)
class Choice:
    """Which files of a folder are read, and how."""

    is_left_out: Callable[[str], bool]  #: asked of the names of files and folders
    formats: Mapping[str, FileType]  #: by extension
    passed_over: Iterable[tuple[str, str]] = RECORDS_ELSEWHERE  #: what is told of others, by patterns of their names

    def format_of(self, name: str) -> FileType | None:
        """Return how the file named `name` is read, by its extension; None when it is no record."""
        return self.formats.get(Path(name).suffix.lower())


#: The choice in a folder of records.
RECORDS: Final = Choice(_is_kept_back, FORMATS)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that should be a record, or several."""

    file: str  #: how to open it
    shown: str  #: how findings name it
    folder: str  #: its folder, relative to the root, "" for the root itself, "/" between names
    format: FileType


def walk(root: str, shown_as: str, choice: Choice = RECORDS) -> Iterator[FoundFile | Finding]:
    """Yield the record files below `root`, by the code points of their names, folder by folder.

    Left out: what `choice` says, mostly names that begin with "." or "_"; README files; what has no extension of a
    record.
    """
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        above = _joined(shown_as, folder)
        try:
            with os.scandir(Path(root, folder)) as entries:
                there = sorted(entries, key=_by_name)
        except OSError as error:
            yield refused(error, Place(above))
            continue
        inside = [one for one in there if not choice.is_left_out(one.name)]
        if choice is RECORDS and len(inside) < len(there):
            yield from _folders_passed_over(there, above)
        waiting += [_joined(folder, one.name) for one in reversed(inside) if _is_walked(one, choice)]
        yield from (found for one in inside if (found := _judged(one, folder, _joined(above, one.name), choice)))


def _folders_passed_over(there: Iterable[os.DirEntry[str]], above: str) -> Iterator[Finding]:
    for one in there:
        if one.name.startswith("_") and one.is_dir(follow_symlinks=False) and (text := text_in(one.path)):
            place = Place(_joined(above, one.name))
            message = f"The folder is passed over for the _ at the beginning of its name; {quoted(text)} stands in it"
            yield files.folder_passed_over.at(place, message)


def format_of(name: str) -> FileType | None:
    """Return how the file named `name` is read, by its extension; None when it is no record."""
    return RECORDS.format_of(name)


def _joined(above: str, name: str) -> str:
    return "/".join(filter(None, (above, name)))


def _by_name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _is_unprintable(name: str) -> bool:
    # Nearly every name is cleared by the first look; the second one lets blanks through that do not print.
    return not name.isprintable() and re.search(_UNPRINTABLE, name) is not None


def _is_walked(entry: os.DirEntry[str], choice: Choice) -> bool:
    plain = not choice.format_of(entry.name) and not _is_unprintable(entry.name)
    return plain and entry.is_dir(follow_symlinks=False)


def _judged(entry: os.DirEntry[str], folder: str, shown: str, choice: Choice) -> FoundFile | Finding | None:
    """Return the record file that `entry` is, or what is wrong with it; None for anything else."""
    text_format = choice.format_of(entry.name)
    if _is_unprintable(entry.name) and (text_format or entry.is_dir()):
        place = Place(shown.encode("utf-8", "backslashreplace").decode())
        return files.unprintable_file_name.at(place, "The name is not UTF-8, or holds characters that do not show")
    if text_format is None and entry.is_symlink() and entry.is_dir():
        return files.linked_folder.at(Place(shown), "The folder is a symbolic link, so it is not looked into")
    if entry.name.upper().startswith("README") or _is_walked(entry, choice):
        return None
    if text_format:
        return FoundFile(entry.path, shown, folder, text_format)
    hint = what_to_do(entry.name, choice.passed_over)
    return files.unlikely_extension.at(Place(shown), "The file is not read as a record", hint) if hint else None
