"""Files and folders, written so that they last: right modes whatever the umask, and on the disk."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

from irfeed.files import open_file, pieces_of, write_new
from irfeed.publish.names import PART

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
    except OSError as fault:
        if fault.errno != errno.EXDEV:
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
