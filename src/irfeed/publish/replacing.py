"""What a build changes in an output folder: decided from what stands there, and done, whole or file by file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from irfeed.errors import AdoptionError, UsageError
from irfeed.frozen import dataclass
from irfeed.publish.document_files import REFUSALS, exchange, make_folder, move, sync, write_file
from irfeed.publish.output import OutputFolder, journal_of
from irfeed.publish.paths import JOURNAL, MANIFEST, PART, folders_of, shown
from irfeed.publish.staging import Staging

if TYPE_CHECKING:
    from pathlib import Path

    from irfeed.publish.output import OutputFolder


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a publication changed, or would change: paths within the output folder, manifest.json among them."""

    written: tuple[str, ...]  #: in order
    removed: tuple[str, ...]  #: in order
    unchanged: int  #: files of irfeed's that stayed as they were


@dataclass(frozen=True, slots=True)
class WantedFiles:
    """The documents of the new generation, compared with the files of the old one."""

    paths: frozenset[str]  #: manifest.json among them
    changed: frozenset[str]  #: those whose bytes are not on the disk, with manifest.json if need be


@dataclass(frozen=True, slots=True)
class Change:
    """All that is to be done with an output folder."""

    written: frozenset[str]
    removed: frozenset[str]
    kept: frozenset[str]  #: files and links that stay as they are, whose ever they are
    folders: frozenset[str]  #: of the new generation
    emptied: frozenset[str]  #: folders that go

    @property
    def nothing(self) -> bool:
        """Whether everything is already as it should be."""
        return not (self.written or self.removed or self.emptied)


def outcome_of(change: Change, wanted: WantedFiles) -> Outcome:
    """Return `change` as the user sees it."""
    unchanged = len(wanted.paths - change.written)
    return Outcome(tuple(sorted(change.written)), tuple(sorted(change.removed)), unchanged)


def decide(current: OutputFolder, wanted: WantedFiles, *, adopt: bool) -> Change:
    """Return what has to be done so that `current` holds `wanted` and, beside it, what others put there.

    Raises:
        UsageError: the folder is not irfeed's, or something of another's stands where a document belongs.
    """
    standing = current.files | current.others
    unwanted = current.owned - wanted.paths
    removed = unwanted & standing
    kept = standing - removed - wanted.changed
    if not adopt:
        _refuse_foreign(current, wanted)
    leavable = frozenset(folder for path in unwanted for folder in folders_of(path))
    folders = _closed(current.folders - leavable, kept | wanted.paths)
    _refuse_clash(current, wanted.paths, folders, kept)
    return Change(
        written=wanted.changed,
        removed=removed,
        kept=kept,
        folders=folders,
        emptied=(current.folders & leavable) - folders,
    )


def refuse_replacing(current: OutputFolder, wanted: WantedFiles) -> None:
    """Name all files that irfeed did not write and that documents would replace.

    Raises:
        AdoptionError: there are some.
    """
    own = current.owned | {MANIFEST} if current.recognised else current.owned
    taken = tuple(sorted(((current.files | current.others) - own) & wanted.changed))
    if taken:
        number = "1 file" if len(taken) == 1 else f"{len(taken)} files"
        hint = "look at them; to have them replaced, give --yes too"
        raise AdoptionError(f"{number} that irfeed did not write would be replaced", hint=hint, paths=taken)


def _closed(folders: frozenset[str], files: frozenset[str]) -> frozenset[str]:
    return folders | {above for path in folders | files for above in folders_of(path)}


def _refuse_foreign(current: OutputFolder, wanted: WantedFiles) -> None:
    # A folder that holds every document byte for byte is irfeed's, whatever became of its manifest.
    is_whole = len(wanted.paths) > 1 and not wanted.changed - {MANIFEST}
    if not (current.recognised or current.empty or is_whole):
        raise UsageError(
            f"{current.root} is not empty and was not made by irfeed, so nothing was written to it",
            hint="name another folder, or use --adopt to publish into this one and keep its other files",
        )
    foreign = (current.files | current.others) - current.owned - {MANIFEST}
    taken = sorted(foreign & wanted.changed)
    if taken:
        raise UsageError(
            f"{_named(current.root, taken)} would be overwritten, but irfeed did not write it",
            hint="move it away, or use --adopt to have it replaced",
        )


def _refuse_clash(
    current: OutputFolder, paths: frozenset[str], folders: AbstractSet[str], files: AbstractSet[str]
) -> None:
    blocked = sorted(paths & folders)
    if blocked:
        raise UsageError(
            f"{_named(current.root, blocked)} is a folder with files that irfeed did not write, but a document belongs"
            " there",
            hint="move the folder away",
        )
    in_the_way = sorted(folders & files)
    if in_the_way:
        raise UsageError(
            f"{_named(current.root, in_the_way)} stands where irfeed needs a folder, and irfeed did not write it",
            hint="move it away",
        )


def _named(root: Path, paths: list[str]) -> str:
    more = f" (and {len(paths) - 1} more)" if len(paths) > 1 else ""
    return f"{shown(root / paths[0])}{more}"


def put_whole(stage: Staging, change: Change, current: OutputFolder) -> bool:
    """Complete the staging folder, and let it and the output folder change places.

    Files that stay are the same files in both generations, by hard links, and keep their times. Returns False, with
    the old generation in force as it was, where the system cannot do that.

    Raises:
        OSError: the disk is full, or failed.
    """
    if stage.inside:
        return False
    try:
        _complete(stage, change, current)
    except OSError as error:
        if error.errno not in REFUSALS:
            raise
        return False
    stage.sync()
    root = stage.begin()
    if not current.exists:
        root.rename(current.root)
        return True
    return exchange(root, current.root)


def _complete(stage: Staging, change: Change, current: OutputFolder) -> None:
    root = stage.begin()
    stage.need(change.folders)
    for path in sorted(change.kept):
        os.link(current.root / path, root / path, follow_symlinks=False)
    touched = {folder for path in change.written | change.removed | change.emptied for folder in folders_of(path)}
    for folder in sorted(change.folders & current.folders, reverse=True):
        _copy_look(current.root / folder, root / folder, times=folder not in touched)
    if current.exists:
        _copy_look(current.root, root, times=False)


def _copy_look(source: Path, target: Path, *, times: bool) -> None:
    """Give a folder the owner, the mode and the other attributes of the one that it stands for."""
    old, new = source.stat(follow_symlinks=False), target.stat(follow_symlinks=False)
    if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        os.chown(target, old.st_uid, old.st_gid)
    shutil.copystat(source, target)
    if not times:
        os.utime(target, ns=(new.st_atime_ns, new.st_mtime_ns))


def put_piecewise(stage: Staging, change: Change, current: OutputFolder) -> None:
    """Put the files that `stage` holds in their places, and remove what is not wanted any more.

    The journal stays for the caller to remove, when all is done.

    Raises:
        OSError: the disk is full, or failed. The next build goes on from there.
    """
    root, output = stage.begin(), current.root
    stage.sync()
    _write_journal(output, current.owned | change.written)
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
