"""Where file systems are mounted: a folder that holds such a place cannot give way to another."""

from __future__ import annotations

import os
import re
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_POINT = 4  #: the column of the mount point. Source: proc_pid_mountinfo(5)
_ESCAPED = re.compile(rb"\\([0-7]{3})")


def holds_mount(folder: Path) -> bool:
    """Say whether `folder`, which is absolute, or a folder in it, is a mount point; False if that is not known."""
    try:
        lines = _MOUNTS.read_bytes().splitlines()
    except OSError:
        return False
    points = (_ESCAPED.sub(_character, line.split(b" ")[_POINT]) for line in lines)
    here = os.fsencode(folder)
    return any(point == here or point.startswith(here + b"/") for point in points)


def _character(escaped: re.Match[bytes]) -> bytes:
    return bytes([int(escaped[1], 8)])
