"""Databases by their addresses, and the statement that is sent to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from irfeed.errors import UsageError
from irfeed.frozen import dataclass
from irfeed.load.sql import sqlite
from irfeed.model.publication import Sql


def select(columns: Sequence[str], sql: Sql, database: Database) -> str:
    """Return the statement that reads `columns` of all rows.

    Columns stand behind the name of their table, because SQLite takes an unknown quoted name alone for a text.
    """
    names = ", ".join(qualified(column, database) for column in columns)
    if sql.query is not None:
        # On lines of its own: a comment may stand at the query's end.
        origin = f"(\n{sql.query.strip().removesuffix(';')}\n)"
    else:
        origin = ".".join(database.quoted(part) for part in (sql.table or "").split("."))
    return f"SELECT {names} FROM {origin} r"  # noqa: S608 - names are quoted, the query is the publication's own


def qualified(column: str, database: Database) -> str:
    """Return the name of a column as the statements here know it."""
    return f"r.{database.quoted(column)}"


_SQLITE = re.compile(r"sqlite:///(?P<path>[^?#]+)")


class Database(Protocol):
    """An open database. All that is read from it is of one moment, as far as the database can do that."""

    @property
    def identity(self) -> str:
        """Tell this database from others; holds no password."""
        ...

    def quoted(self, name: str) -> str:
        """Return the name of a column or table as it stands in a statement."""
        ...

    def rows(self, statement: str, within: str = "", keys: Sequence[object] = ()) -> Iterator[Sequence[Any]]:
        """Run a SELECT and yield its rows as they come; with `keys`, only those in which `within` is one of them.

        Raises:
            OutsideError: the database refuses, or is gone.
        """
        ...


@dataclass(frozen=True, slots=True)
class DatabaseAddress:
    """Where a database is. Has no readable form on purpose: it may hold a password."""

    source: str  #: the name of the source, for messages
    _text: str
    _file: Path | None
    _within: Path | None = None  #: what irfeed.toml names stays in its folder; whoever sets the environment may go on

    def __repr__(self) -> str:
        return f"<the address of the source {self.source}>"

    @classmethod
    def of(cls, source: str, sql: Sql, root: Path, environment: Mapping[str, str]) -> DatabaseAddress:
        """Find the address of a source.

        Raises:
            UsageError: the environment variable that should hold it is not set.
        """
        if sql.dsn_env is None:
            return cls(source, "", sql.file, root)
        text = environment.get(sql.dsn_env, "").strip()
        if not text:
            message = f"The environment variable {sql.dsn_env}, which the source {source} needs, is not set"
            raise UsageError(
                message, hint="set it to the address of the database: postgresql://user:password@host/name"
            )
        file = _SQLITE.fullmatch(text)
        return cls(source, text, root / file["path"] if file else None)

    def opened(self) -> AbstractContextManager[Database]:
        """Open the database for reading.

        Raises:
            OutsideError: nobody answers, or not to us.
            UsageError: the address is none, or what reads such databases is not installed.
        """
        if self._file is not None:
            return sqlite.opened(self._file, self.source, self._within)
        try:
            # Only those who have such a database need SQLAlchemy.
            from irfeed.load.sql import alchemy  # noqa: PLC0415 - an extra, for those who have such a database
        except ModuleNotFoundError:
            message = f"The source {self.source} needs SQLAlchemy, which is not installed"
            raise UsageError(message, hint="pip install 'irfeed[sql]' 'psycopg[binary]'") from None
        return alchemy.opened(self._text, self.source)
