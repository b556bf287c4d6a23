"""From what people name to bytes: a file, a folder with all feeds in it, an address, or "-" for standard input."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from irfeed.check.across import Listed, listed_in
from irfeed.check.options import Options
from irfeed.errors import OutsideError, UsageError
from irfeed.web import fetch

#: Files with these endings are looked at in folders.
ENDINGS = frozenset({".rss", ".atom", ".json", ".xml", ".opml", ".rdf"})
MANIFEST = "manifest.json"
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Gathered:
    """The bytes of one document."""

    path: str  #: as findings call it
    data: bytes = b""
    media_type: str | None = None  #: HTTP Content-Type
    in_folder: bool = False  #: nobody named the file itself, so it may be no feed
    why_not: OutsideError | None = None  #: it could not be had


def documents(names: Iterable[str], stdin: BinaryIO, options: Options) -> Iterator[Gathered]:
    """Yield the documents that `names` mean, one after the other; those of a folder by their paths.

    Raises:
        UsageError: a name means nothing.
    """
    for name in names:
        if name == STDIN:
            yield Gathered("<stdin>", stdin.read(options.most_bytes + 1))
        elif _is_address(name):
            yield _fetched(name, options)
        elif Path(name).is_dir():
            for path in _below(name):
                yield _read(path, options, in_folder=True)
        elif Path(name).exists():
            yield _read(name, options)
        else:
            raise UsageError(f"There is no {name}", hint="name files, folders, addresses, or - for standard input")


def manifests(names: Iterable[str], options: Options) -> Iterator[Listed]:
    """Yield what the manifests in folders among `names` list, with what is there of it."""
    for name in names:
        if name == STDIN or _is_address(name) or not Path(name).is_dir():
            continue
        for path in _below(name):
            if path.rpartition("/")[2] == MANIFEST:
                text = _read(path, options).data.decode("utf-8", "replace")
                yield from map(_found, listed_in(text, path, options) or ())


def _found(one: Listed) -> Listed:
    """Add what is known of the file itself."""
    try:
        with Path(one.path).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return one._replace(found_sha256=digest, found_size=file.tell())
    except (OSError, ValueError):
        return one


def _is_address(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def _fetched(address: str, options: Options) -> Gathered:
    try:
        answer = fetch(address, options.most_bytes)
    except OutsideError as error:
        return Gathered(address, why_not=error)
    return Gathered(address, answer.body, answer.media_type)


def _below(folder: str) -> Iterator[str]:
    """Yield the paths of the files in a folder that could be feeds, in order; hidden folders are left alone."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if Path(name).suffix.lower() in ENDINGS:
                yield Path(here, name).as_posix()


def _read(path: str, options: Options, *, in_folder: bool = False) -> Gathered:
    try:
        with Path(path).open("rb") as file:
            return Gathered(path, file.read(options.most_bytes + 1), in_folder=in_folder)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return Gathered(path, why_not=OutsideError(f"{path} cannot be read: {reason}"))
