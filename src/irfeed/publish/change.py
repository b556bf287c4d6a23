"""What a publication would change in an output folder, decided from what stands there and what is wanted. Pure."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from irfeed.errors import UsageError
from irfeed.frozen import dataclass
from irfeed.publish.names import MANIFEST, shown
from irfeed.publish.paths import folders_of

if TYPE_CHECKING:
    from pathlib import Path

    from irfeed.publish.survey import Ground


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a publication changed, or would change: paths within the output folder, manifest.json among them."""

    written: tuple[str, ...]  #: in order
    removed: tuple[str, ...]  #: in order
    unchanged: int  #: files of irfeed's that stayed as they were


@dataclass(frozen=True, slots=True)
class Wanted:
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


def outcome_of(change: Change, wanted: Wanted) -> Outcome:
    """Return `change` as the user sees it."""
    unchanged = len(wanted.paths - change.written)
    return Outcome(tuple(sorted(change.written)), tuple(sorted(change.removed)), unchanged)


def decide(ground: Ground, wanted: Wanted, *, adopt: bool) -> Change:
    """Return what has to be done so that `ground` holds `wanted` and, beside it, what others put there.

    Raises:
        UsageError: the folder is not irfeed's, or something of another's stands where a document belongs.
    """
    standing = ground.files | ground.others
    unwanted = ground.owned - wanted.paths
    removed = unwanted & standing
    kept = standing - removed - wanted.changed
    if not adopt:
        _refuse_foreign(ground, wanted)
    leavable = frozenset(folder for path in unwanted for folder in folders_of(path))
    folders = _closed(ground.folders - leavable, kept | wanted.paths)
    _refuse_clash(ground, wanted.paths, folders, kept)
    return Change(
        written=wanted.changed,
        removed=removed,
        kept=kept,
        folders=folders,
        emptied=(ground.folders & leavable) - folders,
    )


def _closed(folders: frozenset[str], files: frozenset[str]) -> frozenset[str]:
    return folders | {above for path in folders | files for above in folders_of(path)}


def _refuse_foreign(ground: Ground, wanted: Wanted) -> None:
    # A folder that holds every document byte for byte is irfeed's, whatever became of its manifest.
    is_whole = len(wanted.paths) > 1 and not wanted.changed - {MANIFEST}
    if not (ground.recognised or ground.empty or is_whole):
        raise UsageError(
            f"{ground.root} is not empty and was not made by irfeed, so nothing was written to it",
            hint="name another folder, or use --adopt to publish into this one and keep its other files",
        )
    foreign = (ground.files | ground.others) - ground.owned - {MANIFEST}
    taken = sorted(foreign & wanted.changed)
    if taken:
        raise UsageError(
            f"{_named(ground.root, taken)} would be overwritten, but irfeed did not write it",
            hint="move it away, or use --adopt to have it replaced",
        )


def _refuse_clash(ground: Ground, paths: frozenset[str], folders: AbstractSet[str], files: AbstractSet[str]) -> None:
    blocked = sorted(paths & folders)
    if blocked:
        raise UsageError(
            f"{_named(ground.root, blocked)} is a folder with files that irfeed did not write, but a document belongs"
            " there",
            hint="move the folder away",
        )
    in_the_way = sorted(folders & files)
    if in_the_way:
        raise UsageError(
            f"{_named(ground.root, in_the_way)} stands where irfeed needs a folder, and irfeed did not write it",
            hint="move it away",
        )


def _named(root: Path, paths: list[str]) -> str:
    more = f" (and {len(paths) - 1} more)" if len(paths) > 1 else ""
    return f"{shown(root / paths[0])}{more}"
