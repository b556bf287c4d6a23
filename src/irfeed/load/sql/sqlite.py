"""SQLite files, by the standard library alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from irfeed.errors import OutsideError
from irfeed.frozen import dataclass
from irfeed.system.files import look_at


@dataclass(frozen=True, slots=True)
class SqliteDatabase:
    """An open SQLite file."""

    connection: sqlite3.Connection
    file: Path
    source: str

    @property
    def identity(self) -> str:
        """The file."""
        return f"sqlite:{self.file}"

    def quoted(self, name: str) -> str:
        """Return `name` in double quotes. Source: SQLite documentation, "SQLite Keywords"."""
        doubled = name.replace('"', '""')
        return f'"{doubled}"'

    def rows(self, statement: str, within: str = "", keys: Sequence[object] = ()) -> Iterator[Sequence[Any]]:
        """Run a SELECT and yield its rows as they come; with `keys`, only those in which `within` is one of them.

        Raises:
            OutsideError: the file cannot be read, or the statement not be run.
        """
        only = f" WHERE {within} IN ({', '.join('?' * len(keys))})" if keys else ""
        try:
            with closing(self.connection.execute(statement + only, tuple(keys))) as cursor:
                yield from cursor
        except sqlite3.Error as error:
            raise _refused(self.source, error) from None


@contextmanager
def opened(file: Path, source: str, within: Path | None = None) -> Iterator[SqliteDatabase]:
    """Open `file`, which must be inside the folder `within`, for reading only; what is read is of one moment.

    Raises:
        OutsideError: it cannot be opened.
    """
    try:
        look_at(file, within)
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    except OSError as error:
        raise _refused(source, error.strerror) from None
    except sqlite3.Error as error:
        raise _refused(source, error) from None
    # What is no UTF-8 must not stop the reading: it becomes half characters, which are a finding about that row.
    connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    with closing(connection):
        connection.execute("BEGIN")
        yield SqliteDatabase(connection, file, source)


def _refused(source: str, error: object) -> OutsideError:
    # "r" is what irfeed calls the table in its statements; whoever reads the message knows it by its name.
    said = str(error).replace(" r.", " ")
    hint = "see the file, table and columns that irfeed.toml names; and whether irfeed may read the file"
    return OutsideError(f"The database of the source {source} cannot be read: {said}", hint=hint)
