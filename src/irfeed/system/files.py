"""Files: read only if they are ordinary ones, written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BufferedReader
from pathlib import Path
from typing import Final

#: Nothing is waited for: a pipe without a writer opens at once, and is refused then.
_READ: Final = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC

#: How much is copied at a time, in bytes.
_PIECE: Final = 1 << 18

_KINDS: Final = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class NotAFileError(OSError):
    """What stands there is no ordinary file; `kind` says what it is."""

    def __init__(self, kind: str, path: str | Path) -> None:
        super().__init__(errno.EINVAL, f"it is {kind}, not a file", str(path))
        self.kind = kind


class OutsideFolderError(OSError):
    """A path, or a symbolic link on it, leads out of the folder within which a file is looked for."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(errno.EPERM, "it leads out of the folder in which it must be", str(path))


def look_at(path: str | Path, within: str | Path | None = None) -> None:
    """Make sure that `path` is an ordinary file; with `within`, one inside of that folder when links are resolved.

    Raises:
        NotAFileError: it is a pipe, a device, a socket or a folder.
        OutsideFolderError: it leads out of the folder `within`.
        OSError: it is not there, or may not be looked at.
    """
    mode = os.stat(path).st_mode  # noqa: PTH116 - of a path of either kind, a million times
    if within is not None and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(within)):
        raise OutsideFolderError(path)
    _need_ordinary(mode, path)


def open_file(path: str | Path, within: str | Path | None = None) -> BufferedReader:
    """Open a file for reading, if it is what :func:`look_at` takes; it is never waited for.

    Raises:
        OSError: as :func:`look_at` raises, or the file may not be read.
    """
    look_at(path, within)
    descriptor = os.open(path, _READ)
    try:
        # What was looked at a moment ago may have been exchanged since; what is open cannot be.
        _need_ordinary(os.fstat(descriptor).st_mode, path)
    except OSError:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


def read_file(path: str | Path, most_bytes: int, within: str | Path | None = None) -> bytes:
    """Return the content of a file as :func:`open_file` opens it; never more than one byte beyond `most_bytes`.

    Raises:
        OSError: as :func:`open_file` raises, or the disk failed.
    """
    with open_file(path, within) as file:
        return file.read(most_bytes + 1)


def write_whole(descriptor: int, content: bytes) -> None:
    """Write all of `content`. The system may take less of it at a time than it is given (POSIX, write).

    Raises:
        OSError: it cannot be written whole.
    """
    rest = memoryview(content)
    while rest:
        written = os.write(descriptor, rest)
        if not written:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest = rest[written:]


def pieces_of(file: BufferedReader, length: int | None = None) -> Iterator[bytes]:
    """Yield what is in a file from where it stands; with `length`, no more than so many bytes."""
    left = sys.maxsize if length is None else length
    while left > 0 and (piece := file.read(min(left, _PIECE))):
        yield piece
        left -= len(piece)


def write_new(path: Path, pieces: Iterable[bytes], *, mode: int | None = None) -> None:
    """Write a file that is not there yet, whole; if that fails, it is not there afterwards either.

    Args:
        path: where; a link is not followed.
        pieces: what it will hold, one after the other.
        mode: its permissions, whatever the umask; None: as new files have them.

    Raises:
        OSError: the disk is full, the folder is missing, something stands there.
    """
    descriptor = os.open(path, _NEW, 0o666 if mode is None else mode)
    try:
        for piece in pieces:
            write_whole(descriptor, piece)
        if mode is not None:
            os.fchmod(descriptor, mode)
    except BaseException as error:
        with suppress(OSError):
            path.unlink()
        if isinstance(error, OSError):
            error.filename = str(path)  # a write does not know it
        raise
    finally:
        os.close(descriptor)


def write_over(path: Path, content: bytes, *, mode: int) -> None:
    """Put a file in the place of another one in one step; if that fails, the other one is as it was.

    Raises:
        OSError: as :func:`write_new` raises.
    """
    part = path.with_name(f".{path.name}.part")
    part.unlink(missing_ok=True)
    write_new(part, [content], mode=mode)
    try:
        part.replace(path)
    except OSError:
        part.unlink()
        raise


def write_all_over(files: Iterable[tuple[Path, bytes, bytes]]) -> None:
    """Put files in the place of others, all of them or none: each a path, what stands there, and what shall.

    Raises:
        OSError: as :func:`write_new` raises; a file may not be written, or says something else by now.
    """
    parts: list[tuple[Path, Path]] = []
    try:
        for path, before, after in files:
            mode = path.stat().st_mode & 0o777
            _need_same(path, mode, before)
            part = path.with_name(f".{path.name}.part")
            part.unlink(missing_ok=True)
            parts.append((part, path))
            write_new(part, [after], mode=mode)
        for part, path in parts:
            part.replace(path)
    except OSError:
        for part, _ in parts:
            part.unlink(missing_ok=True)
        raise


def _need_same(path: Path, mode: int, content: bytes) -> None:
    if not (mode & 0o222 and os.access(path, os.W_OK)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if read_file(path, len(content) + 1) != content:
        raise OSError(errno.EBUSY, "it was changed in the meantime", str(path))


def _need_ordinary(mode: int, path: str | Path) -> None:
    if not stat.S_ISREG(mode):
        raise NotAFileError(next((words for test, words in _KINDS if test(mode)), "something else"), path)
