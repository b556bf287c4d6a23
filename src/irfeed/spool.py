"""Fragments of entries on their way from where they are rendered to the documents that they are in: files, no memory.

Each process that renders appends to a file of its own; whoever puts documents together reads from all of them.
"""

from __future__ import annotations

import errno
import os
import shutil
import struct
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from irfeed.errors import OutsideError
from irfeed.files import write_whole

#: What an entry is in one format: what stands before its translations, and after them.
Halves = tuple[bytes | memoryview, bytes | memoryview]

_NAME: Final = "spool"


class Address(NamedTuple):
    """Where an entry is."""

    file: int  #: the number of the process that wrote it
    start: int  #: in bytes
    length: int  #: in bytes


class Spool:
    """A folder of such files, and where in them the entry of each article is, by its number in the index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._first = 0  #: number of the first article of the arrays: those of a build are numbered one after the other
        self._files = array("Q")
        self._starts = array("Q")
        self._lengths = array("L")  #: 0: it is nowhere
        self._others: dict[int, Address] = {}

    def __getitem__(self, number: int) -> Address | None:
        """Return where the entry of an article is; None if it is nowhere."""
        at = number - self._first
        if 0 <= at < len(self._lengths) and self._lengths[at]:
            return Address(self._files[at], self._starts[at], self._lengths[at])
        return self._others.get(number)

    def __setitem__(self, number: int, address: Address) -> None:
        """Note where the entry of one article is."""
        self._others[number] = address

    def extend(self, first: int, addresses: Sequence[Address | None]) -> None:
        """Note where the entries of new articles are, whose numbers begin with `first`: after those of all others.

        Numbers of articles that were forgotten again are used again.
        """
        if not self._lengths:
            self._first = first
        for column, values in (
            (self._files, [one.file if one else 0 for one in addresses]),
            (self._starts, [one.start if one else 0 for one in addresses]),
            (self._lengths, [one.length if one else 0 for one in addresses]),
        ):
            del column[max(first - self._first, 0) :]
            column.extend([0] * (first - self._first - len(column)))
            column.extend(values)


@contextmanager
def spooling(folder: Path) -> Iterator[Spool]:
    """Give a spool below `folder`, which is irfeed's own, and remove it in the end; what a killed build left goes, too.

    Raises:
        OutsideError: the folder cannot be made.
    """
    own = folder / _NAME
    try:
        _remove(own)
        own.mkdir(mode=0o700)
    except OSError as fault:
        raise OutsideError(f"cannot make the folder {own}: {fault.strerror}", hint=f"remove {folder}") from fault
    try:
        yield Spool(own)
    finally:
        with suppress(OSError):  # the next build removes it
            _remove(own)


class SpoolWriter:
    """Appends entries to the file of this process."""

    def __init__(self, folder: Path) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        self._folder = folder
        self._file = os.getpid()
        self._descriptor = os.open(folder / str(self._file), flags, 0o600)
        self._end = os.fstat(self._descriptor).st_size
        self._waiting: list[bytes] = []

    def add(self, entry: Sequence[Halves]) -> Address:
        """Take an entry, as it is in each format; it can be read after the next :meth:`flush`."""
        halves = [half for one in entry for half in one]
        content = b"".join((_lengths(len(halves)).pack(*map(len, halves)), *halves))
        self._waiting.append(content)
        address = Address(self._file, self._end, len(content))
        self._end += len(content)
        return address

    def flush(self) -> None:
        """Write what was taken.

        Raises:
            OutsideError: the disk is full, or failed.
        """
        content = b"".join(self._waiting)
        self._waiting.clear()
        try:
            write_whole(self._descriptor, content)
        except OSError as fault:
            raise OutsideError(f"cannot write into {self._folder}: {fault.strerror}", hint="free some space") from fault

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)


class SpoolReader:
    """Reads entries from the files of all processes."""

    def __init__(self, folder: Path, formats: int) -> None:
        self._folder = folder
        self._header = _lengths(2 * formats)
        self._open: dict[int, int] = {}

    def entry(self, address: Address) -> list[Halves]:
        """Return an entry in each format, as it was added.

        Raises:
            OSError: the disk failed.
        """
        if address.file not in self._open:
            self._open[address.file] = os.open(self._folder / str(address.file), os.O_RDONLY | os.O_CLOEXEC)
        content = os.pread(self._open[address.file], address.length, address.start)
        if len(content) < address.length:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(self._folder))
        view = memoryview(content)  # what is joined with other bytes need not be copied before
        end = self._header.size
        halves = [view[end : (end := end + length)] for length in self._header.unpack_from(content)]
        return list(zip(halves[::2], halves[1::2], strict=True))

    def close(self) -> None:
        """Close all files."""
        for descriptor in self._open.values():
            os.close(descriptor)
        self._open.clear()


def _lengths(number: int) -> struct.Struct:
    return struct.Struct(f"={number}I")


def _remove(folder: Path) -> None:
    with suppress(FileNotFoundError):
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
        else:
            folder.unlink()
