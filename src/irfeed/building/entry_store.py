"""The store of entries: what was rendered waits here, in files, for the documents that it goes into.

An entry is rendered once, before it is known which translations it links to. So each of its forms is kept as two
parts, between which the links to its translations go.

Each process that renders appends to a file of its own; whoever puts documents together reads from all of them.
"""

from __future__ import annotations

import errno
import os
import shutil
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple

from irfeed.errors import OutsideError
from irfeed.system.files import write_whole

#: A form of an entry: what stands before the links to its translations, and after them. If it has no place for
#: them, the first part is the whole.
Parts = tuple[bytes | memoryview, bytes | memoryview]

#: The folder, in irfeed's own, that the files are in.
_FOLDER: Final = "entries"


class EntryAddress(NamedTuple):
    """Where an entry is."""

    file: int  #: the number of the process that wrote it
    start: int  #: in bytes
    length: int  #: in bytes


class EntryStore:
    """Where the entries of one kind are, by the numbers of their articles in the index."""

    def __init__(self, folder: Path, kind: str) -> None:
        self.folder = folder
        self.kind = kind  #: begins the names of the files
        self._first = 0  #: number of the first article of the arrays: those of a build are numbered one after the other
        self._files = array("Q")
        self._starts = array("Q")
        self._lengths = array("L")  #: 0: it is nowhere
        self._others: dict[int, EntryAddress] = {}

    def __getitem__(self, number: int) -> EntryAddress | None:
        """Return where the entry of an article is; None if it is nowhere."""
        at = number - self._first
        if 0 <= at < len(self._lengths) and self._lengths[at]:
            return EntryAddress(self._files[at], self._starts[at], self._lengths[at])
        return self._others.get(number)

    def __setitem__(self, number: int, address: EntryAddress) -> None:
        """Note where the entry of one article is."""
        self._others[number] = address

    def extend(self, first: int, addresses: Sequence[EntryAddress | None]) -> None:
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


class EntryStores(NamedTuple):
    """The entries of one build."""

    feeds: EntryStore  #: in every feed format of the publication, by the names of the formats
    pages: EntryStore  #: as pages show them, by the languages of the pages

    @property
    def folder(self) -> Path:
        """The folder that their files are in."""
        return self.feeds.folder


@contextmanager
def entry_stores(folder: Path) -> Iterator[EntryStores]:
    """Give empty stores below `folder`, which is irfeed's own, and remove them in the end.

    What a build that was killed has left is removed, too.

    Raises:
        OutsideError: the folder cannot be made, or not be removed: articles that nobody may see yet could be in it.
    """
    own = folder / _FOLDER
    try:
        _remove(own)
        own.mkdir(mode=0o700)
    except OSError as error:
        raise OutsideError(f"cannot make the folder {own}: {error.strerror}", hint=f"remove {folder}") from error
    try:
        yield EntryStores(EntryStore(own, "feeds"), EntryStore(own, "pages"))
    except BaseException:
        with suppress(OSError):  # the next build removes it
            _remove(own)
        raise
    try:
        _remove(own)
    except OSError as error:
        raise OutsideError(
            f"the folder {own} cannot be removed: {error.strerror}; what was published stands", hint="remove it"
        ) from error


class EntryWriter:
    """Appends entries to the file that this process has of one kind."""

    def __init__(self, folder: Path, kind: str) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        self._folder = folder
        self._file = os.getpid()
        self._descriptor = os.open(_path(folder, kind, self._file), flags, 0o600)
        self._end = os.fstat(self._descriptor).st_size
        self._waiting: list[bytes] = []

    def add(self, forms: Mapping[str, Parts]) -> EntryAddress:
        """Take an entry in some forms, each by its name; it can be read after the next :meth:`flush`."""
        pieces: list[bytes | memoryview] = [b""]
        head: list[str] = []
        for name, (before, after) in forms.items():
            head += (name, str(len(before)), str(len(after)))
            pieces += (before, after)
        pieces[0] = f"{' '.join(head)}\n".encode()
        content = b"".join(pieces)
        self._waiting.append(content)
        address = EntryAddress(self._file, self._end, len(content))
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
        except OSError as error:
            raise OutsideError(f"cannot write into {self._folder}: {error.strerror}", hint="free some space") from error

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)


class EntryReader:
    """Reads entries out of a store, from the files of all processes."""

    def __init__(self, store: EntryStore) -> None:
        self._store = store
        self._open: dict[int, int] = {}

    def entry(self, number: int) -> dict[str, Parts]:
        """Return the entry of an article, by its number, in all forms that it was added in.

        Raises:
            KeyError: it is not in the store.
            OSError: the disk failed.
        """
        address = self._store[number]
        if address is None:
            raise KeyError(number)
        if address.file not in self._open:
            path = _path(self._store.folder, self._store.kind, address.file)
            self._open[address.file] = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        content = os.pread(self._open[address.file], address.length, address.start)
        if len(content) < address.length:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(self._store.folder))
        return _forms(content)

    def close(self) -> None:
        """Close all files."""
        for descriptor in self._open.values():
            os.close(descriptor)
        self._open.clear()


def _forms(content: bytes) -> dict[str, Parts]:
    at = content.index(b"\n") + 1
    view = memoryview(content)  # what is joined with other bytes need not be copied before
    words = iter(content[: at - 1].decode().split(" "))
    forms: dict[str, Parts] = {}
    for name, before, after in zip(words, words, words, strict=True):
        middle = at + int(before)
        end = middle + int(after)
        forms[name] = view[at:middle], view[middle:end]
        at = end
    return forms


def _path(folder: Path, kind: str, process: int) -> Path:
    return folder / f"{kind}-{process}"


def _remove(folder: Path) -> None:
    with suppress(FileNotFoundError):
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
        else:
            folder.unlink()
