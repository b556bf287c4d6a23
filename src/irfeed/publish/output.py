"""What stands in an output folder before a publication: files of irfeed's, and files of others."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from irfeed.frozen import dataclass
from irfeed.publish.manifest import Manifest, read_manifest
from irfeed.publish.paths import JOURNAL, MANIFEST, PART, STAGING, finding_of
from irfeed.system.files import read_file

#: A larger manifest or journal is cut off, and so none, in bytes.
_LARGEST: Final = 2**30


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """An output folder as it was found; no symbolic link was followed. All paths are within it."""

    root: Path  #: absolute
    inode: int  #: of the folder, which another publication exchanges; 0 if it is missing
    files: frozenset[str]  #: regular files
    others: frozenset[str]  #: symbolic links, sockets, devices
    folders: frozenset[str]
    parts: tuple[str, ...]  #: files that a killed publication left on their way
    owned: frozenset[str]  #: what irfeed wrote or was about to write, here or not; with manifest.json
    recognised: bool  #: whether a manifest or a journal of irfeed's says that the folder is its own
    manifest: Manifest | None  #: if there is one that can be relied on

    @property
    def exists(self) -> bool:
        """Whether the folder is there."""
        return self.inode > 0

    @property
    def stands(self) -> bool:
        """Whether the folder is still the one that was found."""
        return self.inode == _inode(self.root)

    @property
    def empty(self) -> bool:
        """Whether there is nothing that anyone could miss."""
        return not (self.files or self.others or self.folders)


def read_output_folder(root: Path) -> OutputFolder:
    """Return what stands in the folder `root`, which may be missing.

    Raises:
        OSError: a folder cannot be read.
    """
    found: dict[str, set[str]] = {"files": set(), "others": set(), "folders": set(), "parts": set()}
    inode = _inode(root)
    if inode:
        for kind, path in walk(root):
            found[kind].add(path)
    manifest = read_manifest_file(root)
    owned = (manifest.paths() if manifest else frozenset()) | _journalled(root)
    recognised = manifest is not None or bool(owned)
    return OutputFolder(
        root=root,
        inode=inode,
        files=frozenset(found["files"]),
        others=frozenset(found["others"]),
        folders=frozenset(found["folders"]),
        parts=tuple(sorted(found["parts"])),
        owned=owned | {MANIFEST} if recognised else frozenset(),
        recognised=recognised,
        manifest=manifest,
    )


def _inode(root: Path) -> int:
    return root.stat().st_ino if root.is_dir() else 0


def read_manifest_file(folder: Path) -> Manifest | None:
    """Return the manifest in `folder`, or None if there is none that can be relied on."""
    return read_manifest(_read(folder / MANIFEST))


def journal_of(paths: frozenset[str]) -> bytes:
    """Return the bytes of a journal: the paths that are irfeed's from now on."""
    return json.dumps({"schema": "irfeed-journal/1", "paths": sorted(paths)}, indent=0).encode()


def _journalled(root: Path) -> frozenset[str]:
    try:
        whole = json.loads(_read(root / JOURNAL))
        paths = whole["paths"] if whole["schema"] == "irfeed-journal/1" else ()
        return frozenset(path for path in paths if path == MANIFEST or finding_of(path) is None)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return frozenset()


def _read(path: Path) -> bytes:
    try:
        return b"" if path.is_symlink() else read_file(path, _LARGEST)
    except OSError:
        return b""


def walk(root: Path) -> Iterator[tuple[str, str]]:
    """Yield everything in a folder, as far down as it goes: of which kind it is, and its path within.

    Raises:
        OSError: a folder cannot be read.
    """
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(root / folder) as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if path in {JOURNAL, STAGING}:
                    continue
                kind = _kind(entry)
                if kind == "folders":
                    folders.append(f"{path}/")
                yield kind, path


def _kind(entry: os.DirEntry[str]) -> str:
    if entry.is_dir(follow_symlinks=False):
        return "folders"
    if not entry.is_file(follow_symlinks=False):
        return "others"
    return "parts" if entry.name == PART else "files"
