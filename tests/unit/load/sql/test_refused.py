"""Files of databases and of what was read of them that are not what they should be."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from irfeed.errors import OutsideError
from irfeed.load.sql.read import Cache
from irfeed.load.sql.sqlite import opened


def test_a_pipe_is_no_database(tmp_path: Path) -> None:
    """It is refused before anything waits for it."""
    os.mkfifo(tmp_path / "news.sqlite")

    with pytest.raises(OutsideError), opened(tmp_path / "news.sqlite", "sqlite:news.sqlite"):
        pytest.fail("a pipe was opened")


def test_a_file_that_sqlite_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever its reason is, it is a sentence."""

    def refuse(*_arguments: object, **_options: object) -> sqlite3.Connection:
        raise sqlite3.OperationalError("unable to open database file")

    (tmp_path / "news.sqlite").touch()
    monkeypatch.setattr(sqlite3, "connect", refuse)

    with pytest.raises(OutsideError, match="unable to open"), opened(tmp_path / "news.sqlite", "sqlite:news.sqlite"):
        pytest.fail("it was opened")


def test_nothing_is_kept_behind_a_link(tmp_path: Path) -> None:
    """A link in the place of irfeed's own folder is not written through."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".irfeed").symlink_to(tmp_path / "elsewhere")
    Cache(tmp_path / ".irfeed" / "rows.json", "of").write({})

    assert list((tmp_path / "elsewhere").iterdir()) == []
