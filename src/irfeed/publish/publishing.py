"""The publication of documents: the complete new generation comes into force, or the old one stays."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from irfeed.model import Document
from irfeed.publish.change import Outcome
from irfeed.publish.lock import locked
from irfeed.publish.press import pressing, rehearsing


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
    with locked(state), pressing(output) as press:
        for document in documents:
            press.add(document)
        return press.put(adopt=adopt)


def compare(documents: Iterable[Document], output: Path) -> Outcome:
    """Return what :func:`publish` would change, and change nothing.

    Raises:
        UsageError: the folder, or a file in it, is not irfeed's.
        OutsideError: the folder cannot be read.
        OwnFaultError: the path of a document is not one, or clashes with another.
    """
    with rehearsing(output) as press:
        for document in documents:
            press.add(document)
        return press.outcome()
