"""PostgreSQL tried for real: ten thousand records, edits, and a server that dies."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from irfeed.cli.root import run
from irfeed.load.sql import alchemy

from .conftest import PASSWORD, Server

pytestmark = pytest.mark.system

NOW = ("--now", "2026-01-01T00:00:00Z")
RECORDS = 10_000
CONFIGURATION = """\
[publication]
title = "News"
url = "https://seoul.example/"
feeds_url = "https://feeds.seoul.example/"
id_authority = "seoul.example,2015"
time_zone = "Asia/Seoul"
[languages]
en = {}
ko = {}
[departments.relations]
name = "Relations"
[departments.culture]
name = "Culture"
[feeds]
formats = ["json"]
variants = ["all", "language"]
pages = false
[[sources]]
name = "cms"
type = "sql"
dsn_env = "CMS_DSN"
table = "cms.articles"
key = "number"
changed = "changed"
[sources.columns]
id = "guid"
title = "Headline"
language = "language"
department = "departments"
url = "url"
published = "day"
updated = "changed"
body = "body"
images = "pictures"
"places.0.name" = "place"
"places.0.latitude" = "latitude"
"places.0.longitude" = "longitude"
"""
TABLE = """\
CREATE TABLE cms.articles (
  number bigint PRIMARY KEY, guid text NOT NULL, "Headline" text, language text, departments text[], url text,
  day timestamptz, changed timestamptz, body text, pictures jsonb, place text, latitude numeric, longitude numeric)"""
ROWS = """\
INSERT INTO cms.articles
SELECT n, 'tag:seoul.example,2015:' || n, 'Article ' || n || ': 100% at 12:30',
  CASE WHEN n % 2 = 0 THEN 'en' ELSE 'ko' END,
  CASE WHEN n % 3 = 0 THEN ARRAY['relations', 'culture'] ELSE ARRAY['culture'] END,
  'https://seoul.example/' || n, '2015-01-01 00:00:00+00'::timestamptz + n * interval '4 hours',
  '2024-01-01 00:00:00+00'::timestamptz + n * interval '1 second', 'Body of ' || n,
  jsonb_build_array(jsonb_build_object('url', 'https://seoul.example/' || n || '.png', 'alt', '')),
  'Tokyo', 35.6895, 139.6917
FROM generate_series(1, 10000) AS n"""


@pytest.fixture
def publication(tmp_path: Path, postgresql: Server, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A publication whose records are ten thousand rows; it has no articles folder."""
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    postgresql.run("CREATE SCHEMA cms", TABLE, ROWS)
    monkeypatch.setenv("CMS_DSN", postgresql.dsn)
    return tmp_path


def _files(publication: Path) -> dict[str, bytes]:
    public = publication / "public"
    return {str(path.relative_to(public)): path.read_bytes() for path in public.rglob("*") if path.is_file()}


