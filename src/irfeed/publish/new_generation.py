"""A new generation: made document by document, before it is put in force whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from irfeed.errors import OutsideError, UsageError
from irfeed.model import Document
from irfeed.publish.document_files import WrittenDocument, sync
from irfeed.publish.lock import locked
from irfeed.publish.manifest import Manifest, ManifestEntry
from irfeed.publish.output import OutputFolder, read_output_folder
from irfeed.publish.paths import JOURNAL, MANIFEST, PathRegister, folders_of
from irfeed.publish.replacing import (
    Outcome,
    WantedFiles,
    decide,
    outcome_of,
    put_piecewise,
    put_whole,
    refuse_replacing,
)
from irfeed.publish.staging import HALF_DONE, NEW_STANDS, NOTHING_DONE, OLD_STANDS, Staging, explaining, staging


class NewGeneration:
    """The new generation of one output folder, as far as it is made, beside what stands there."""

    def __init__(self, current: OutputFolder, stage: Staging, consequence: str) -> None:
        self.current = current
        self._stage = stage
        self._consequence = consequence
        self._register = PathRegister()
        self._listed: dict[str, ManifestEntry] = {}
        self._changed: set[str] = set()

    @property
    def output(self) -> Path:
        """The output folder."""
        return self.current.root

    @property
    def listed(self) -> Iterable[ManifestEntry]:
        """What was made so far, in the order in which it was."""
        return self._listed.values()

    def folder(self, paths: Iterable[str]) -> Path:
        """Return the folder in which documents are made, with all folders in it that those at `paths` need.

        Raises:
            OutsideError: it cannot be made.
        """
        with explaining(self.output, self._consequence):
            root = self._stage.begin()
            self._stage.need({folder for path in paths for folder in folders_of(path)})
        return root

    @contextmanager
    def explaining(self) -> Iterator[None]:
        """Say what a failing disk means for the publication, while documents are made.

        Raises:
            OutsideError: instead of an OSError.
        """
        with explaining(self.output, self._consequence):
            yield

    def stands(self, document: Document) -> bool:
        """Say whether the bytes of a document stand in the output folder already."""
        return _is_there(self.current, document.path, document.content)

    def add(self, document: Document) -> None:
        """Make one document.

        Raises:
            InternalError: its path is not one, or clashes with another.
            OutsideError: it cannot be written.
        """
        self._register.add(document.path)
        with explaining(self.output, self._consequence):
            self._add(document.path, document.content)
        self._listed[document.path] = ManifestEntry.of(document)

    def take(self, made: WrittenDocument) -> None:
        """Take in a document that a :class:`Sink` made in :meth:`folder`, or that stands in the output folder already.

        Raises:
            InternalError: its path is not one, or clashes with another.
        """
        path = made.listed.path
        self._register.add(path)
        if made.changed:
            self._changed.add(path)
            self._stage.adopt(path)
        self._listed[path] = made.listed

    def manifest(self) -> Manifest:
        """Return the manifest of what was made so far."""
        return Manifest.of(self._listed.values())

    def load(self, path: str) -> bytes | None:
        """Return the bytes of a document of the new generation, or None if they cannot be had."""
        root = self._stage.begin() if path in self._changed else self.output
        try:
            return (root / path).read_bytes()
        except OSError:
            return None

    def outcome(self, *, adopt: bool = False) -> Outcome:
        """Return what :meth:`put` would change, all documents being made.

        Raises:
            UsageError: the folder, or a file in it, is not irfeed's.
        """
        wanted = self._wanted()
        return outcome_of(decide(self.current, wanted, adopt=adopt), wanted)

    def put(self, *, adopt: bool = False, replacing: bool = True) -> Outcome:
        """Put the new generation in force, all documents being made.

        Args:
            adopt: even in a folder that irfeed did not make, or over files that it did not write.
            replacing: but, without it, not over such files.

        Raises:
            UsageError: the folder, or a file in it, is not irfeed's.
            OutsideError: the disk is full or failed, something may not be written, or another build published there.
        """
        root, stage, current = self.output, self._stage, self.current
        with explaining(root, OLD_STANDS):
            wanted = self._wanted()
            change = decide(current, wanted, adopt=adopt)
            if not replacing:
                refuse_replacing(current, wanted)
            if not current.stands:
                raise OutsideError(f"another build has published to {root} meanwhile", hint="run this one again")
            stage.owned = None if change.nothing else current.owned | wanted.paths
            done = change.nothing or put_whole(stage, change, current)
        if not done:
            with explaining(root, HALF_DONE):
                put_piecewise(stage, change, current)
        with explaining(root, NEW_STANDS):
            if stage.durable and not (change.nothing or stage.inside):
                sync([root.parent])
            for leftover in (*current.parts, JOURNAL):  # of a publication that was killed while it replaced files
                (root / leftover).unlink(missing_ok=True)
        return outcome_of(change, wanted)

    def _wanted(self) -> WantedFiles:
        manifest = self.manifest()
        with explaining(self.output, self._consequence):
            self._add(MANIFEST, manifest.to_bytes())
        return WantedFiles(manifest.paths() | {MANIFEST}, frozenset(self._changed))

    def _add(self, path: str, content: bytes) -> None:
        if not _is_there(self.current, path, content):
            self._changed.add(path)
            self._stage.write(path, content)


@contextmanager
def begin_generation(output: Path, *, durable: bool = True) -> Iterator[NewGeneration]:
    """Give a press for the folder `output`, which is made if it is missing; a symbolic link is followed.

    The caller holds the lock of the publication. What was made and not put is removed.

    Args:
        output: the folder.
        durable: have everything on the disk before it is in force; else the system writes it when it sees fit.

    Raises:
        UsageError: the path leads nowhere, or to a file.
        OutsideError: another build is at work in it, or it cannot be read.
    """
    root = resolved(output)
    with staging(root, durable=durable) as stage:
        with explaining(root, OLD_STANDS):
            current = read_output_folder(root)
        yield NewGeneration(current, stage, OLD_STANDS)


@contextmanager
def begin_trial(output: Path) -> Iterator[NewGeneration]:
    """Give a press that only tells what would change: what differs is made in a temporary folder.

    Raises:
        UsageError: the path leads nowhere, or to a file.
        OutsideError: the folder cannot be read.
    """
    root = resolved(output)
    with explaining(root, NOTHING_DONE):
        current = read_output_folder(root)
    with tempfile.TemporaryDirectory(prefix="irfeed-") as folder:
        yield NewGeneration(current, Staging(root, Path(folder), durable=False), NOTHING_DONE)


def resolved(output: Path) -> Path:
    """Return the folder that `output` means, links resolved; it need not exist.

    Raises:
        UsageError: the path leads nowhere, or to a file.
    """
    try:
        root = output.resolve()
    except (OSError, RuntimeError) as error:
        raise UsageError(f"{output} leads nowhere", hint="its symbolic links lead to each other") from error
    if root.exists() and not root.is_dir():
        raise UsageError(f"{output} is a file, but feeds are published into a folder", hint="name another folder")
    return root


def _is_there(current: OutputFolder, path: str, content: bytes) -> bool:
    if path not in current.files:
        return False
    file = current.root / path
    try:
        return file.stat().st_size == len(content) and file.read_bytes() == content
    except OSError:
        return False  # what cannot be read is made again


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
        InternalError: the path of a document is not one, or clashes with another.
    """
    with locked(state), begin_generation(output) as press:
        for document in documents:
            press.add(document)
        return press.put(adopt=adopt)


def compare(documents: Iterable[Document], output: Path) -> Outcome:
    """Return what :func:`publish` would change, and change nothing.

    Raises:
        UsageError: the folder, or a file in it, is not irfeed's.
        OutsideError: the folder cannot be read.
        InternalError: the path of a document is not one, or clashes with another.
    """
    with begin_trial(output) as press:
        for document in documents:
            press.add(document)
        return press.outcome()
