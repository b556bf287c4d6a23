"""The SELECT statements that read the rows of a source. Each can only read: a query stands as a part of a SELECT."""

from __future__ import annotations

from collections.abc import Sequence

from irfeed.load.sql.database import Database
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
