"""Locks on open files and folders, which die with the process that took them, whatever kills it.

A lock of flock(2) belongs to the open file, which a process that is forked off inherits: it would hold the lock for as
long as it lives. So each closes what it inherited, whoever forked it off, before it does anything else.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from irfeed.errors import OutsideError
from irfeed.publish.document_files import make_folder, remove_tree
from irfeed.system.files import write_whole

_taken: set[int] = set()


def take(descriptor: int) -> None:
    """Lock an open file for this process alone; where that fails, the file is closed.

    Raises:
        BlockingIOError: another process holds the lock.
        OSError: the file system knows no locks.
    """
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    _taken.add(descriptor)


def release(descriptor: int) -> None:
    """Close the file, and so let go of its lock."""
    _taken.discard(descriptor)
    os.close(descriptor)


def _forget() -> None:
    while _taken:
        release(_taken.pop())


os.register_at_fork(after_in_child=_forget)


_NAME = "lock"
_NOT_WRITABLE = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_LONGEST_PID = 20
_MODE = 0o644


@contextmanager
def locked(state: Path) -> Iterator[None]:
    """Hold the lock in the folder `state`, which is made if need be; whatever else stands in its way is removed.

    Where nothing can be written there, the folder that would hold `state` is locked instead.

    Raises:
        OutsideError: another process holds the lock, or it cannot be made; `state` is a link to another folder.
    """
    lock = state / _NAME
    try:
        descriptor = _opened(lock)
    except OSError as error:
        raise OutsideError(f"{lock} cannot be used to lock the publication: {error.strerror}") from error
    _take(descriptor, lock)
    try:
        yield
    finally:
        release(descriptor)


def _opened(lock: Path) -> int:
    try:
        return _made(lock)
    except OSError as error:
        if error.errno not in _NOT_WRITABLE:
            raise
    readable = lock if lock.exists() else lock.parent.parent
    return os.open(readable, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)


def _made(lock: Path) -> int:
    state = lock.parent
    if state.is_symlink() and state.exists():
        raise OutsideError(f"{state} is a symbolic link, and nothing is written through it", hint="remove the link")
    if not state.is_dir():
        state.unlink(missing_ok=True)
        state.parent.mkdir(parents=True, exist_ok=True)
        make_folder(state)
    if os.path.lexists(lock):
        mode = lock.lstat().st_mode
        if stat.S_ISDIR(mode):
            remove_tree(lock)
        elif not stat.S_ISREG(mode):
            lock.unlink()
    return os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, _MODE)


def _take(descriptor: int, lock: Path) -> None:
    try:
        take(descriptor)
    except BlockingIOError as error:
        raise OutsideError(
            f"another build is running{_holder(lock)}", hint="wait until it has ended, then run this one again"
        ) from error
    except OSError as error:
        raise OutsideError(f"{lock} cannot be used to lock the publication: {error.strerror}") from error
    with suppress(OSError):  # who holds it is good to know, no more
        os.ftruncate(descriptor, 0)  # refused for a folder, so that its mode stays what it is
        os.fchmod(descriptor, _MODE)
        write_whole(descriptor, f"{os.getpid()}\n".encode())


def _holder(lock: Path) -> str:
    try:
        pid = lock.read_bytes()[:_LONGEST_PID].decode("ascii").strip()
    except (OSError, ValueError):
        return ""
    return f" (pid {pid})" if pid.isdecimal() else ""
