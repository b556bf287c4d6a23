"""The index as a file: kept from build to build, made anew whenever it may be something else."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from irfeed.building.index import index_in, schema, temporary_index
from irfeed.errors import OutsideError

Damage = Callable[[Path], None]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Return the folder of an index in which something is kept."""
    with index_in(tmp_path, "settings") as index:
        index.keep("word", "kept")
    return tmp_path


def _seal(state: Path) -> None:
    """Seal whatever is there now."""
    digest = hashlib.sha256((state / "index.sqlite").read_bytes()).hexdigest()
    (state / "index.sha256").write_text(digest, encoding="ascii")


def test_what_is_kept_is_there_in_the_next_build(state: Path) -> None:
    """A second build finds what the first one kept."""
    with index_in(state, "settings") as index:
        assert index.setting("word") == "kept"


def test_other_settings_empty_the_index(state: Path) -> None:
    """An index that was made with other settings is of no use."""
    with index_in(state, "other settings") as index:
        assert index.setting("word") == ""


def test_another_version_empties_the_index(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is one whose tables may be others."""
    monkeypatch.setattr(schema, "VERSION", "irfeed-index/0")
    with index_in(state, "settings") as index:
        assert index.setting("word") == ""


def _garbage(state: Path) -> None:
    (state / "index.sqlite").write_bytes(b"garbage" * 1000)


def _truncated(state: Path) -> None:
    file = state / "index.sqlite"
    file.write_bytes(file.read_bytes()[:5000])


def _of_another(state: Path) -> None:
    (state / "index.sqlite").unlink()
    with sqlite3.connect(state / "index.sqlite") as connection:
        connection.execute("CREATE TABLE settings (name TEXT, value TEXT)")
    connection.close()


def _folder(state: Path) -> None:
    (state / "index.sqlite").unlink()
    (state / "index.sqlite" / "inside").mkdir(parents=True)


def _link(state: Path) -> None:
    (state / "index.sqlite").rename(state / "elsewhere")
    (state / "index.sqlite").symlink_to("elsewhere")


def _no_seal(state: Path) -> None:
    (state / "index.sha256").unlink()


def _folder_for_a_seal(state: Path) -> None:
    (state / "index.sha256").unlink()
    (state / "index.sha256").mkdir()


def _seal_of_no_text(state: Path) -> None:
    (state / "index.sha256").write_bytes(b"\xff")


@pytest.mark.parametrize(
    "damage",
    [_garbage, _truncated, _of_another, _folder, _link, _no_seal, _folder_for_a_seal, _seal_of_no_text],
)
def test_a_damaged_index_is_made_anew(state: Path, damage: Damage) -> None:
    """What is not byte for byte what irfeed left is removed, and the next build can rely on a new one."""
    damage(state)
    with temporary_index(state, "settings") as index:
        assert index.setting("word") == ""
    with index_in(state, "settings") as index:
        assert index.setting("word") == ""
        index.keep("word", "anew")
    with index_in(state, "settings") as index:
        assert index.setting("word") == "anew"
    assert (state / "index.sqlite").is_file()
    assert not (state / "index.sqlite").is_symlink()


def test_a_sealed_file_that_is_no_index_is_no_reason_not_to_build(state: Path) -> None:
    """Whoever seals garbage gets an index that is forgotten in the end, and a new one the next time."""
    _garbage(state)
    _seal(state)
    with index_in(state, "settings") as index:
        assert index.file.parent != state
        index.keep("word", "lost")
    with index_in(state, "settings") as index:
        assert (index.file.parent, index.setting("word")) == (state, "")


def test_where_nothing_can_be_written_the_index_is_temporary(tmp_path: Path) -> None:
    """A state folder that cannot be used leaves a build without what earlier ones knew, and nothing else."""
    (tmp_path / "state").write_text("a file", encoding="utf-8")
    with index_in(tmp_path / "state", "settings") as index:
        index.keep("word", "kept")
        file = index.file
    assert not file.exists()
    assert (tmp_path / "state").read_text(encoding="utf-8") == "a file"


def test_an_index_is_not_relied_on_after_a_build_that_failed(state: Path) -> None:
    """It has no seal while it is written to, so what a build that was stopped left is not used."""
    with suppress(KeyboardInterrupt), index_in(state, "settings") as index:
        index.keep("word", "half")
        index.settle()
        raise KeyboardInterrupt
    with index_in(state, "settings") as index:
        assert index.setting("word") == ""


def test_a_temporary_index_knows_what_the_kept_one_does(state: Path) -> None:
    """It begins as a copy; what is written to it changes nothing in the state folder."""
    before = {path: path.read_bytes() for path in state.iterdir()}
    with temporary_index(state, "settings") as index:
        assert index.setting("word") == "kept"
        index.keep("word", "changed")
        index.settle()
    assert {path: path.read_bytes() for path in state.iterdir()} == before


def test_a_failing_index_is_told_in_words(tmp_path: Path) -> None:
    """A full disk is not irfeed's fault: the error says what failed, and is no traceback."""
    for opened in (index_in(tmp_path, "settings"), temporary_index(None, "settings")):
        with pytest.raises(OutsideError, match="the index of the records failed: database or disk is full"), opened:
            raise sqlite3.OperationalError("database or disk is full")


def test_an_index_that_cannot_be_made_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables that cannot be made are no reason to leave a file open."""
    monkeypatch.setattr(schema, "TABLES", "CREATE nonsense")
    for opened in (index_in(tmp_path, "settings"), temporary_index(None, "settings")):
        with pytest.raises(OutsideError, match="the index of the records failed"), opened:
            pass
