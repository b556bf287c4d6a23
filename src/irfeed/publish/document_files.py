"""Files of documents: written piece by piece, compared with those that stand, brought to the disk."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from irfeed.frozen import dataclass
from irfeed.publish.manifest import ManifestEntry
from irfeed.publish.paths import PART
from irfeed.system.files import open_file, pieces_of, write_new, write_whole

if TYPE_CHECKING:
    import ctypes

FILE_MODE = 0o644  #: whatever the umask
_FOLDER_MODE = 0o755
_OWNER_MAY_ALL = 0o700


def write_file(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. It is on the disk only after :func:`sync`.

    Raises:
        OSError: the disk is full, the folder is missing, something stands there.
    """
    write_new(path, [content], mode=FILE_MODE)


def make_folder(path: Path) -> None:
    """Make a folder that is not there yet.

    Raises:
        OSError: it is there, or cannot be made.
    """
    path.mkdir(_FOLDER_MODE)
    path.chmod(_FOLDER_MODE)


def sync(paths: Iterable[Path]) -> None:
    """Have the files and folders at `paths` on the disk. Written first and synced afterwards, many take little time.

    Raises:
        OSError: the disk failed.
    """
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def move(source: Path, target: Path) -> None:
    """Put the file `source` in the place of `target` in one step, copying it first if it lies on another file system.

    Raises:
        OSError: it cannot be done; `target` is as it was.
    """
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        part = target.with_name(PART)
        try:
            with open_file(source) as file:
                write_new(part, pieces_of(file), mode=FILE_MODE)
            sync([part])
            part.replace(target)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        source.unlink()


def remove_tree(root: Path) -> None:
    """Remove a folder and all that is in it, read-only folders too. Symbolic links are not followed.

    Raises:
        OSError: something cannot be removed.
    """
    for folder, names, _ in os.walk(root):
        for path in (Path(folder), *(Path(folder, name) for name in names)):
            mode = path.lstat().st_mode
            if stat.S_ISDIR(mode) and mode & _OWNER_MAY_ALL != _OWNER_MAY_ALL:
                path.chmod(_OWNER_MAY_ALL)
    shutil.rmtree(root)


_AT_FDCWD = -100
_RENAME_EXCHANGE = 2

#: What systems answer that know no exchange, or no hard links, here: then files are replaced one by one instead.
REFUSALS = frozenset(
    {
        errno.EACCES,
        errno.EBUSY,
        errno.EINVAL,
        errno.EMLINK,
        errno.ENOSYS,
        errno.EOPNOTSUPP,
        errno.EPERM,
        errno.EXDEV,
    }
)


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step. Returns False where the system cannot: then both are as they were.

    Raises:
        OSError: the disk failed.
    """
    import ctypes  # noqa: PLC0415 - long to import, and most builds change nothing

    rename = _renameat2()
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    finding = ctypes.get_errno()
    if finding in REFUSALS:
        return False
    raise OSError(finding, os.strerror(finding), os.fspath(other))


def _renameat2() -> ctypes._NamedFuncPointer | None:
    import ctypes  # noqa: PLC0415 - as above

    if sys.platform != "linux":
        return None
    function = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if function is not None:
        function.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    return function


#: How many files make a thread worth its while.
_MANY: Final = 64


class Syncing:
    """Has files on the disk, one after the other; where there are many, in a thread that does nothing else."""

    def __init__(self) -> None:
        self._thread: ThreadPoolExecutor | None = None
        self._begun: list[Future[None]] = []
        self._waiting: list[Path] = []

    def begin(self, file: Path) -> None:
        """Take a file that was written whole."""
        self._waiting.append(file)
        if len(self._waiting) == _MANY:
            self._thread = self._thread or ThreadPoolExecutor(1)
            self._begun.append(self._thread.submit(sync, self._waiting))
            self._waiting = []

    def finish(self) -> None:
        """Wait until all files are on the disk.

        Raises:
            OSError: the disk failed.
        """
        sync(self._waiting)
        self._waiting = []
        for one in self._begun:
            one.result()
        self._begun = []

    def end(self) -> None:
        """Leave undone what is not done."""
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)
            self._thread = None


@dataclass(frozen=True, slots=True)
class WrittenDocument:
    """A document that was made."""

    listed: ManifestEntry
    changed: bool  #: else its bytes stand in the output folder already, and there is no new file


class DocumentWriter:
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

    def finish(self, listed: Callable[[str, int], ManifestEntry]) -> WrittenDocument:
        """Write the rest, and return what `listed` makes of the document's SHA-256 and size.

        Raises:
            OSError: the disk is full, or failed.
        """
        self.flush()
        if self._same and self._old.stat().st_size != self._size:
            self._same = False
            self._begin()
        return WrittenDocument(listed(self._digest.hexdigest(), self._size), not self._same)

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
