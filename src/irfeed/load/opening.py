"""Opening files without ever hanging or following a link out of the folder of articles."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from irfeed.findings import Finding, Place
from irfeed.load.rules import files

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def opened(file: str, shown: str, root: str | None = None) -> BinaryIO | Finding:
    """Open an ordinary file for reading; with `root`, only one that is inside that folder, links resolved."""
    place = Place(shown)
    try:
        if root is not None and Path(file).is_symlink() and not _inside(file, root):
            return files.LINK_LEAVES.at(place, "The symbolic link leads out of the articles folder")
        if kind := _other_kind(Path(file).stat().st_mode):
            return files.NOT_A_FILE.at(place, f"This is {kind}, not a file")
        return _open(file, place)
    except OSError as error:
        return refused(error, place)


def refused(error: OSError, place: Place) -> Finding:
    """Say why a file or folder cannot be read."""
    if error.errno == errno.ELOOP or (error.errno == errno.ENOENT and _is_link(error.filename)):
        return files.BROKEN_LINK.at(place, "The symbolic link leads nowhere")
    reason = error.strerror or type(error).__name__
    return files.UNREADABLE.at(place, f"This cannot be read: {reason[:1].lower()}{reason[1:]}")


def _open(file: str, place: Place) -> BinaryIO | Finding:
    descriptor = os.open(file, _FLAGS)
    # What was looked at a moment ago may have been exchanged since; what is open cannot be.
    if kind := _other_kind(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return files.NOT_A_FILE.at(place, f"This is {kind}, not a file")
    return os.fdopen(descriptor, "rb")


def _inside(link: str, root: str) -> bool:
    target = Path(os.path.realpath(link))
    return not target.exists() or target.is_relative_to(os.path.realpath(root))


def _is_link(file: object) -> bool:
    return isinstance(file, str) and Path(file).is_symlink()


def _other_kind(mode: int) -> str:
    return "" if stat.S_ISREG(mode) else next((words for test, words in _KINDS if test(mode)), "something else")
