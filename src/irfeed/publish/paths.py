"""Paths of documents: the names that irfeed keeps for itself, what may be a path, what cannot stand together."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from irfeed.errors import InternalError, brief

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "manifest.json"  #: the list of what irfeed wrote; the last file of every publication
JOURNAL = ".irfeed-journal"  #: in the output folder, while its files are replaced one by one
STAGING = ".irfeed-staging"  #: a folder of new files: in the output folder, or beside it with its name in front
PART = ".irfeed-part"  #: a file on its way to the place of another

RESERVED = frozenset({JOURNAL, STAGING, PART})  #: in any folder


def shown(name: object) -> str:
    """Return `name` as it can stand in a message: whoever gave it, it is short, moves no cursor, starts no line."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in brief(str(name)))


def staging_beside(output: Path) -> Path:
    """Return the staging folder of `output` in the folder that holds it."""
    return output.with_name(f".{output.name}{STAGING}")


def is_clear(output: Path) -> bool:
    """Say whether no build that was killed has left anything in or beside `output`."""
    return not any(map(os.path.lexists, (staging_beside(output), output / STAGING, output / JOURNAL)))


_MOUNTS = Path("/proc/self/mountinfo")
_POINT = 4  #: the column of the mount point. Source: proc_pid_mountinfo(5)
_ESCAPED = re.compile(rb"\\([0-7]{3})")


def holds_mount(folder: Path) -> bool:
    """Say whether `folder`, which is absolute, or a folder in it, is a mount point; False if that is not known."""
    try:
        lines = _MOUNTS.read_bytes().splitlines()
    except OSError:
        return False
    points = (_ESCAPED.sub(_character, line.split(b" ")[_POINT]) for line in lines)
    here = os.fsencode(folder)
    return any(point == here or point.startswith(here + b"/") for point in points)


def _character(escaped: re.Match[bytes]) -> bytes:
    return bytes([int(escaped[1], 8)])


_LONGEST_NAME = 255  #: bytes; the limit of nearly every file system


#: Nearly every path; the names that irfeed keeps for itself begin otherwise.
_PLAIN = re.compile(r"(?:[a-z0-9][a-z0-9._-]{0,99}/)*[a-z0-9][a-z0-9._-]{0,99}")


def finding_of(path: str) -> str | None:
    """Return what keeps `path` from being the path of a document, or None if nothing does."""
    return None if _PLAIN.fullmatch(path) and path != MANIFEST else _finding_of(path)


def _finding_of(path: str) -> str | None:
    if not path.isprintable() or "\\" in path:
        return "has a character that no path should have"
    if path.startswith("/"):
        return "is absolute"
    for name in path.split("/"):
        if name in {"", ".", ".."}:
            return "has an empty part, or one of dots only"
        if len(name.encode()) > _LONGEST_NAME:
            return f"has a part longer than {_LONGEST_NAME} bytes"
        if name in RESERVED or path == MANIFEST:
            return "has a name that irfeed keeps for itself"
    return None


def folders_of(path: str) -> Iterator[str]:
    """Yield the folders that `path` lies in, the innermost first; not the output folder itself."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


class PathRegister:
    """The paths of the documents so far; refuses one that cannot stand beside the others on every machine."""

    def __init__(self) -> None:
        self._spelled = {MANIFEST: MANIFEST}
        self._documents = {MANIFEST}

    def add(self, path: str) -> None:
        """Take `path` in.

        Raises:
            InternalError: it is no path of a document; or it is there already, in this or in another spelling of
                case or Unicode form; or a document would have to be a folder as well.
        """
        finding = finding_of(path) or self._clash(path)
        if finding is not None:
            raise InternalError(f"the document path {path!a} {finding}", hint="please report this as a bug of irfeed")
        for each in (path, *folders_of(path)):
            self._spelled[_folded(each)] = each
        self._documents.add(path)

    def _clash(self, path: str) -> str | None:
        if _folded(path) in self._spelled:
            return f"cannot stand beside {self._spelled[_folded(path)]!a}"
        for folder in folders_of(path):
            if folder in self._documents or self._spelled.get(_folded(folder), folder) != folder:
                return f"cannot stand beside {self._spelled[_folded(folder)]!a}"
        return None


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
