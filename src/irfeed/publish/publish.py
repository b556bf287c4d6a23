"""The publication of documents: the complete new generation comes into force, or the old one stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from irfeed.errors import UsageError
from irfeed.model import Document
from irfeed.publish.blame import HALF_DONE, NEW_STANDS, NOTHING_DONE, OLD_STANDS, blaming
from irfeed.publish.change import Outcome, Wanted, decide, outcome_of
from irfeed.publish.files import sync
from irfeed.publish.lock import locked
from irfeed.publish.manifest import Listed, Manifest
from irfeed.publish.names import JOURNAL, MANIFEST
from irfeed.publish.paths import PathRegister
from irfeed.publish.piecewise import put_piecewise
from irfeed.publish.staging import staging
from irfeed.publish.survey import Ground, survey
from irfeed.publish.whole import put_whole


def publish(documents: Iterable[Document], output: Path, state: Path, *, adopt: bool = False) -> Outcome:
    """Make the folder `output` hold `documents` and their manifest, and return what changed.

    Only files whose bytes differ are written; if none does, nothing is touched. Files that irfeed wrote before and
    that are not among `documents` are removed; all others stay. Whoever reads the folder sees the old generation or
    the new one, whatever happens meanwhile; where the system cannot exchange folders, this holds for each file.

    Args:
        documents: taken one by one, so that they need not all be in memory at once.
        output: made if it is missing; if it is a symbolic link, the folder that it leads to is meant.
        state: irfeed's own folder beside irfeed.toml, for the lock.
        adopt: publish even into a folder that irfeed did not make, or over files that it did not write.

    Raises:
        UsageError: the folder, or a file in it, is not irfeed's.
        OutsideError: another build is running, the disk is full or failed, something may not be written.
        OwnFaultError: the path of a document is not one, or clashes with another.
    """
    root = _resolved(output)
    with locked(state), staging(root) as stage:
        with blaming(root, OLD_STANDS):
            ground = survey(root)
            wanted = _compared(documents, ground, stage.write)
            change = decide(ground, wanted, adopt=adopt)
            done = change.nothing or put_whole(stage, change, ground)
        if not done:
            with blaming(root, HALF_DONE):
                put_piecewise(stage, change, ground)
        with blaming(root, NEW_STANDS):
            if not (change.nothing or stage.inside):
                sync([root.parent])
            _tidy(ground)
    return outcome_of(change, wanted)


def compare(documents: Iterable[Document], output: Path) -> Outcome:
    """Return what :func:`publish` would change, and change nothing.

    Raises:
        UsageError: the folder, or a file in it, is not irfeed's.
        OutsideError: the folder cannot be read.
        OwnFaultError: the path of a document is not one, or clashes with another.
    """
    root = _resolved(output)
    with blaming(root, NOTHING_DONE):
        ground = survey(root)
    wanted = _compared(documents, ground, lambda _path, _content: None)
    return outcome_of(decide(ground, wanted, adopt=False), wanted)


def _resolved(output: Path) -> Path:
    try:
        root = output.resolve()
    except (OSError, RuntimeError) as fault:
        raise UsageError(f"{output} leads nowhere", hint="its symbolic links lead to each other") from fault
    if root.exists() and not root.is_dir():
        raise UsageError(f"{output} is a file, but feeds are published into a folder", hint="name another folder")
    return root


def _compared(documents: Iterable[Document], ground: Ground, write: Callable[[str, bytes], None]) -> Wanted:
    """Compare `documents` with the files on the disk, and `write` those that differ, the manifest last."""
    register = PathRegister()
    listed: list[Listed] = []
    changed: set[str] = set()

    def compare_one(path: str, content: bytes) -> None:
        if not _is_there(ground, path, content):
            changed.add(path)
            write(path, content)

    for document in documents:
        register.add(document.path)
        listed.append(Listed.of(document))
        compare_one(document.path, document.content)
    manifest = Manifest.of(listed)
    compare_one(MANIFEST, manifest.to_bytes())
    return Wanted(manifest.paths() | {MANIFEST}, frozenset(changed))


def _is_there(ground: Ground, path: str, content: bytes) -> bool:
    if path not in ground.files:
        return False
    file = ground.root / path
    try:
        return file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False  # what cannot be read is made again


def _tidy(ground: Ground) -> None:
    """Remove what an earlier publication left that was killed while it replaced files one by one."""
    for leftover in (*ground.parts, JOURNAL):
        (ground.root / leftover).unlink(missing_ok=True)
