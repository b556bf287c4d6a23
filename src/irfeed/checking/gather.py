"""What to check: names of files, folders and addresses become bytes, one document at a time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from irfeed.checking.result import Options
from irfeed.checking.together import ListedDocument, listed_in
from irfeed.errors import OutsideError, UsageError
from irfeed.system.files import open_file

#: Files with these endings are looked at in folders.
ENDINGS = frozenset({".rss", ".atom", ".json", ".xml", ".opml", ".rdf"})
MANIFEST = "manifest.json"
STDIN = "-"
_DESCRIPTORS = ("/dev/fd/", "/dev/stdin")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The bytes of one document."""

    path: str  #: as findings call it
    data: bytes = b""
    media_type: str | None = None  #: HTTP Content-Type
    in_folder: bool = False  #: nobody named the file itself, so it may be no feed
    why_not: OutsideError | None = None  #: it could not be had


def documents(names: Iterable[str | Gathered], stdin: BinaryIO | None, options: Options) -> Iterator[Gathered]:
    """Yield the documents that `names` mean, one after the other; those of a folder by their paths.

    Documents among the names are yielded as they are. Without a `stdin`, "-" is a name like any other.

    Raises:
        UsageError: a name means nothing.
    """
    for name in names:
        if isinstance(name, Gathered):
            yield name
        elif name == STDIN and stdin is not None:
            yield Gathered("<stdin>", stdin.read(options.most_bytes + 1))
        elif _is_address(name):
            yield _fetched(name, options)
        elif not name or not Path(name).exists():
            raise UsageError(
                f"There is no file or folder {name}", hint="name files, folders, addresses, or - for standard input"
            )
        elif (several := _several(name, options)) is not None:
            for path in several:
                yield _read(path, options, _folder_of(name))
        else:
            yield _read(name, options)


def manifests(names: Iterable[str | Gathered], options: Options) -> Iterator[ListedDocument]:
    """Yield what the manifests among `names` and in their folders list, with what is there of it."""
    for name in names:
        if isinstance(name, Gathered) or name == STDIN or _is_address(name):
            continue
        for path in _below(name) if Path(name).is_dir() else (name,):
            for one in _listed(path, options, _folder_of(name)) or ():
                yield _found(one, _folder_of(path))


def _several(name: str, options: Options) -> Iterable[str] | None:
    """Return the paths of the documents in the folder, or on the list of the manifest, that `name` is; else None."""
    if Path(name).is_dir():
        return _below(name)
    listed = _listed(name, options)
    if listed is None:
        return None
    return [one.path for one in listed if _could_be_feed(Path(one.path)) and Path(one.path).exists()]


def _listed(path: str, options: Options, within: str | None = None) -> list[ListedDocument] | None:
    """Return what the manifest at `path` lists; None if no manifest is there."""
    if Path(path).name != MANIFEST:
        return None
    return listed_in(_read(path, options, within).data.decode("utf-8", "replace"), path, options)


def _folder_of(name: str) -> str:
    """Return the folder that `name` is, or the one in which it is."""
    return name if Path(name).is_dir() else str(Path(name).parent)


def _found(one: ListedDocument, within: str) -> ListedDocument:
    """Add what is known of the file itself."""
    try:
        with open_file(one.path, within) as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return one._replace(found_sha256=digest, found_size=file.tell())
    except (OSError, ValueError):
        return one


def _is_address(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def _fetched(address: str, options: Options) -> Gathered:
    from irfeed.system.fetch import fetch  # noqa: PLC0415 - what judges files never asks a server

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
            if _could_be_feed(Path(here, name)):
                yield Path(here, name).as_posix()


def _could_be_feed(path: Path) -> bool:
    """Say whether a file that nobody named is looked at; to open a pipe or a socket could mean to wait for ever."""
    return path.suffix.lower() in ENDINGS and (path.is_file() or not path.exists())


def _read(path: str, options: Options, within: str | None = None) -> Gathered:
    """Read a file that was named itself, or that must be in the folder `within`."""
    try:
        # What a shell puts in the place of <(command) is a pipe, but one that ends.
        with Path(path).open("rb") if path.startswith(_DESCRIPTORS) else open_file(path, within) as file:
            return Gathered(path, file.read(options.most_bytes + 1), in_folder=within is not None)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return Gathered(path, why_not=OutsideError(f"{path} cannot be read: {reason}"))


__all__ = ["ENDINGS", "Gathered", "documents", "manifests"]
