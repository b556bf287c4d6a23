"""An SQLite file with a table of articles, and how the tests load it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from irfeed.findings import Finding
from irfeed.load import Kinds, SourcesContext, load_sources
from irfeed.model.publication import Publication, RecordSource, Sql
from irfeed.model.record import Record

KINDS = Kinds(
    lists={"categories", "department"}, nested={"categories", "department", "images"}, dates={"published", "updated"}
)
Run = Callable[..., None]
Loaded = list[Record | Finding]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The path of the database."""
    return tmp_path / "news.db"


@pytest.fixture
def run(file: Path) -> Run:
    """Return a function that changes the database by one statement."""

    def call(statement: str, *values: object) -> None:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute(statement, values)

    call("CREATE TABLE articles (n, headline, day, tags, photos, photo, alt, moved)")
    return call


@pytest.fixture(params=["standard library", "SQLAlchemy"])
def sql(request: pytest.FixtureRequest, file: Path) -> Sql:
    """How the table is read: by the standard library, and the same by SQLAlchemy."""
    columns = {
        "title": "headline",
        "published": "day",
        "categories": "tags",
        "images": "photos",
    }
    by_file = request.param == "standard library"
    return Sql(
        dsn_env=None if by_file else "DSN",
        file=file if by_file else None,
        table="articles",
        query=None,
        key="n",
        columns=columns,
    )


@pytest.fixture
def load(tmp_path: Path, file: Path, sql: Sql, publication: Publication) -> Callable[..., Loaded]:
    """Return a function that loads all rows; it takes what is to be otherwise."""

    def call(*, remember: bool = True, dsn: str | None = None, **otherwise: object) -> Loaded:
        source = RecordSource("cms", "sql", replace(sql, **otherwise))  # type: ignore[arg-type] # as a test says
        environment = {"DSN": dsn or f"sqlite+pysqlite:///{file}"}
        here = replace(
            publication, root=tmp_path, articles=tmp_path / "articles", time_zone=ZoneInfo("Asia/Seoul"), sources=()
        )
        return list(load_sources([source], SourcesContext(here, environment, KINDS, remember)))

    return call


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that says of each statement how many rows it gave."""
    from irfeed.load.sql import alchemy, sqlite  # noqa: PLC0415 - only tests that count need them

    counts: list[int] = []
    for kind in (alchemy.AlchemyDatabase, sqlite.SqliteDatabase):
        _count(monkeypatch, kind, counts)
    return counts


def _count(monkeypatch: pytest.MonkeyPatch, kind: type, counts: list[int]) -> None:
    rows = kind.rows  # type: ignore[attr-defined] # both have it

    def counting(self: object, *statement: object) -> Iterator[object]:
        counts.append(0)
        for row in rows(self, *statement):
            counts[-1] += 1
            yield row

    monkeypatch.setattr(kind, "rows", counting)
