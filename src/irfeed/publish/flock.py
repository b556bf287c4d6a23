"""Locks on open files and folders, which die with the process that took them, whatever kills it.

A lock of flock(2) belongs to the open file, which a process that is forked off inherits: it would hold the lock for as
long as it lives. So each closes what it inherited, whoever forked it off, before it does anything else.
"""

from __future__ import annotations

import fcntl
import os

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
