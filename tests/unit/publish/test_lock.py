from __future__ import annotations

import errno
import fcntl
import os
from pathlib import Path

import pytest

from irfeed.errors import OutsideError
from irfeed.publish.lock import locked


def test_the_lock_says_who_holds_it(tmp_path: Path) -> None:
    """Whoever comes second is told the process that is at work."""
    state = tmp_path / "deep" / ".irfeed"

    with (
        locked(state),
        pytest.raises(OutsideError, match=rf"another build is running \(pid {os.getpid()}\)") as caught,
        locked(state),
    ):
        pass

    assert "wait" in caught.value.hint
    with locked(state):
        pass


@pytest.mark.parametrize("text", [b"", b"\xff", b"not a number"])
def test_a_lock_without_a_number_is_a_lock(tmp_path: Path, text: bytes) -> None:
    """If the file does not say who holds it, the message does without."""
    with locked(tmp_path):
        (tmp_path / "lock").write_bytes(text)
        with pytest.raises(OutsideError, match="another build is running"), locked(tmp_path):
            pass


def test_a_lock_file_that_was_removed_names_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the file is gone by the time it is looked into, the message does without a number."""

    def busy(_descriptor: int, _how: int) -> None:
        (tmp_path / "lock").unlink()
        raise BlockingIOError

    monkeypatch.setattr(fcntl, "flock", busy)

    with pytest.raises(OutsideError, match="another build is running") as caught, locked(tmp_path):
        pass

    assert "pid" not in caught.value.message


@pytest.mark.parametrize("garbage", ["a file", "a link", "a folder as lock", "a link as lock", "a pipe as lock"])
def test_garbage_in_the_state_is_cleared_away(tmp_path: Path, garbage: str) -> None:
    """Whatever is where the lock belongs, the lock can be made; what a link leads to is not touched."""
    state, other = tmp_path / ".irfeed", tmp_path / "other"
    other.write_text("untouched")
    if garbage == "a file":
        state.write_text("garbage")
    elif garbage == "a link":
        state.symlink_to(tmp_path / "missing")
    else:
        state.mkdir()
        {
            "a folder as lock": lambda: (state / "lock" / "more").mkdir(parents=True),
            "a link as lock": lambda: (state / "lock").symlink_to(other),
            "a pipe as lock": lambda: os.mkfifo(state / "lock"),
        }[garbage]()

    with locked(state):
        assert (state / "lock").read_text() == f"{os.getpid()}\n"

    assert other.read_text() == "untouched"
    assert not (tmp_path / "missing").exists()


@pytest.mark.parametrize("there", ["a lock file", "nothing"])
def test_a_state_that_cannot_be_written_is_locked_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: str
) -> None:
    """On a disk that can only be read, the lock file or the folder around the state is locked as it is."""
    state = tmp_path / ".irfeed"
    if there == "a lock file":
        state.mkdir()
        (state / "lock").write_text("7\n")
    real, mode = os.open, tmp_path.stat().st_mode

    def read_only(path: os.PathLike[str], flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), os.fspath(path))
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", read_only)

    with locked(state), pytest.raises(OutsideError, match="another build is running"), locked(state):
        pass

    assert tmp_path.stat().st_mode == mode


@pytest.mark.parametrize("call", ["open", "flock"])
def test_a_lock_that_cannot_be_made_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """If the disk fails, or the file system knows no locks, that is said."""

    def fail(*_arguments: object) -> int:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(*((os, "open") if call == "open" else (fcntl, "flock")), fail)

    with (
        pytest.raises(OutsideError, match="cannot be used to lock the publication: No locks available"),
        locked(tmp_path),
    ):
        pass
