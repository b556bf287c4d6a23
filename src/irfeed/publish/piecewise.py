"""A new generation put in force file by file, where folders cannot be exchanged.

Each file is whole at any moment, and the manifest is the last to change. A journal in the output folder says which
files are irfeed's meanwhile, so that the next build can finish what this one began.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from irfeed.publish.change import Change
from irfeed.publish.files import make_folder, move, sync, write_file
from irfeed.publish.names import JOURNAL, MANIFEST, PART
from irfeed.publish.paths import folders_of
from irfeed.publish.staging import Staging
from irfeed.publish.survey import Ground, journal_of


def put_piecewise(stage: Staging, change: Change, ground: Ground) -> None:
    """Put the files that `stage` holds in their places, and remove what is not wanted any more.

    The journal stays for the caller to remove, when all is done.

    Raises:
        OSError: the disk is full, or failed. The next build goes on from there.
    """
    root, output = stage.begin(), ground.root
    stage.sync()
    _write_journal(output, ground.owned | change.written)
    early = frozenset(path for path in change.removed | change.emptied if _is_in_the_way(path, change))
    _remove(output, change, early)
    for folder in sorted(change.folders):
        if not (output / folder).is_dir():
            make_folder(output / folder)
    for path in sorted(change.written - {MANIFEST}):
        move(root / path, output / path)
    _remove(output, change, (change.removed | change.emptied) - early)
    sync(output / folder for folder in (*sorted(change.folders), ""))
    if MANIFEST in change.written:
        move(root / MANIFEST, output / MANIFEST)
    sync([output])


def _write_journal(output: Path, paths: frozenset[str]) -> None:
    part = output / PART
    try:
        write_file(part, journal_of(paths))
        sync([part])
        part.replace(output / JOURNAL)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    sync([output])


def _is_in_the_way(path: str, change: Change) -> bool:
    """Say whether `path` must go before anything is written: a file for a folder, or the other way round."""
    return path in change.folders or any(each in change.written for each in (path, *folders_of(path)))


def _remove(output: Path, change: Change, paths: frozenset[str]) -> None:
    for path in sorted(paths & change.removed):
        (output / path).unlink(missing_ok=True)
    for folder in sorted(paths & change.emptied, reverse=True):
        with suppress(FileNotFoundError):
            (output / folder).rmdir()
