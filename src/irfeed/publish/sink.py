"""A document that is written piece by piece, so that none, however large, stands in memory whole.

As long as its pieces are what stands in the output folder already, nothing is written.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from irfeed.files import open_file, pieces_of, write_whole
from irfeed.frozen import dataclass
from irfeed.publish.files import FILE_MODE
from irfeed.publish.manifest import Listed


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made."""

    listed: Listed
    changed: bool  #: else its bytes stand in the output folder already, and there is no new file


class Sink:
    """Takes the pieces of one document, and writes them to a new file from the first one that differs.

    No file stays open between two calls, so that a thousand documents can grow side by side.
    """

    def __init__(self, path: str, folder: Path, output: Path) -> None:
        self._file = folder / path
        self._old = output / path
        self._pieces: list[bytes] = []
        self._size = 0
        self._digest = hashlib.sha256()
        self._same = self._old.is_file() and not self._old.is_symlink()

    def add(self, piece: bytes) -> None:
        """Take the next piece; it is written by the next :meth:`flush`."""
        self._pieces.append(piece)

    def flush(self) -> None:
        """Write what was taken.

        Raises:
            OSError: the disk is full, or failed.
        """
        if not self._pieces:
            return
        content = b"".join(self._pieces)
        self._pieces.clear()
        if self._same and not self._stands(content):
            self._same = False
            self._begin()
        if not self._same:
            with _appending(self._file) as descriptor:
                write_whole(descriptor, content)
        self._digest.update(content)
        self._size += len(content)

    def finish(self, listed: Callable[[str, int], Listed]) -> Made:
        """Write the rest, and return what `listed` makes of the document's SHA-256 and size.

        Raises:
            OSError: the disk is full, or failed.
        """
        self.flush()
        if self._same and self._old.stat().st_size != self._size:
            self._same = False
            self._begin()
        return Made(listed(self._digest.hexdigest(), self._size), not self._same)

    def _stands(self, content: bytes) -> bool:
        """Say whether `content` is what comes next in the file that is published."""
        try:
            with open_file(self._old) as old:
                old.seek(self._size)
                return old.read(len(content)) == content
        except OSError:
            return False  # what cannot be read is made again

    def _begin(self) -> None:
        """Begin the new file with as much of the old one as is the same."""
        with _appending(self._file) as descriptor:
            if self._size:
                with open_file(self._old) as old:
                    for piece in pieces_of(old, self._size):
                        write_whole(descriptor, piece)


@contextmanager
def _appending(path: Path) -> Iterator[int]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(path, flags, FILE_MODE)
    try:
        os.fchmod(descriptor, FILE_MODE)
        yield descriptor
    finally:
        os.close(descriptor)
