"""Publications whose records come from elsewhere than files, on the command line."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path

import pytest

from .conftest import SOURCE, Irfeed

NOW = ("--now", "2026-01-01T00:00:00Z")
EXAMPLE = Path(__file__).parents[2] / "docs" / "how-to" / "plugins" / "irfeed-mailbox"
SQL = """\
[[sources]]
name = "cms"
type = "sql"
dsn = "sqlite:///news.db"
table = "articles"
key = "n"
changed = "moved"
columns = { id = "guid", title = "headline", url = "address", published = "day" }
values = { department = "news" }
"""
MAILBOX = """\
[[sources]]
name = "press"
type = "mailbox"
settings = { file = "press.mbox", department = "news" }
"""
LETTER = """\
From press@seoul.example Fri Feb  6 09:00:00 2015
Message-ID: <tokyo@seoul.example>
Subject: {subject}
Date: Fri, 06 Feb 2015 09:00:00 +0900
Archived-At: <https://seoul.example/tokyo/>

The mayor met the governor.

"""


def _database(publication: Path, *rows: tuple[object, ...]) -> None:
    with closing(sqlite3.connect(publication / "news.db")) as connection, connection:
        connection.execute("CREATE TABLE IF NOT EXISTS articles (n, guid, headline, address, day, moved)")
        connection.executemany("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)", rows)


def _row(number: int, **otherwise: object) -> tuple[object, ...]:
    fields = {
        "guid": f"tag:seoul.example,2015:row-{number}",
        "headline": f"Row {number}",
        "address": f"https://seoul.example/rows/{number}/",
        "day": "2015-02-07 09:00:00+09:00",
        **otherwise,
    }
    return (number, *fields.values(), number)


def _configure(publication: Path, text: str) -> None:
    path = publication / "irfeed.toml"
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def _titles(publication: Path) -> list[str]:
    feed = json.loads((publication / "public" / "feed.json").read_text(encoding="utf-8"))
    return sorted(item["title"] for item in feed["items"])


class TestSql:
    def test_no_cache(self, irfeed: Irfeed, publication: Path) -> None:
        """With --no-cache every row is read anew, whatever its `changed` column says, and nothing is kept."""
        _configure(publication, SQL)
        _database(publication, _row(1), _row(2), _row(3))
        irfeed("build", publication, *NOW, "--no-cache")
        kept = publication / ".irfeed" / "sources"
        assert not kept.exists()
        irfeed("build", publication, *NOW)
        assert kept.exists()
        with closing(sqlite3.connect(publication / "news.db")) as connection, connection:
            connection.execute("UPDATE articles SET headline = 'Another' WHERE n = 1")
        irfeed("build", publication, *NOW)
        assert "Row 1" in _titles(publication)
        irfeed("build", publication, *NOW, "--no-cache")

        assert "Another" in _titles(publication)

    def test_beside_files(self, irfeed: Irfeed, publication: Path) -> None:
        """Rows and files are published together; the cache changes no byte."""
        _configure(publication, SQL)
        _database(publication, _row(1), _row(2))
        first = irfeed("build", publication, *NOW)
        with closing(sqlite3.connect(publication / "news.db")) as connection, connection:
            connection.execute("UPDATE articles SET headline = 'Edited', moved = 3 WHERE n = 1")
        edited = irfeed("build", publication, *NOW)
        (publication / ".irfeed" / "sources" / "cms.json").unlink()
        again = irfeed("build", publication, *NOW, "--check")

        assert (first.code, edited.code, again.code) == (0, 0, 0)
        assert _titles(publication) == ["Edited", "Row 2", "The bridge opens", "The square opens"]

    def test_no_folder(self, irfeed: Irfeed, publication: Path) -> None:
        """With a source the articles folder may be missing; without one it may not."""
        shutil.rmtree(publication / "articles")
        without = irfeed("build", publication, *NOW)
        _configure(publication, SQL)
        _database(publication, _row(1))

        assert without.code == 2
        assert irfeed("build", publication, *NOW).code == 0
        assert irfeed("list", publication, *NOW).code == 0
        assert _titles(publication) == ["Row 1"]

    def test_check_remembers_nothing(self, irfeed: Irfeed, publication: Path) -> None:
        """--check writes no cache either."""
        _configure(publication, SQL)
        _database(publication, _row(1))
        irfeed("build", publication, *NOW, "--check")

        assert not (publication / ".irfeed").exists()

    def test_rules_across(self, irfeed: Irfeed, publication: Path) -> None:
        """A row and a file with the same id are found, as two files would be."""
        _configure(publication, SQL)
        _database(publication, _row(1, guid="tag:seoul.example,2015:square"))
        done = irfeed("validate", publication)

        assert done.code == 1
        assert "sql:cms/articles?n=1#guid: REC" in done.out

    def test_findings(self, irfeed: Irfeed, publication: Path) -> None:
        """A wrong row is found at its table, key and column, in every format, and stops the build."""
        _configure(publication, SQL)
        _database(publication, _row(1, day=2015), _row(2))
        done = irfeed("build", publication, *NOW)
        as_json = json.loads(irfeed("validate", publication, "--format", "json").out)

        assert done.code == 1
        assert "sql:cms/articles?n=1#day: REC003 error: published is the number 2015" in done.out
        assert not (publication / "public").exists()
        (finding,) = (one for one in as_json["findings"] if one["severity"] == "error")
        assert (finding["path"], finding["line"], finding["pointer"]) == (
            "sql:cms/articles?n=1#day",
            None,
            "/published",
        )

    def test_gone(self, irfeed: Irfeed, publication: Path) -> None:
        """Without its database a build ends with 3, and the published feeds stay as they are."""
        _configure(publication, SQL)
        _database(publication, _row(1))
        irfeed("build", publication, *NOW)
        before = (publication / "public" / "feed.json").read_bytes()
        (publication / "news.db").unlink()
        done = irfeed("build", publication, *NOW)

        assert done.code == 3
        assert "irfeed: The database of the source cms cannot be read" in done.err
        assert (publication / "public" / "feed.json").read_bytes() == before

    def test_unset(self, irfeed: Irfeed, publication: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The address comes from the environment; where it is missing the variable is named."""
        _configure(publication, SQL.replace('dsn = "sqlite:///news.db"', 'dsn_env = "CMS_DSN"'))
        _database(publication, _row(1))
        monkeypatch.delenv("CMS_DSN", raising=False)
        unset = irfeed("validate", publication)
        monkeypatch.setenv("CMS_DSN", "sqlite:///news.db")

        assert unset.code == 2
        assert "CMS_DSN" in unset.err
        assert irfeed("validate", publication).code == 0

    def test_files_alone(self, irfeed: Irfeed, publication: Path) -> None:
        """Whoever asks about files is told about files: no database is asked."""
        _configure(publication, SQL)

        assert irfeed("validate", publication / "articles").code == 0