def test_edits(
    publication: Path, postgresql: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten thousand rows become feeds; after edits only what changed is read and written, as if all were read anew."""
    assert run(["build", str(publication), *NOW]) == 0
    first = _files(publication)
    newest = json.loads(first["feed.json"])["items"][0]
    assert newest["title"] == "Article 10000: 100% at 12:30"
    assert newest["date_published"] == "2019-07-26T01:00:00+09:00"
    assert newest["image"] == "https://seoul.example/10000.png"

    postgresql.run(
        """UPDATE cms.articles SET "Headline" = 'Edited', changed = '2025-01-01' WHERE number = 9999""",
        "DELETE FROM cms.articles WHERE number = 9998",
    )
    read = _counted(monkeypatch)
    capsys.readouterr()
    assert run(["build", str(publication), *NOW, "--format", "json"]) == 0
    result = json.loads(capsys.readouterr().out)
    second = _files(publication)
    # The key and the sign of change of all; the edited row, and the one that had the newest sign before.
    assert read == [RECORDS - 1, 2]
    assert set(result["written"]) >= {"feed.json", "ko/feed.json"}
    assert "Edited" in second["ko/feed.json"].decode()
    assert "2015:9998" not in second["feed.json"].decode()
    unchanged = {path for path in first if re.match(r"(.*/)?archive/201[5-8]", path)}
    assert unchanged
    assert all(first[path] == second[path] for path in unchanged)

    (publication / ".irfeed" / "sources" / "cms.json").write_bytes(b"garbage")
    assert run(["build", str(publication), *NOW, "--check"]) == 0
    assert read[2:] == [RECORDS - 1, RECORDS - 1]


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that says of each statement from now on how many rows it gave."""
    counts: list[int] = []
    rows = alchemy.AlchemyDatabase.rows

    def counting(self: alchemy.AlchemyDatabase, *statement: Any) -> Iterator[Sequence[Any]]:
        counts.append(0)
        for row in rows(self, *statement):
            counts[-1] += 1
            yield row

    monkeypatch.setattr(alchemy.AlchemyDatabase, "rows", counting)
    return counts


def test_killed_midway(
    publication: Path, postgresql: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that dies while rows come is told in one sentence, and the published feeds stay as they are."""
    postgresql.run("DELETE FROM cms.articles WHERE number > 3000")
    assert run(["build", str(publication), *NOW]) == 0
    before = _files(publication)
    rows = alchemy.AlchemyDatabase.rows

    def dying(self: alchemy.AlchemyDatabase, *statement: Any) -> Iterator[Sequence[Any]]:
        for number, row in enumerate(rows(self, *statement)):
            if number == 100:
                postgresql.kill()
            yield row

    monkeypatch.setattr(alchemy.AlchemyDatabase, "rows", dying)
    capsys.readouterr()
    code = run(["build", str(publication), *NOW])
    told = capsys.readouterr().err

    assert code == 3
    assert "The connection to the database of the source cms was lost" in told
    assert _files(publication) == before


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (PASSWORD, "Wrong-1-password", "does not accept the user or the password"),
        ("/postgres?", "/nothing?", "has no such database"),
        ("irfeed-pg-", "irfeed-none-", "no server answers"),
    ],
)
def test_unreachable(
    publication: Path,
    postgresql: Server,
    old: str,
    new: str,
    words: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A wrong password, database or address ends with 3 and a reason that holds nothing of the address."""
    monkeypatch.setenv("CMS_DSN", postgresql.dsn.replace(old, new))
    code = run(["validate", str(publication)])
    told = "".join(capsys.readouterr())

    assert code == 3
    assert words in told
    assert not any(part in told for part in (PASSWORD, "Wrong-1-password", str(postgresql.folder), "postgresql:"))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"Headline"', '"headline"', "headline"),
        ('table = "cms.articles"', 'table = "cms.article"', "cms.article"),
        ('table = "cms.articles"', 'query = "DELETE FROM cms.articles RETURNING *"', "cannot be read"),
    ],
)
def test_wrong_names(publication: Path, old: str, new: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing column or table is named; and what is no SELECT is refused by the database."""
    (publication / "irfeed.toml").write_text(CONFIGURATION.replace(old, new), encoding="utf-8")
    code = run(["validate", str(publication)])
    told = capsys.readouterr().err

    assert code == 3
    assert "The database of the source cms cannot be read" in told
    assert words in told


def test_wrong_values(publication: Path, postgresql: Server, capsys: pytest.CaptureFixture[str]) -> None:
    """What a column should not hold is a finding that names source, table, key and column."""
    postgresql.run(
        "DELETE FROM cms.articles WHERE number > 2",
        "ALTER TABLE cms.articles ALTER COLUMN body TYPE bytea USING body::bytea",
        """UPDATE cms.articles SET "Headline" = NULL, body = NULL WHERE number = 2""",
    )
    code = run(["validate", str(publication)])
    told = capsys.readouterr().out

    assert code == 1
    assert "sql:cms/cms.articles?number=1#body: LOD050" in told
    assert "sql:cms/cms.articles?number=2#Headline: REC001" in told
