"""A new generation put in force in one step, by the exchange of two folders."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from irfeed.publish.change import Change
from irfeed.publish.exchange import REFUSALS, exchange
from irfeed.publish.paths import folders_of
from irfeed.publish.staging import Staging
from irfeed.publish.survey import Ground


def put_whole(stage: Staging, change: Change, ground: Ground) -> bool:
    """Complete the staging folder, and let it and the output folder change places.

    Files that stay are the same files in both generations, by hard links, and keep their times. Returns False, with
    the old generation in force as it was, where the system cannot do that.

    Raises:
        OSError: the disk is full, or failed.
    """
    if stage.inside:
        return False
    try:
        _complete(stage, change, ground)
    except OSError as fault:
        if fault.errno not in REFUSALS:
            raise
        return False
    stage.sync()
    root = stage.begin()
    if not ground.exists:
        root.rename(ground.root)
        return True
    return exchange(root, ground.root)


def _complete(stage: Staging, change: Change, ground: Ground) -> None:
    root = stage.begin()
    stage.need(change.folders)
    for path in sorted(change.kept):
        os.link(ground.root / path, root / path, follow_symlinks=False)
    touched = {folder for path in change.written | change.removed | change.emptied for folder in folders_of(path)}
    for folder in sorted(change.folders & ground.folders, reverse=True):
        _copy_look(ground.root / folder, root / folder, times=folder not in touched)
    if ground.exists:
        _copy_look(ground.root, root, times=False)


def _copy_look(source: Path, target: Path, *, times: bool) -> None:
    """Give a folder the owner, the mode and the other attributes of the one that it stands for."""
    old, new = source.stat(follow_symlinks=False), target.stat(follow_symlinks=False)
    if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        os.chown(target, old.st_uid, old.st_gid)
    shutil.copystat(source, target)
    if not times:
        os.utime(target, ns=(new.st_atime_ns, new.st_mtime_ns))
