"""What a build depends on beside its records, in one word: when that changes, everything is made anew."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator

import irfeed
from irfeed.publication import FOLDERS, Publication


def settings_of(publication: Publication, shown_as: str) -> str:
    """Return a digest of the publication, how findings name it, its templates and words, and irfeed itself."""
    digest = hashlib.sha256(repr((publication, shown_as)).encode("utf-8", "surrogateescape"))
    for folder in FOLDERS:
        for file in sorted((publication.root / folder).rglob("*")):
            if file.is_file():
                digest.update(f"{file.relative_to(publication.root)}\0".encode("utf-8", "surrogateescape"))
                digest.update(file.read_bytes())
    program = (irfeed.__version__, sys.version, sorted(_files()), sorted(_packages()))
    digest.update(repr(program).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


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
