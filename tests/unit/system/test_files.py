"""Files: what is read is an ordinary file, what is written is whole."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from irfeed.system import files


@pytest.fixture
def strange(tmp_path: Path) -> dict[str, Path]:
    """Return what is no ordinary file, by what it is called."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
    return {f"a {name}": tmp_path / name for name in ("pipe", "folder", "socket")} | {"a device": Path("/dev/zero")}


def test_only_ordinary_files_are_read(strange: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else stands there is refused by its kind, at once; also if it came there after the first look."""
    for kind, path in strange.items():
        with pytest.raises(files.NotAFileError, match=f"it is {kind}, not a file"):
            files.read_file(path, 9)
    monkeypatch.setattr(files, "look_at", lambda _path, _within: None)
    with pytest.raises(files.NotAFileError, match="it is a pipe"):
        files.open_file(strange["a pipe"])


def test_links_stay_within(tmp_path: Path) -> None:
    """A link within the folder is followed; one that leads out is not, wherever on the way it stands."""
    root = tmp_path / "root"
    (root / "deep").mkdir(parents=True)
    (tmp_path / "secret").write_bytes(b"secret")
    (root / "file").write_bytes(b"content")
    (root / "deep/inside").symlink_to("../file")
    (root / "deep/outside").symlink_to("../../secret")
    (root / "up").symlink_to("..")

    assert files.read_file(root / "deep/inside", 100, root) == b"content"
    for path in ("deep/outside", "up/secret"):
        with pytest.raises(files.OutsideFolderError, match="it leads out of the folder in which it must be"):
            files.read_file(root / path, 100, root)


def test_a_bound_on_what_is_read(tmp_path: Path) -> None:
    """No more than one byte beyond the bound is read; pieces end where they are told to."""
    (tmp_path / "file").write_bytes(b"0123456789")

    assert files.read_file(tmp_path / "file", 3) == b"0123"
    with files.open_file(tmp_path / "file") as file:
        assert b"".join(files.pieces_of(file, 4)) == b"0123"
        assert b"".join(files.pieces_of(file)) == b"456789"


def test_a_write_that_takes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes no byte and says no reason is an error, not a loop; and no file is left."""
    monkeypatch.setattr(os, "write", lambda _descriptor, _content: 0)

    with pytest.raises(OSError, match="Input/output error"):
        files.write_new(tmp_path / "file", [b"content"])

    assert list(tmp_path.iterdir()) == []


def test_a_write_that_is_stopped(tmp_path: Path) -> None:
    """If what is to be written cannot be had, no file is left, and the reason is told as it was."""

    def pieces() -> Iterator[bytes]:
        yield b"content"
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        files.write_new(tmp_path / "file", pieces())

    assert list(tmp_path.iterdir()) == []


def test_modes(tmp_path: Path) -> None:
    """A file has the mode that was asked for, whatever the umask, or else the usual one."""
    umask = os.umask(0o027)
    try:
        files.write_new(tmp_path / "usual", [b""])
        files.write_new(tmp_path / "own", [b""], mode=0o604)
    finally:
        os.umask(umask)

    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("usual", "own")] == [0o640, 0o604]


def test_in_the_place_of_another(tmp_path: Path) -> None:
    """A file takes the place of the other one, and of what a killed process left; or else the other one stays."""
    (tmp_path / ".file.part").write_bytes(b"left")
    files.write_over(tmp_path / "file", b"old", mode=0o600)
    files.write_over(tmp_path / "file", b"new", mode=0o600)
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        files.write_over(tmp_path / "folder", b"new", mode=0o600)

    assert (tmp_path / "file").read_bytes() == b"new"
    assert {path.name for path in tmp_path.iterdir()} == {"file", "folder"}
