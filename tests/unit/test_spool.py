"""Entries on their way to documents."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from irfeed.errors import OutsideError
from irfeed.spool import Address, Spool, SpoolReader, SpoolWriter, spooling

ENTRY = [(b"<item>", b"</item>"), (b"<entry/>", b"")]


def test_what_is_added_can_be_read(tmp_path: Path) -> None:
    """Several writers of one process, one after the other, and any number of readers."""
    addresses = []
    for _ in range(2):
        writer = SpoolWriter(tmp_path)
        addresses += [writer.add(ENTRY), writer.add([(b"", b"x"), (b"", b"")])]
        writer.flush()
        writer.close()
    reader = SpoolReader(tmp_path, 2)

    assert [list(reader.entry(address)) for address in addresses] == [ENTRY, [(b"", b"x"), (b"", b"")]] * 2
    reader.close()


def test_what_is_not_there_any_more_is_an_error(tmp_path: Path) -> None:
    """Whoever cuts a file of the spool makes no shorter entries of it."""
    writer = SpoolWriter(tmp_path)
    address = writer.add(ENTRY)
    writer.flush()
    writer.close()
    os.truncate(tmp_path / str(address.file), 20)

    with pytest.raises(OSError, match="Input/output"):
        SpoolReader(tmp_path, 2).entry(address)


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the folder, and what to do."""

    def write(_descriptor: int, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    writer = SpoolWriter(tmp_path)
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
            (tmp_path / "spool").mkdir()
            (tmp_path / "spool" / "1").touch()
        case "file":
            (tmp_path / "spool").touch()
        case "link":
            (tmp_path / "spool").symlink_to(other)
        case _:
            pass
    with spooling(tmp_path) as spool:
        assert list(spool.folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == [other]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """There may be a file where the state folder was."""
    (tmp_path / "state").touch()

    with pytest.raises(OutsideError, match="cannot make the folder"), spooling(tmp_path / "state"):
        pytest.fail("there is no spool")


def test_entries_are_found_by_numbers(tmp_path: Path) -> None:
    """New articles are numbered one after the other, with gaps; numbers of forgotten ones are used again."""
    spool = Spool(tmp_path)
    one, two, three = (Address(7, start, 5) for start in (0, 5, 10))
    spool[3] = three
    spool.extend(10, [one, None])
    spool.extend(14, [two])

    assert [spool[number] for number in range(9, 16)] == [None, one, None, None, None, two, None]
    assert spool[3] == three
    spool.extend(11, [three])
    assert [spool[number] for number in range(9, 16)] == [None, one, three, None, None, None, None]
    spool.extend(10, [None])
    assert spool[10] is None
