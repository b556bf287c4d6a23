"""Addresses of databases, and what happens when nobody answers at them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
import sqlalchemy
from sqlalchemy import exc

from irfeed.errors import OutsideError, UsageError
from irfeed.load.sql import alchemy
from irfeed.load.sql.database import DatabaseAddress
from irfeed.model.publication import Sql
from irfeed.model.record import Record

from .conftest import Loaded, Run

Load = Callable[..., Loaded]
ENVIRONMENT = {"dsn_env": "DSN", "file": None}
SECRET = "postgresql://reader:hunter2@db.invalid/news"  # noqa: S105 - of a server that is nowhere


class TestSqlite:
    def test_relative(self, tmp_path: Path, run: Run, load: Load) -> None:
        """An SQLite file from the environment is found beside irfeed.toml, or where its full path says."""
        run("INSERT INTO articles (n) VALUES (1)")

        for dsn in ("sqlite:///news.db", f"sqlite:///{tmp_path}/news.db"):
            (record,) = load(**ENVIRONMENT, dsn=dsn)
            assert isinstance(record, Record)

    def test_missing(self, tmp_path: Path, load: Load) -> None:
        """A file that is not there ends the run, and is not made."""
        with pytest.raises(OutsideError, match="source cms cannot be read: No such file or directory"):
            load(dsn_env=None, file=tmp_path / "other.db")
        assert not (tmp_path / "other.db").exists()

    def test_only_reads(self, run: Run, load: Load, tmp_path: Path) -> None:
        """Names with signs that mean something in addresses are names all the same."""
        run("INSERT INTO articles (n) VALUES (1)")
        odd = tmp_path / "news?mode=rwc#x%20.db"
        (tmp_path / "news.db").rename(odd)

        assert len(load(dsn_env=None, file=odd)) == 1


class TestEnvironment:
    @pytest.mark.parametrize("environment", [{}, {"DSN": " "}])
    def test_unset(self, sql: Sql, environment: dict[str, str]) -> None:
        """A variable that is not set, or empty, is named."""
        if sql.dsn_env is None:
            return
        with pytest.raises(UsageError, match="The environment variable DSN, which the source cms needs, is not set"):
            DatabaseAddress.of("cms", sql, Path(), environment)

    def test_not_shown(self, sql: Sql) -> None:
        """An address has no readable form."""
        address = DatabaseAddress.of("cms", sql, Path(), {"DSN": SECRET})

        assert repr(address) == str(address) == "<the address of the source cms>"

    @pytest.mark.parametrize(
        "dsn", ["hunter2", "://hunter2", "nodb://reader:hunter2@db/x", "postgresql://a:hunter2@b:port/c"]
    )
    def test_no_address(self, load: Load, dsn: str) -> None:
        """What is no address is refused, and not repeated."""
        with pytest.raises(UsageError, match="is none that SQLAlchemy understands") as caught:
            load(**ENVIRONMENT, dsn=dsn)
        assert "hunter2" not in str(caught.value)


class TestMissing:
    def test_sqlalchemy(self, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without SQLAlchemy the answer is what to install."""
        monkeypatch.delattr("irfeed.load.sql.alchemy")
        monkeypatch.delitem(sys.modules, "irfeed.load.sql.alchemy")
        for name in [*sys.modules]:
            if name.partition(".")[0] == "sqlalchemy":
                monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, "sqlalchemy", None)

        with pytest.raises(UsageError, match=r"needs SQLAlchemy.*pip install 'irfeed\[sql\]'"):
            load(**ENVIRONMENT, dsn=SECRET)

    @pytest.mark.parametrize(
        ("dsn", "module", "package"),
        [("postgresql://a:hunter2@b/c", "psycopg", r"psycopg\[binary\]"), ("mysql://a@b/c", "MySQLdb", "MySQLdb")],
    )
    def test_driver(self, load: Load, monkeypatch: pytest.MonkeyPatch, dsn: str, module: str, package: str) -> None:
        """Without the driver the answer is what to install."""
        monkeypatch.setitem(sys.modules, module, None)

        with pytest.raises(UsageError, match=f"needs the Python package {module}.*pip install '{package}'"):
            load(**ENVIRONMENT, dsn=dsn)


class TestUnreachable:
    def test_nobody(self, load: Load, tmp_path: Path) -> None:
        """Where no server is, the answer says so, and nothing of the address."""
        with pytest.raises(OutsideError, match="source cms cannot be reached: no server answers") as caught:
            load(**ENVIRONMENT, dsn=f"postgres://reader:hunter2@/news?host={tmp_path}&connect_timeout=5")
        assert not any(part in str(caught.value) for part in ("hunter2", "reader", str(tmp_path)))

    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ('FATAL: password authentication failed for user "reader"', "does not accept the user or the password"),
            ('FATAL: database "news" does not exist', "has no such database or user"),
            ("could not translate host name", "nobody knows the name of its host"),
            ("connection timeout expired", "does not answer in time"),
            ("the database system is starting up", "is starting or stopping"),
            ("sorry, too many connections already", "too many connections"),
            ("비밀번호가 틀렸습니다", "the server refused the connection"),
        ],
    )
    def test_reason(self, load: Load, monkeypatch: pytest.MonkeyPatch, said: str, words: str) -> None:
        """What a driver says of a failed connection is told in irfeed's own words."""

        def refuse(*_: object, **__: object) -> None:
            raise psycopg.OperationalError(f"{said} at hunter2")

        monkeypatch.setattr(psycopg, "connect", refuse)
        monkeypatch.setattr(psycopg.Connection, "connect", refuse)
        with pytest.raises(OutsideError, match=words) as caught:
            load(**ENVIRONMENT, dsn=SECRET)
        assert "hunter2" not in str(caught.value)


class TestLost:
    def test_lost(self, run: Run, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
        """A connection that breaks while rows come is told as that."""
        run("INSERT INTO articles (n) VALUES (1)")
        _break(monkeypatch, exc.DBAPIError("SELECT", {}, ValueError("gone: hunter2"), connection_invalidated=True))

        with pytest.raises(OutsideError, match="The connection to the database of the source cms was lost") as caught:
            load(**ENVIRONMENT)
        assert "hunter2" not in str(caught.value)

    def test_other(self, run: Run, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
        """ReadingFinding of SQLAlchemy itself is told by its kind, without its words."""
        run("INSERT INTO articles (n) VALUES (1)")
        _break(monkeypatch, exc.InvalidRequestError("of a query with hunter2"))

        with pytest.raises(OutsideError, match="cannot be read: InvalidRequestError") as caught:
            load(**ENVIRONMENT)
        assert "hunter2" not in str(caught.value)

    def test_first_line(self) -> None:
        """Of what a driver says the first line is told, without the password."""
        error = exc.DBAPIError("SELECT", {}, ValueError("no r.title for hunter2\nLINE 1"))
        refused = alchemy._refused("cms", error, sqlalchemy.make_url(SECRET))

        assert refused.message == "The database of the source cms cannot be read: no title for …"


def test_identity() -> None:
    """What tells databases apart holds no password."""
    url = sqlalchemy.make_url("postgresql://reader:hunter2@db/news?sslpassword=hunter2&host=/run")
    database = alchemy.AlchemyDatabase(_nothing(), url, "cms")

    assert "hunter2" not in database.identity
    assert all(part in database.identity for part in ("reader", "db", "news", "/run"))


def _nothing() -> Any:
    return None


def _break(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def execute(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(sqlalchemy.engine.Connection, "execute", execute)
