"""A document that is written piece by piece, and only if it differs from the one that stands there."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from pathlib import Path

import pytest

from irfeed.publish import DocumentWriter, ManifestEntry, WrittenDocument
from irfeed.system import files

PATH = "feed.rss"


class Folders:
    """A folder in which documents are made, beside the output folder."""

    def __init__(self, root: Path) -> None:
        self.new, self.old = root / "new", root / "old"
        self.new.mkdir()
        self.old.mkdir()

    def make(self, parts: Iterable[bytes]) -> WrittenDocument:
        """Make a document of parts, each of which is written by itself."""
        sink = DocumentWriter(PATH, self.new, self.old)
        for part in parts:
            sink.add(part)
            sink.flush()
        return sink.finish(lambda sha256, size: ManifestEntry(PATH, sha256, size, "application/rss+xml"))

    def written(self) -> bytes | None:
        """Return the bytes of the new file, if there is one."""
        file = self.new / PATH
        return file.read_bytes() if file.exists() else None


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Return both folders; the old file is copied in small pieces."""
    monkeypatch.setattr(files, "_PIECE", 2)
    return Folders(tmp_path)


def test_the_first_document_is_written(folders: Folders) -> None:
    """Where nothing stands, every piece goes into the new file, whose mode is everyone's to read."""
    made = folders.make([b"one ", b"two"])

    assert (made.changed, folders.written()) == (True, b"one two")
    assert (made.listed.sha256, made.listed.size) == (hashlib.sha256(b"one two").hexdigest(), 7)
    assert stat.S_IMODE((folders.new / PATH).stat().st_mode) == 0o644


def test_the_same_bytes_are_not_written(folders: Folders) -> None:
    """A document that stands in the output folder is told of, and that is all."""
    (folders.old / PATH).write_bytes(b"one two three")
    made = folders.make([b"one ", b"", b"two ", b"three"])

    assert (made.changed, folders.written()) == (False, None)
    assert (made.listed.sha256, made.listed.size) == (hashlib.sha256(b"one two three").hexdigest(), 13)


@pytest.mark.parametrize(
    "old",
    [
        b"ONE two three",
        b"one TWO three",
        b"one two THREE",
        b"one two three and more",
        b"one two thre",
        b"one two ",
        b"on",
        b"",
    ],
)
def test_what_differs_is_written_whole(folders: Folders, old: bytes) -> None:
    """Wherever the first difference is, the new file holds every piece, and the old one is as it was."""
    (folders.old / PATH).write_bytes(old)
    made = folders.make([b"one ", b"two ", b"three"])

    assert (made.changed, folders.written()) == (True, b"one two three")
    assert made.listed.sha256 == hashlib.sha256(b"one two three").hexdigest()
    assert (folders.old / PATH).read_bytes() == old


def test_a_link_is_no_document_of_irfeeds(folders: Folders) -> None:
    """What a link leads to is not looked at: a file takes its place."""
    (folders.old / "elsewhere").write_bytes(b"one")
    (folders.old / PATH).symlink_to("elsewhere")

    assert folders.make([b"one"]).changed
    assert folders.written() == b"one"


def test_an_old_file_that_cannot_be_read_is_made_again(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fails for the old file is no reason not to write the new one."""
    (folders.old / PATH).write_bytes(b"one")
    opened = os.open

    def refusing(path: Path, *how: int) -> int:
        if path.parent == folders.old:
            raise OSError(5, "Input/output error")
        return opened(path, *how)

    monkeypatch.setattr(os, "open", refusing)
    assert folders.make([b"one"]).changed
    monkeypatch.undo()
    assert folders.written() == b"one"
