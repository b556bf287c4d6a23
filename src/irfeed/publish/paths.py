"""The paths of documents: what may be one, and which cannot stand side by side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from irfeed.errors import OwnFaultError
from irfeed.publish.names import MANIFEST, RESERVED

_LONGEST_NAME = 255  #: bytes; the limit of nearly every file system


#: Nearly every path; the names that irfeed keeps for itself begin otherwise.
_PLAIN = re.compile(r"(?:[a-z0-9][a-z0-9._-]{0,99}/)*[a-z0-9][a-z0-9._-]{0,99}")


def fault_of(path: str) -> str | None:
    """Return what keeps `path` from being the path of a document, or None if nothing does."""
    return None if _PLAIN.fullmatch(path) and path != MANIFEST else _fault_of(path)


def _fault_of(path: str) -> str | None:
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
            OwnFaultError: it is no path of a document; or it is there already, in this or in another spelling of
                case or Unicode form; or a document would have to be a folder as well.
        """
        fault = fault_of(path) or self._clash(path)
        if fault is not None:
            raise OwnFaultError(f"the document path {path!a} {fault}", hint="please report this as a bug of irfeed")
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
