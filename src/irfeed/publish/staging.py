"""What is said when a disk or a file system fails in the middle of a publication."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from irfeed.errors import OutsideError
from irfeed.publish import lock
from irfeed.publish.document_files import REFUSALS, Syncing, make_folder, remove_tree, sync, write_file
from irfeed.publish.output import read_manifest_file, read_output_folder, walk
from irfeed.publish.paths import STAGING, folders_of, holds_mount, shown, staging_beside

OLD_STANDS = "what was published before stands as it was"
HALF_DONE = "some files may be new already, the others are as they were, and the next build will finish the work"
NEW_STANDS = "the new feeds are published all the same"
NOTHING_DONE = "nothing was changed"

_HINTS = {
    errno.ENOSPC: "make room on the disk, then build again",
    errno.EDQUOT: "make room within your quota, then build again",
    errno.EACCES: "give irfeed the right to write there",
    errno.EPERM: "give irfeed the right to write there",
    errno.EROFS: "the disk can only be read; name another output folder",
}


@contextmanager
def explaining(output: Path, consequence: str) -> Iterator[None]:
    """Turn an OSError into one that says what failed, on which file, and how the publication stands now.

    Raises:
        OutsideError: instead of the OSError.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        where = f": {shown(os.fsdecode(error.filename))}" if isinstance(error.filename, (str, bytes)) else ""
        hint = _HINTS.get(error.errno or 0, "")
        raise OutsideError(f"cannot publish to {output}: {reason}{where}; {consequence}", hint=hint) from error


def remove_later(folder: Path, output: Path, owned: frozenset[str] | None = None) -> None:
    """Remove the generation in `folder`, which gave its place to the one in `output`.

    Files that others put there meanwhile are moved to `output` first; `owned` are irfeed's own in either generation,
    which both of them know.

    Raises:
        OSError: something cannot be moved or removed; it stays in `folder`.
    """
    if owned is None:
        owned = read_output_folder(folder).owned | read_output_folder(output).owned
    files = {path for kind, path in walk(folder) if kind in {"files", "others"}}
    for path in sorted(files - owned) if output.exists() else ():
        if _is_newer(folder / path, output / path):
            for above in reversed([*folders_of(path)]):
                if not (output / above).is_dir():
                    make_folder(output / above)
            (folder / path).replace(output / path)
    remove_tree(folder)


def _is_newer(path: Path, other: Path) -> bool:
    if not os.path.lexists(other):
        return True
    one, two = path.lstat(), other.lstat()
    return (one.st_dev, one.st_ino) != (two.st_dev, two.st_ino) and one.st_mtime_ns > two.st_mtime_ns


class Staging:
    """The files of a new generation, in a folder that comes into being with the first of them; or in `root`."""

    def __init__(self, output: Path, root: Path | None = None, *, durable: bool = True) -> None:
        self.output = output
        self.root = root
        self.owned: frozenset[str] | None = None  #: once its files are put in their places: all that is irfeed's
        self._syncing = Syncing() if durable else None
        self._folders: set[str] = set()
        self._held = -1

    @property
    def durable(self) -> bool:
        """Whether everything is to be on the disk before it is in force."""
        return self._syncing is not None

    @property
    def inside(self) -> bool:
        """Whether the folder lies in the output folder: nothing can be made beside that, or it is a mount point."""
        return self.root == self.output / STAGING

    def write(self, path: str, content: bytes) -> None:
        """Write a file of the new generation.

        Raises:
            OSError: it cannot be written.
        """
        self.need(folders_of(path))
        write_file(self.begin() / path, content)
        self.adopt(path)

    def adopt(self, path: str) -> None:
        """Take a file for one of the new generation that something else wrote into the folder."""
        if self._syncing is not None:
            self._syncing.begin(self.begin() / path)

    def need(self, folders: Iterable[str]) -> None:
        """Make `folders`, as far as they are not there.

        Raises:
            OSError: one cannot be made.
        """
        root = self.begin()
        for folder in sorted(set(folders) - self._folders):
            make_folder(root / folder)
            self._folders.add(folder)

    def sync(self) -> None:
        """Have all that was written on the disk, if that is wanted.

        Raises:
            OSError: the disk failed.
        """
        if self._syncing is not None:
            self._syncing.finish()
            root = self.begin()
            sync(root / path for path in (*sorted(self._folders), ""))

    def begin(self) -> Path:
        """Make the folder, unless it is there, and return it.

        Raises:
            OutsideError: another build makes it at the same moment.
            OSError: it cannot be made.
        """
        if self.root is None:
            with _alone(self.output):
                root = _made(self.output)
                self._held = _hold(root)
            self.root = root
        return self.root

    def release(self) -> None:
        """Let go of the folder, so that others may see that nobody is at work in it."""
        if self._syncing is not None:
            self._syncing.end()
        if self._held >= 0:
            lock.release(self._held)
            self._held = -1


@contextmanager
def staging(output: Path, *, durable: bool = True) -> Iterator[Staging]:
    """Give a staging folder for `output`, after removing what a killed build left, and remove it in the end.

    If its files were put in their places, it may hold the old generation by then, which retires.

    Raises:
        OutsideError: another build is at work in it, or it cannot be removed.
    """
    with explaining(output, OLD_STANDS):
        for leftover in (staging_beside(output), output / STAGING):
            _remove_leftover(leftover, output)
    stage = Staging(output, durable=durable)
    missing = [folder for folder in output.parents if not folder.exists()]
    try:
        yield stage
    except BaseException:
        stage.release()
        with suppress(OSError):
            if stage.root is not None:
                remove_tree(stage.root)
            for folder in missing:
                folder.rmdir()
        raise
    stage.release()
    if stage.root is not None and stage.root.exists():
        with explaining(output, NEW_STANDS):
            if stage.owned is None:
                remove_tree(stage.root)
            else:
                remove_later(stage.root, output, stage.owned)


def _made(output: Path) -> Path:
    for folder in reversed([folder for folder in output.parents if not folder.exists()]):
        make_folder(folder)
    if not _is_apart(output):
        try:
            make_folder(staging_beside(output))
        except OSError as error:
            if error.errno not in REFUSALS or not output.exists():
                raise
        else:
            return staging_beside(output)
    make_folder(output / STAGING)
    return output / STAGING


def _is_apart(output: Path) -> bool:
    """Say whether `output`, or a folder in it, lies on another file system than the folder that holds it."""
    return output.exists() and (output.stat().st_dev != output.parent.stat().st_dev or holds_mount(output))


def _hold(folder: Path) -> int:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    lock.take(descriptor)
    return descriptor


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Say so if another build, of whatever publication, made, holds or removed what this one needs for itself.

    Raises:
        OutsideError: instead of an OSError.
    """
    try:
        yield
    except (FileExistsError, BlockingIOError, FileNotFoundError) as error:
        raise OutsideError(
            f"another build is writing to {output}", hint="wait until it has ended, then run this one again"
        ) from error


def _remove_leftover(folder: Path, output: Path) -> None:
    if folder.is_symlink() or not folder.is_dir():
        return
    with _alone(output):
        lock.release(_hold(folder))
    if read_manifest_file(folder) is None:
        remove_tree(folder)  # a new generation that was never complete
    else:
        remove_later(folder, output)
