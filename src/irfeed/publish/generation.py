"""A generation: the feed documents of a publication at one time, wherever they are."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from irfeed.errors import OutsideError, UsageError
from irfeed.frozen import dataclass
from irfeed.model import Document, Format, Variant
from irfeed.publish.manifest import Manifest, ManifestEntry, read_manifest
from irfeed.publish.output import OutputFolder, read_output_folder
from irfeed.publish.paths import MANIFEST
from irfeed.publish.seen import SeenEntry, SeenFeed, format_of, read_feed
from irfeed.system.files import read_file

_ARCHIVE = re.compile(r"(?P<folder>(?:.*/)?)archive/(?P<month>\d{4}-\d\d)")
_ENDINGS = (".rss", ".atom", ".json", ".xml")
_LARGEST = 256 * 1024 * 1024  #: bytes; a larger file is no feed of irfeed's


@dataclass(frozen=True, slots=True)
class FeedFile:
    """One feed document of a generation; its bytes are loaded when they are asked for."""

    path: str
    feed: str  #: the feed that it is of, the same in all formats: the path of its subscription document, no ending
    format: Format
    sha256: str
    entries: int | None
    load: Callable[[], bytes | None]  #: None if the bytes cannot be had
    archive: str | None = None  #: of an archive document, its month, or "" if that is not known
    variant: Variant | None = None  #: if that is known


@dataclass(frozen=True, slots=True)
class Generation:
    """The feed documents of a publication, or of one feed of it."""

    name: str  #: as the user would name it
    documents: tuple[FeedFile, ...]
    findings: tuple[str, ...] = ()  #: what could not be read
    lone: bool = False  #: one feed, not a whole publication
    listed: bool = True  #: else no manifest says which files are irfeed's, and none is removed by a new generation


def held(path: str, format_: Format, sha256: str, entries: int | None, load: Callable[[], bytes | None]) -> FeedFile:
    """Return the feed document at `path`; whether it is of an archive is seen by its path, as irfeed gives it."""
    stem = path.rpartition(".")[0] or path
    archive = _ARCHIVE.fullmatch(stem)
    if archive is None:
        return FeedFile(path, stem, format_, sha256, entries, load)
    return FeedFile(path, f"{archive['folder']}feed", format_, sha256, entries, load, archive["month"])


def listed_generation(name: str, manifest: Manifest, load: Callable[[str], bytes | None]) -> Generation:
    """Return the generation that `manifest` lists; `load` gives the bytes at a path."""
    return Generation(
        name,
        tuple(
            replace(held(one.path, one.format, one.sha256, one.entries, partial(load, one.path)), variant=one.variant)
            for one in manifest.documents
            if one.format is not None
        ),
    )


def generation_of(documents: Iterable[Document], name: str = "the new build") -> Generation:
    """Return the generation of documents in memory."""
    contents = {document.path: document for document in documents}
    manifest = Manifest.of(ManifestEntry.of(document) for document in contents.values())
    return listed_generation(name, manifest, lambda path: contents[path].content)


def generation_in(folder: Path, name: str | None = None) -> Generation:
    """Return the generation in a folder, by its manifest, or else by the feed files in it. A missing folder is empty.

    Raises:
        OutsideError: the folder cannot be read.
    """
    try:
        found = read_output_folder(folder)
    except OSError as error:
        raise OutsideError(f"{folder} cannot be read: {error.strerror}") from error
    return generation_on(found, name)


def generation_on(found: OutputFolder, name: str | None = None) -> Generation:
    """Return the generation in a folder that was looked into."""
    folder = found.root
    name = name or str(folder)
    if found.manifest is not None:
        return listed_generation(name, found.manifest, lambda path: _read(folder / path, folder))
    findings = (f"{MANIFEST} is not one of irfeed's, or damaged",) if MANIFEST in found.files else ()
    paths = sorted(path for path in found.files if path.endswith(_ENDINGS))
    documents = tuple(one for path in paths if (one := _held_file(folder / path, path)) is not None)
    return Generation(name, documents, findings, listed=False)


def generation_at_path(path: Path) -> Generation:
    """Return the generation in a folder, of a manifest or of one feed document.

    Beside a manifest its documents are looked for; without them only their sizes can be compared.

    Raises:
        UsageError: there is nothing of the kind.
        OutsideError: it cannot be read.
    """
    if path.is_dir():
        return generation_in(path)
    content = _read(path)
    if content is None:
        raise UsageError(f"{path} is neither a folder nor a file that can be read")
    manifest = read_manifest(content)
    if manifest is not None:
        return listed_generation(str(path), manifest, lambda name: _read(path.parent / name, path.parent))
    one = _held_file(path, path.name)
    if one is None:
        raise UsageError(f"{path} is neither a feed nor a manifest of irfeed's")
    return Generation(str(path), (one,), lone=True)


def generation_named(name: str) -> Generation:
    """Return the generation at a path, as :func:`generation_at_path` does, or at a web address.

    Raises:
        UsageError: there is nothing of the kind.
        OutsideError: it cannot be read.
    """
    if name.startswith(("http://", "https://")):
        from irfeed.publish.live import generation_at  # noqa: PLC0415 - brings all of urllib

        return generation_at(name)
    return generation_at_path(Path(name))


def _held_file(file: Path, path: str) -> FeedFile | None:
    content = _read(file)
    seen = read_feed(content) if content is not None else None
    if content is None or seen is None:
        return None
    sha256 = hashlib.sha256(content).hexdigest()
    return held(path, format_of(content), sha256, len(seen.entries), lambda: content)


def _read(file: Path, within: Path | None = None) -> bytes | None:
    try:
        content = read_file(file, _LARGEST, within)
    except OSError:
        return None
    return content if len(content) <= _LARGEST else None


class FeedCache:
    """Reads documents when they are needed, and remembers those that could not be read."""

    def __init__(self) -> None:
        self._seen: dict[str, SeenFeed | None] = {}
        self._unread: set[str] = set()

    @property
    def unread(self) -> tuple[str, ...]:
        """The paths of the documents that could not be read, in order."""
        return tuple(sorted(self._unread))

    def read(self, document: FeedFile) -> SeenFeed | None:
        """Return what is in `document`, or None if it cannot be read."""
        if document.sha256 not in self._seen:
            content = document.load()
            self._seen[document.sha256] = None if content is None else read_feed(content)
        seen = self._seen[document.sha256]
        if seen is None:
            self._unread.add(document.path)
        return seen

    def entries(self, documents: Iterable[FeedFile]) -> dict[str, SeenEntry]:
        """Return the entries of `documents` by id; of two with one id, the first."""
        found: dict[str, SeenEntry] = {}
        for document in documents:
            seen = self.read(document)
            for entry in seen.entries if seen is not None else ():
                found.setdefault(entry.id, entry)
        return found
