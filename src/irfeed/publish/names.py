"""The names that irfeed keeps for itself in and beside an output folder."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from irfeed.brief import brief

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "manifest.json"  #: the list of what irfeed wrote; the last file of every publication
JOURNAL = ".irfeed-journal"  #: in the output folder, while its files are replaced one by one
STAGING = ".irfeed-staging"  #: a folder of new files: in the output folder, or beside it with its name in front
PART = ".irfeed-part"  #: a file on its way to the place of another

RESERVED = frozenset({JOURNAL, STAGING, PART})  #: in any folder


def shown(name: object) -> str:
    """Return `name` as it can stand in a message: whoever gave it, it is short, moves no cursor, starts no line."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in brief(str(name)))


def staging_beside(output: Path) -> Path:
    """Return the staging folder of `output` in the folder that holds it."""
    return output.with_name(f".{output.name}{STAGING}")


def is_clear(output: Path) -> bool:
    """Say whether no build that was killed has left anything in or beside `output`."""
    return not any(map(os.path.lexists, (staging_beside(output), output / STAGING, output / JOURNAL)))
