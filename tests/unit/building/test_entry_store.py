"""Entries that wait for the documents that they go into."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from irfeed.building.entry_store import EntryAddress, EntryReader, EntryStore, EntryWriter, entry_stores
from irfeed.errors import OutsideError

ENTRY = {"rss": (b"<item>", b"</item>"), "atom": (b"<entry/>", b"")}
OTHER = {"en": (b"", "é\n x".encode())}


@pytest.fixture
def store(tmp_path: Path) -> EntryStore:
    """Return a store without entries."""
    return EntryStore(tmp_path, "feeds")


def _add(store: EntryStore, *entries: dict[str, tuple[bytes, bytes]]) -> None:
    writer = EntryWriter(store.folder, store.kind)
    first = len(list(store.folder.iterdir())) + 10
    store.extend(first, [writer.add(entry) for entry in entries])
    writer.flush()
    writer.close()


def test_what_is_added_can_be_read(tmp_path: Path, store: EntryStore) -> None:
    """Several writers of one process, one after the other, do not disturb each other, nor other kinds of entries."""
    for at in range(2):
        writer = EntryWriter(tmp_path, "feeds")
        other = EntryWriter(tmp_path, "pages")
        other.add(OTHER)
        store[at], store[at + 10] = writer.add(ENTRY), writer.add(OTHER)
        for one in (writer, other):
            one.flush()
            one.close()
    reader = EntryReader(store)

    assert [reader.entry(number) for number in (0, 10, 1, 11)] == [ENTRY, OTHER] * 2
    reader.close()


def test_what_is_not_there_is_an_error(store: EntryStore) -> None:
    """No entry is made of nothing."""
    with pytest.raises(KeyError):
        EntryReader(store).entry(1)


def test_what_is_not_there_any_more_is_an_error(store: EntryStore) -> None:
    """Whoever cuts a file of the store makes no shorter entries of it."""
    _add(store, ENTRY)
    (file,) = store.folder.iterdir()
    os.truncate(file, 20)

    with pytest.raises(OSError, match="Input/output"):
        EntryReader(store).entry(11)


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the folder, and what to do."""

    def write(_descriptor: int, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    writer = EntryWriter(tmp_path, "feeds")
    writer.add(ENTRY)
    monkeypatch.setattr(os, "write", write)

    with pytest.raises(OutsideError, match=rf"cannot write into {tmp_path}: No space left .*free some space"):
        writer.flush()


@pytest.mark.parametrize("leftover", ["folder", "file", "link", "nothing"])
def test_the_folder_is_there_for_one_build(tmp_path: Path, leftover: str) -> None:
    """What a killed build left is removed, and what others put there, but not what a link leads to."""
    other = tmp_path / "other"
    other.mkdir()
    match leftover:
        case "folder":
            (tmp_path / "entries").mkdir()
            (tmp_path / "entries" / "1").touch()
        case "file":
            (tmp_path / "entries").touch()
        case "link":
            (tmp_path / "entries").symlink_to(other)
        case _:
            pass
    with entry_stores(tmp_path) as stores:
        assert list(stores.folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == [other]


def test_a_folder_that_cannot_be_removed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries that nobody may see yet could stay in it; but a build that failed says why it failed, and no more."""

    def refusing(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    with pytest.raises(OutsideError, match="cannot be removed: Permission denied"), entry_stores(tmp_path):
        monkeypatch.setattr(shutil, "rmtree", refusing)
    monkeypatch.undo()
    folder = entry_stores(tmp_path)
    folder.__enter__()
    monkeypatch.setattr(shutil, "rmtree", refusing)
    assert not folder.__exit__(ZeroDivisionError, ZeroDivisionError(), None)
    monkeypatch.undo()
    with entry_stores(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """There may be a file where the state folder was."""
    (tmp_path / "state").touch()

    with pytest.raises(OutsideError, match="cannot make the folder"), entry_stores(tmp_path / "state"):
        pytest.fail("there is no store")


def test_entries_are_found_by_numbers(store: EntryStore) -> None:
    """New articles are numbered one after the other, with gaps; numbers of forgotten ones are used again."""
    one, two, three = (EntryAddress(7, start, 5) for start in (0, 5, 10))
    store[3] = three
    store.extend(10, [one, None])
    store.extend(14, [two])

    assert [store[number] for number in range(9, 16)] == [None, one, None, None, None, two, None]
    assert store[3] == three
    store.extend(11, [three])
    assert [store[number] for number in range(9, 16)] == [None, one, three, None, None, None, None]
    store.extend(10, [None])
    assert store[10] is None
