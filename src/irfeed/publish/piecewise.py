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
    written = sorted(change.written - {MANIFEST})
    _write_journal(output, ground.owned | change.written)
    _clear(output, change)
    for folder in sorted(change.folders):
        if not (output / folder).is_dir():
            make_folder(output / folder)
    for path in written:
        move(root / path, output / path)
    for path in sorted(change.removed):
        (output / path).unlink(missing_ok=True)
    for folder in sorted(change.emptied, reverse=True):
        with suppress(FileNotFoundError):
            (output / folder).rmdir()
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


def _clear(output: Path, change: Change) -> None:
    """Remove what stands as a file where a folder is needed, or as a folder where a file is."""
    for path in sorted(change.removed):
        if path in change.folders or any(above in change.written for above in folders_of(path)):
            (output / path).unlink()
    for folder in sorted(change.emptied, reverse=True):
        if folder in change.written or any(above in change.written for above in folders_of(folder)):
            (output / folder).rmdir()
