"""A folder to publish into, and documents to publish."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from irfeed.errors import OutsideError
from irfeed.model import Document, Format, Variant
from irfeed.publish import Outcome, publish
from irfeed.publish.document_files import remove_tree

NEWEST = datetime(2015, 2, 6, 9, tzinfo=UTC)


def document(path: str, text: str = "") -> Document:
    """Return a document whose bytes are `text`, or else its path."""
    return Document(path, (text or path).encode(), "text/plain", Variant(None, "en"), Format.RSS, NEWEST, 1)


def documents(texts: Mapping[str, str]) -> list[Document]:
    """Return a document for each path and text."""
    return [document(path, text) for path, text in texts.items()]


@dataclass(frozen=True)
class Site:
    """An output folder, in a folder of its own, with the folder for the lock beside it."""

    folder: Path

    @property
    def output(self) -> Path:
        """The output folder."""
        return self.folder / "public"

    @property
    def state(self) -> Path:
        """The folder of the lock."""
        return self.folder / ".irfeed"

    def publish(self, texts: Mapping[str, str], *, adopt: bool = False) -> Outcome:
        """Publish a document for each path and text."""
        return publish(documents(texts), self.output, self.state, adopt=adopt)

    def put(self, path: str, text: str = "of others") -> Path:
        """Write a file that is not irfeed's into the output folder, and return its path."""
        file = self.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def texts(self) -> dict[str, str]:
        """Return the texts of all files in the output folder but the manifest's; folders and links in words."""
        return {path: _text_of(self.output / path) for path in self._paths() if path != "manifest.json"}

    def files(self) -> dict[str, str]:
        """Return what :meth:`texts` does, without the folders."""
        return {path: text for path, text in self.texts().items() if text != "a folder"}

    def listed(self) -> set[str]:
        """Return the paths that the manifest lists."""
        manifest = json.loads((self.output / "manifest.json").read_bytes())
        return {one["path"] for one in manifest["documents"]}

    def marks(self) -> dict[str, tuple[int, int, int]]:
        """Return inode, time of change and mode of everything in the output folder, and of the folder itself."""
        found = {}
        for path in ("", *self._paths()):
            status = (self.output / path).lstat()
            found[path] = (status.st_ino, status.st_mtime_ns, stat.S_IMODE(status.st_mode))
        return found

    def litter(self) -> list[str]:
        """Return what should not be in the folders after a publication."""
        beside = {path.name for path in self.folder.iterdir()} - {"public", ".irfeed"}
        inside = {path for path in self._paths() if ".irfeed" in path}
        return sorted(beside | inside)

    def _paths(self) -> list[str]:
        return sorted(str(path.relative_to(self.output)) for path in _below(self.output))


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """Return a site with nothing in it yet."""
    folder = tmp_path / "site"
    folder.mkdir()
    yield Site(folder)
    remove_tree(folder)


def _text_of(path: Path) -> str:
    if path.is_symlink():
        return f"a link to {path.readlink()}"
    if path.is_dir():
        return "a folder"
    return path.read_text(encoding="utf-8") if path.is_file() else "neither file nor folder"


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir() if folder.is_dir() else ():
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from _below(path)


def broken(after: Iterable[Document]) -> Iterator[Document]:
    """Yield documents, and then fail as a disk does."""
    yield from after
    raise OutsideError("the database is gone")
