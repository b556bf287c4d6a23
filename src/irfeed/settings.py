"""What a build depends on beside its records, in one word: when that changes, everything is made anew."""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

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
    for part in _program():
        digest.update(part.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _program() -> Iterator[str]:
    """Yield what tells this irfeed from others: its version and files, and the versions of what it is built on."""
    yield f"{irfeed.__version__} {sys.version}"
    own = [str(Path(irfeed.__file__).parent)]
    while own:
        with os.scandir(own.pop()) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                if entry.is_dir(follow_symlinks=False):
                    own += [entry.path] if entry.name != "__pycache__" else []
                else:
                    status = entry.stat()
                    yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
    for folder in sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}):
        if os.path.isdir(folder):  # noqa: PTH112 - beside os.scandir
            with os.scandir(folder) as entries:
                yield from sorted(one.name for one in entries if one.name.endswith(".dist-info"))
