"""What a build depends on beside its records, in one word: when that changes, everything is made anew."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import irfeed
from irfeed.errors import OutsideError
from irfeed.model.publication import FOLDERS, Publication
from irfeed.system.files import open_file, pieces_of


def settings_of(publication: Publication, shown_as: str) -> str:
    """Return a digest of the publication, how findings name it, its templates and words, and irfeed itself.

    Raises:
        OutsideError: a template or a catalogue of words cannot be read, or is no file of the publication.
    """
    digest = hashlib.sha256(repr((publication, shown_as)).encode("utf-8", "surrogateescape"))
    for folder in FOLDERS:
        for file in sorted((publication.root / folder).rglob("*")):
            if not file.is_dir() and file.exists():  # an editor's lock is a link to nowhere
                digest.update(f"{file.relative_to(publication.root)}\0".encode("utf-8", "surrogateescape"))
                _add(digest, file, publication)
    program = (irfeed.__version__, sys.version, sorted(_files()), sorted(_packages()))
    digest.update(repr(program).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _add(digest: hashlib._Hash, file: Path, publication: Publication) -> None:
    try:
        with open_file(file, within=publication.root) as stream:
            for piece in pieces_of(stream):
                digest.update(piece)
    except OSError as error:
        shown = file.relative_to(publication.root).as_posix()
        raise OutsideError(f"{shown} cannot be read: {error.strerror}") from None


def _files() -> Iterator[tuple[str, int, int]]:
    """Yield the files of irfeed, each with what tells that it was not written since: size and moment."""
    folders = [os.path.dirname(irfeed.__file__)]  # noqa: PTH120 - a thousand files, at every start
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    status = entry.stat()
                    yield entry.path, status.st_size, status.st_mtime_ns
                elif entry.name != "__pycache__":
                    folders.append(entry.path)


def _packages() -> Iterator[str]:
    """Yield the names and versions of what is installed, and what irfeed is built on among it."""
    for folder in {path for path in sys.path if path.endswith("-packages")}:  # "site-", or Debian's "dist-"
        if os.path.isdir(folder):  # noqa: PTH112 - beside os.scandir
            with os.scandir(folder) as entries:
                yield from (entry.name for entry in entries if entry.name.endswith(".dist-info"))