@pytest.fixture
def example(tmp_path: Path) -> str:
    """Install the example package of the documentation by hand; return the path for Python."""
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    folder = tmp_path / "installed"
    shutil.copytree(EXAMPLE / "src", folder)
    info = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    groups = project["entry-points"].items()
    lines = [line for group, named in groups for line in (f"[{group}]", *(f"{k} = {v}" for k, v in named.items()))]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    return os.pathsep.join([str(folder), str(SOURCE)])


class TestExample:
    def test_source(self, process: Irfeed, publication: Path, example: str) -> None:
        """The example of the documentation publishes letters of a mailbox beside files."""
        _configure(publication, MAILBOX)
        (publication / "press.mbox").write_text(LETTER.format(subject="Mayor visits Tokyo"), encoding="utf-8")
        done = process("build", *NOW, cwd=publication, PYTHONPATH=example)

        assert (done.code, done.out) == (0, "")
        assert "Mayor visits Tokyo" in _titles(publication)

    def test_findings(self, process: Irfeed, publication: Path, example: str) -> None:
        """What is wrong with a letter is found at that letter."""
        _configure(publication, MAILBOX)
        letters = [LETTER.format(subject=""), LETTER.replace("Message-ID", "X-Number").format(subject="x")]
        (publication / "press.mbox").write_text("".join(letters), encoding="utf-8")
        done = process("validate", cwd=publication, PYTHONPATH=example)

        assert done.code == 1
        assert "press:press.mbox/1: REC001 error: title is missing" in done.out
        assert "press:press.mbox/2: XMB101 error: The letter has no Message-ID" in done.out

    @pytest.mark.parametrize(
        ("settings", "code", "words"),
        [("{}", 2, "needs the settings file and department"), (None, 3, "finds no mailbox press.mbox")],
    )
    def test_errors(
        self, process: Irfeed, publication: Path, example: str, settings: str | None, code: int, words: str
    ) -> None:
        """Wrong settings and a missing mailbox are told in the plugin's own words."""
        text = MAILBOX.replace('{ file = "press.mbox", department = "news" }', settings) if settings else MAILBOX
        _configure(publication, text)
        done = process("build", *NOW, cwd=publication, PYTHONPATH=example)

        assert done.code == code
        assert words in done.err

    def test_rule(self, process: Irfeed, publication: Path, example: str) -> None:
        """The example's rule is asked and explained; a build is not refused for it."""
        path = publication / "articles" / "square.md"
        path.write_text(path.read_text(encoding="utf-8").replace("The square opens", "SQUARE OPENS"), encoding="utf-8")
        built = process("build", *NOW, cwd=publication, PYTHONPATH=example)
        checked = process("check", "public/feed.atom", "--select", "XMB", cwd=publication, PYTHONPATH=example)
        explained = process("explain", "XMB001", PYTHONPATH=example)
        without = process("explain", "XMB001")

        assert built.code == 0
        assert 'XMB001 warning: The title "SQUARE OPENS" is written in capitals' in checked.out
        assert explained.out.startswith("XMB001 title-in-capitals (warning)")
        assert without.code == 2

    def test_broken(self, process: Irfeed, publication: Path, example: str) -> None:
        """A plugin that cannot be imported ends the command with 3, and is named."""
        _configure(publication, MAILBOX)
        broken = Path(example.partition(os.pathsep)[0], "irfeed_mailbox", "source.py")
        broken.write_text("import nothing_of_the_kind", encoding="utf-8")
        done = process("build", *NOW, cwd=publication, PYTHONPATH=example)

        assert done.code == 3
        assert "The plugin mailbox of the package irfeed-mailbox cannot be imported: ModuleNotFoundError" in done.err
