"""Marks: what a file looks like from outside, so that nobody need read it to know that it was not written since."""

from __future__ import annotations

import os


def mark_of_source(file: str, since: int) -> str:
    """Return the mark of a file of records; "" if it was written only now, or cannot be seen.

    What was written after `since`, in nanoseconds of the clock of the file system, may be written once more within the
    same tick, and nobody would know.
    """
    try:
        status = os.stat(file)  # noqa: PTH116 - there may be a hundred thousand
    except OSError:
        return ""
    written = max(status.st_mtime_ns, status.st_ctime_ns)
    return "" if written >= since else f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def mark_of_document(file: str) -> str:
    """Return the mark of a file in the output folder; "" if there is none.

    The time of its last change of whatever kind is not part of it: a new generation links the files that stay.
    """
    try:
        status = os.lstat(file)
    except OSError:
        return ""
    return f"{status.st_mode:o} {status.st_size} {status.st_mtime_ns} {status.st_ino}"
