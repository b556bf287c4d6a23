"""The index as a file: its tables; opened, kept if it can be relied on, made anew if not."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from irfeed.building.index import schema
from irfeed.building.index.compared import ComparedRecords
from irfeed.building.index.documents import Documents
from irfeed.building.index.rows import Rows
from irfeed.errors import OutsideError
from irfeed.system.files import open_file, pieces_of, read_file, write_new

_NAME: Final = "index.sqlite"
_LONGEST_SEAL: Final = 64  #: in bytes
_SEAL: Final = "index.sha256"  #: the digest of the file as irfeed left it


class Index(Rows, Documents, ComparedRecords):
    """One index, open for reading and writing."""


@contextmanager
def index_in(state: Path, settings: str) -> Iterator[Index]:
    """Give the index in the folder `state`, whose lock the caller holds; it is kept if all goes well.

    Args:
        state: irfeed's own folder beside irfeed.toml.
        settings: what all that the index holds depends on beside the records: an index of other settings is emptied.

    Raises:
        OutsideError: the disk is full, or failed.
    """
    file, seal = state / _NAME, state / _SEAL
    sealed = _is_sealed(file, seal)
    try:
        _discard(seal)
        if not sealed:
            _discard(file)
        connection = _connected(file, settings)
    except (OSError, sqlite3.Error):  # a state folder that cannot be used is no reason not to build
        with temporary_index(None, settings) as index:
            yield index
        return
    with _blaming(), closing(connection):
        yield Index(connection, file)
        connection.commit()
    with suppress(OSError):
        write_new(seal, [_digest(file).encode()])


@contextmanager
def temporary_index(state: Path | None, settings: str) -> Iterator[Index]:
    """Give an index that nobody will see again, with all that the one in `state` knows, if there is one.

    Raises:
        OutsideError: the disk is full, or failed.
    """
    with tempfile.TemporaryDirectory(prefix="irfeed-") as folder:
        file = Path(folder, _NAME)
        if state is not None and not (state.is_symlink() or (state / _NAME).is_symlink()):
            with suppress(OSError), open_file(state / _NAME) as known:
                write_new(file, pieces_of(known))
            if not _is_sealed(file, state / _SEAL):  # another build may have written while it was copied
                _discard(file)
        with _blaming(), closing(_connected(file, settings)) as connection:
            yield Index(connection, file)


def open_rows(file: Path) -> Rows:
    """Open an index that another process has settled, for reading."""
    return Rows(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True), file)


@contextmanager
def _blaming() -> Iterator[None]:
    """Say so if the index fails meanwhile."""
    try:
        yield
    except sqlite3.Error as error:
        raise OutsideError(f"the index of the records failed: {error}", hint="is the disk full?") from error


def _connected(file: Path, settings: str) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level="DEFERRED")
    try:
        # What is lost when the power fails is made again: the seal is written last.
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
        )
        found = _settings(connection)
        if found != (schema.VERSION, settings):
            if found is not None:
                connection.close()
                file.unlink()
                return _connected(file, settings)
            connection.executescript(schema.TABLES)
            connection.execute("INSERT INTO settings VALUES ('version', ?)", (schema.VERSION,))
            connection.execute("INSERT INTO settings VALUES ('settings', ?)", (settings,))
    except BaseException:
        connection.close()
        raise
    return connection


def _settings(connection: sqlite3.Connection) -> tuple[str, str] | None:
    """Return version and settings of an index; None if it is empty."""
    if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
        return None
    names = dict(connection.execute("SELECT name, value FROM settings"))
    return names.get("version", ""), names.get("settings", "")


def _is_sealed(file: Path, seal: Path) -> bool:
    """Say whether the file is byte for byte as irfeed left it, whoever has written to it since."""
    try:
        return file.is_file() and not file.is_symlink() and _written(seal) == _digest(file)
    except (OSError, ValueError):
        return False


def _written(seal: Path) -> str:
    return read_file(seal, _LONGEST_SEAL).decode("ascii")


def _digest(file: Path) -> str:
    with open_file(file) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _discard(path: Path) -> None:
    """Remove whatever stands at `path`."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()
