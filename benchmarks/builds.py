"""How irfeed is run here."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

from measuring import Program, without

COMMAND = str(Path(sys.executable).with_name("irfeed"))
NOW = "2026-11-01T00:00:00Z"  # after all records


def build(publication: Path, *options: str) -> list[str]:
    """Return the command that builds `publication`."""
    return [COMMAND, "build", str(publication), "--now", NOW, *options]


def cold(publication: Path, name: str, *options: str) -> Program:
    """Return the build of `publication` from nothing: no output, no state."""
    before = without(publication / "public", publication / ".irfeed")
    return Program(name, build(publication, *options), before)


def unsynced(publication: Path, name: str) -> list[Program]:
    """Return the build from nothing that leaves it to the system when files reach the disk, if irfeed can do that."""
    return [cold(publication, f"{name} --no-sync", "--no-sync")] if can_leave_unsynced() else []


@cache
def can_leave_unsynced() -> bool:
    """Tell whether irfeed knows --no-sync."""
    told = subprocess.run([COMMAND, "build", "--help"], capture_output=True, text=True, check=True).stdout
    return "--no-sync" in told


def same_bytes(publication: Path) -> list[Program]:
    """Return the programs that write as many bytes as irfeed just did: what is the disk's and the digests' part."""
    script = str(Path(__file__).with_name("write_same.py"))
    copy = publication / "copy"
    plain = [sys.executable, script, str(publication / "public"), str(copy)]
    return [
        Program(WRITTEN, plain, without(copy), own_clock=True),
        Program(SYNCED, [*plain, "--sync"], without(copy), own_clock=True),
    ]


WRITTEN = "the same bytes and digests, only written"
SYNCED = "the same bytes and digests, written and synced"
