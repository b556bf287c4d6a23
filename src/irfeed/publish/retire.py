"""The end of an old generation: nothing of irfeed's stays, nothing of others' is lost."""

from __future__ import annotations

import os
from pathlib import Path

from irfeed.publish.files import make_folder, remove_tree
from irfeed.publish.paths import folders_of
from irfeed.publish.survey import survey, walk


def retire(folder: Path, output: Path, owned: frozenset[str] | None = None) -> None:
    """Remove the generation in `folder`, which gave its place to the one in `output`.

    Files that others put there meanwhile are moved to `output` first; `owned` are irfeed's own in either generation,
    which both of them know.

    Raises:
        OSError: something cannot be moved or removed; it stays in `folder`.
    """
    if owned is None:
        owned = survey(folder).owned | survey(output).owned
    files = {path for kind, path in walk(folder) if kind in {"files", "others"}}
    for path in sorted(files - owned) if output.exists() else ():
        if _is_newer(folder / path, output / path):
            for above in reversed([*folders_of(path)]):
                if not (output / above).is_dir():
                    make_folder(output / above)
            (folder / path).replace(output / path)
    remove_tree(folder)


def _is_newer(path: Path, other: Path) -> bool:
    if not os.path.lexists(other):
        return True
    one, two = path.lstat(), other.lstat()
    return (one.st_dev, one.st_ino) != (two.st_dev, two.st_ino) and one.st_mtime_ns > two.st_mtime_ns
