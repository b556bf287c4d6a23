"""Databases that SQLAlchemy knows, PostgreSQL first. The only module that imports it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

import sqlalchemy
from sqlalchemy import exc
from sqlalchemy.engine import URL, Connection, make_url
from sqlalchemy.pool import NullPool
from sqlalchemy.sql.elements import BindParameter

from irfeed.errors import OutsideError, UsageError
from irfeed.frozen import dataclass

#: How many rows are fetched at a time.
_FETCHED = 500
#: How many seconds a server may take to answer at all.
_PATIENCE = 20
_POSTGRESQL = frozenset({"postgres", "postgresql"})
_DRIVER = "postgresql+psycopg"

#: What drivers say when a connection fails, and what it means. Their own words may hold parts of the address.
_REASONS = (
    (("password", "authentication", "access denied"), "the server does not accept the user or the password"),
    (("too many connections", "remaining connection slots"), "the server has too many connections"),
    (("starting up", "shutting down"), "the server is starting or stopping"),
    (("does not exist", "unknown database"), "the server has no such database or user"),
    (("translate host", "resolve", "name or service not known"), "nobody knows the name of its host"),
    (("timeout", "timed out"), "the server does not answer in time"),
    (("refused", "no such file", "unreachable", "not connect"), "no server answers at its address"),
)


@dataclass(frozen=True, slots=True)
class AlchemyDatabase:
    """An open connection."""

    connection: Connection
    url: URL
    source: str

    @property
    def identity(self) -> str:
        """The address without passwords."""
        query = sorted((name, value) for name, value in self.url.query.items() if "pass" not in name)
        return repr((self.url.drivername, self.url.username, self.url.host, self.url.port, self.url.database, query))

    def quoted(self, name: str) -> str:
        """Return `name`, quoted as this kind of database asks where it must be."""
        return self.connection.dialect.identifier_preparer.quote(name)

    def rows(self, statement: str, within: str = "", keys: Sequence[object] = ()) -> Iterator[Sequence[Any]]:
        """Run a SELECT by a cursor on the server; with `keys`, only rows in which `within` is one of them.

        Raises:
            OutsideError: the statement cannot be run, or the connection was lost.
        """
        text = _escaped(statement)
        options = {"stream_results": True, "yield_per": _FETCHED}
        try:
            if keys:
                chosen: BindParameter[Any] = sqlalchemy.bindparam("keys", value=list(keys), expanding=True)
                run = sqlalchemy.text(f"{text} WHERE {_escaped(within)} IN :keys").bindparams(chosen)
            else:
                run = sqlalchemy.text(text)
            with closing(self.connection.execute(run, execution_options=options)) as result:
                yield from result
        except exc.SQLAlchemyError as error:
            raise _refused(self.source, error, self.url) from None


@contextmanager
def opened(address: str, source: str) -> Iterator[AlchemyDatabase]:
    """Connect to the database at `address`, for reading only where it can be said.

    Raises:
        OutsideError: no connection is made.
        UsageError: the address is none, or the driver that it needs is not installed.
    """
    url = _url(address, source)
    try:
        engine = sqlalchemy.create_engine(url, poolclass=NullPool, **_options(url))
    except ImportError as error:
        raise _no_driver(error, source) from None
    except (exc.SQLAlchemyError, TypeError, ValueError):
        raise _no_address(source) from None
    try:
        connection = engine.connect()
    except exc.SQLAlchemyError as error:
        raise OutsideError(f"The database of the source {source} cannot be reached: {_reason(error)}") from None
    with closing(connection):
        yield AlchemyDatabase(connection, url, source)


def _options(url: URL) -> dict[str, Any]:
    """Return what PostgreSQL is asked for beside rows: one moment for all statements, and no harm."""
    if url.drivername != _DRIVER:
        return {}
    wait = {} if "connect_timeout" in url.query else {"connect_timeout": _PATIENCE}
    only_reading = {"postgresql_readonly": True}
    return {"isolation_level": "REPEATABLE READ", "execution_options": only_reading, "connect_args": wait}


def _escaped(statement: str) -> str:
    # A colon is the sign of a parameter to SQLAlchemy; none of a statement's own is meant so.
    return statement.replace(":", "\\:")


def _url(address: str, source: str) -> URL:
    try:
        url = make_url(address)
    except (exc.SQLAlchemyError, ValueError):
        raise _no_address(source) from None
    # The driver that irfeed is tried with stands for PostgreSQL where the address names none.
    return url.set(drivername=_DRIVER) if url.drivername in _POSTGRESQL else url


def _no_address(source: str) -> UsageError:
    message = f"The address of the database of the source {source} is none that SQLAlchemy understands"
    return UsageError(message, hint="write it as in postgresql://user:password@host/name; signs in it are %-escaped")


def _no_driver(error: ImportError, source: str) -> UsageError:
    module = (error.name or "the driver").partition(".")[0]
    package = "psycopg[binary]" if module == "psycopg" else module
    message = f"The source {source} needs the Python package {module}, which is not installed or not complete"
    return UsageError(message, hint=f"pip install '{package}'")


def _reason(error: exc.SQLAlchemyError) -> str:
    said = str(error).casefold()
    fitting = (meaning for signs, meaning in _REASONS if any(sign in said for sign in signs))
    return next(fitting, "the server refused the connection")


def _refused(source: str, error: exc.SQLAlchemyError, url: URL) -> OutsideError:
    if isinstance(error, exc.DBAPIError) and error.connection_invalidated:
        message = f"The connection to the database of the source {source} was lost"
        return OutsideError(message, hint="nothing was published; run irfeed again when the server is back")
    original = error.orig if isinstance(error, exc.DBAPIError) else None
    said = str(original or type(error).__name__).partition("\n")[0]
    # "r" is what irfeed calls the table in its statements. A password in a driver's words would be very odd.
    said = said.replace(" r.", " ").replace(url.password or "\0", "…")
    hint = "see the table, query and columns that irfeed.toml names"
    return OutsideError(f"The database of the source {source} cannot be read: {said}", hint=hint)
