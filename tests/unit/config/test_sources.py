from __future__ import annotations

import re
from pathlib import Path

import pytest

from irfeed import config
from irfeed.errors import ConfigurationError
from irfeed.findings import Finding
from irfeed.model.publication import Publication, RecordSource, Sql

HOW_TO = Path(__file__).parents[3] / "docs" / "how-to"
SMALLEST = """\
[publication]
title = "News"
url = "https://seoul.example/"
feeds_url = "https://feeds.seoul.example"
id_authority = "seoul.example,2015"
[languages]
en = {}
[departments.news]
name = "News desk"
"""
SQL = """\
[[sources]]
name = "cms"
type = "sql"
dsn_env = "CMS_DSN"
table = "articles"
key = "n"
columns = { title = "headline" }
"""
PLUGIN = """\
[[sources]]
name = "press"
type = "mailbox"
settings = { file = "press.mbox", most = 10 }
"""


FOLDER = """\
[[sources]]
name = "site"
type = "folder"
folder = "content"
generator = "hugo"
"""


def _read(folder: Path, text: str) -> Publication:
    (folder / "irfeed.toml").write_text(SMALLEST + text, encoding="utf-8")
    return config.read(folder / "irfeed.toml", shown_as="irfeed.toml")


def _findings(folder: Path, text: str) -> list[Finding]:
    with pytest.raises(ConfigurationError) as caught:
        _read(folder, text)
    return list(caught.value.findings)


def test_none(tmp_path: Path) -> None:
    """Without [[sources]] there are none."""
    assert _read(tmp_path, "").sources == ()


def test_every_key(tmp_path: Path) -> None:
    """Every key of a database arrives, its file beside irfeed.toml; a query may have several lines."""
    text = """\
[[sources]]
name = "cms"
type = "sql"
dsn = "sqlite:///data/news.db"
query = \"\"\"
SELECT *
\tFROM articles\"\"\"
key = "n"
changed = "moved"
list_separator = ";"
columns = { title = "headline", "images.0.url" = "photo" }
values = { language = "en" }
"""
    assert _read(tmp_path, text).sources == (
        RecordSource(
            "cms",
            "sql",
            Sql(
                dsn_env=None,
                file=tmp_path / "data" / "news.db",
                table=None,
                query="SELECT *\n\tFROM articles",
                key="n",
                columns={"title": "headline", "images.0.url": "photo"},
                values={"language": "en"},
                separator=";",
                changed="moved",
            ),
        ),
    )


def test_defaults(tmp_path: Path) -> None:
    """A list's separator is "|", and nothing is fixed or incremental, unless irfeed.toml says so."""
    columns = {"title": "headline"}
    sql = Sql(dsn_env="CMS_DSN", file=None, table="articles", query=None, key="n", columns=columns)

    assert _read(tmp_path, SQL).sources == (RecordSource("cms", "sql", sql),)
    assert (sql.values, sql.separator, sql.changed) == ({}, "|", None)


def test_plugin(tmp_path: Path) -> None:
    """The settings of a plugin arrive as they stand."""
    assert _read(tmp_path, PLUGIN).sources == (
        RecordSource("press", "mailbox", settings={"file": "press.mbox", "most": 10}),
    )


def test_folder(tmp_path: Path) -> None:
    """The mapping of a site generator is completed by what irfeed.toml says; keys are compared without their case."""
    keys = 'ids = "ids.csv"\nignore = ["Mood"]\nsections = ["news"]\nfields = { published = "when" }\n'
    site = _read(tmp_path, FOLDER + keys).sources[0].site

    assert site is not None
    assert (site.folder, site.ids, site.shown_as) == (tmp_path / "content", tmp_path / "ids.csv", "content")
    assert [*site.ignored, *site.sections] == ["mood", "news"]
    assert site.fields["published"] == ("when",)
    assert site.fields["updated"][0] == "lastmod"


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        (SQL + SQL, "CFG012", 18, "declared twice"),
        (SQL.replace('"cms"', '"The CMS"'), "CFG016", 11, "lower-case letters"),
        (SQL + 'settings = { a = "b" }', "CFG016", 17, "settings is a key of plugins"),
        (PLUGIN + 'table = "articles"', "CFG016", 14, "table is a key of sources of type sql"),
        (SQL + 'dsn = "sqlite:///a.db"', "CFG016", 10, "dsn_env or dsn, and not both"),
        (SQL.replace('dsn_env = "CMS_DSN"\n', ""), "CFG016", 10, "dsn_env or dsn, and not both"),
        (SQL + 'query = "SELECT 1"', "CFG016", 10, "table or query, and not both"),
        (SQL.replace('key = "n"\n', ""), "CFG016", 10, "needs key"),
        (SQL.replace('{ title = "headline" }', "{}"), "CFG016", 10, "needs columns"),
        (SQL + 'list_separator = "\\\\"', "CFG016", 17, "backslash"),
        (SQL + 'list_separator = ", "', "CFG004", 17, "at most 1 character"),
        (SQL + 'values = { title = "x" }', "CFG016", 17, 'column "title" is there twice'),
        (SQL + 'values = { "images..url" = "x" }', "CFG016", 17, "names no field"),
        (SQL + "tabel = 1", "CFG002", 17, "sources.0.tabel is unknown"),
        (FOLDER + 'key = "id"', "CFG016", 15, "key is a key of sources of type sql"),
        (SQL + 'folder = "x"', "CFG016", 17, "folder is a key of sources of type folder"),
        (PLUGIN + 'values = { a = "b" }', "CFG016", 14, "values is a key of sources of type sql and folder"),
        (FOLDER.replace('folder = "content"\n', ""), "CFG016", 10, "needs folder"),
        (FOLDER.replace('"content"', '"../content"'), "CFG011", 13, "folder is not beside irfeed.toml"),
        (FOLDER.replace('"content"', '"Articles"'), "CFG011", 13, "reads the articles folder"),
        (FOLDER.replace('"content"', '"public/old"'), "CFG011", 13, "reads the output folder"),
        (FOLDER + 'ids = "/ids.csv"', "CFG011", 15, "ids is not beside irfeed.toml"),
        (FOLDER + 'fields = { url = ["url", "/{slug/"] }', "CFG016", 15, "each {name} has a name"),
        (FOLDER.replace('"hugo"', '"pelican"'), "CFG004", 14, "should be"),
        (SQL.replace('"headline"', '"head\\u0007"'), "CFG014", 16, "U+0007"),
    ],
)
def test_place(tmp_path: Path, text: str, code: str, line: int, words: str) -> None:
    """Each mistake is found by its rule, at its line."""
    found = [(one.code, one.place.line, words in one.message) for one in _findings(tmp_path, text)]

    assert (code, line, True) in found


def test_folder_that_is_passed_over(tmp_path: Path) -> None:
    """A folder in that of the articles may be a source where no record is read from it otherwise."""
    (source,) = _read(tmp_path, FOLDER.replace('"content"', '"articles/_tables"')).sources
    assert source.site
    assert source.site.folder.name == "_tables"


def test_did_you_mean(tmp_path: Path) -> None:
    """A misspelt key inside a source is answered with the likely one."""
    assert _findings(tmp_path, SQL + "tabel = 1")[0].hint == "did you mean table?"


@pytest.mark.parametrize(
    "line",
    [
        'dsn = "postgresql://reader:hunter2@db/news"',
        'dsn = ["postgresql://reader:hunter2@db/news"]',
        'dsn_env = "postgresql://reader:hunter2@db/news"',
        'dsn = "sqlite:///news.db?password=hunter2"',
        'dsn_url = "postgresql://reader:hunter2@db/news"',
    ],
)
def test_secret(tmp_path: Path, line: str) -> None:
    """An address that stands in irfeed.toml is refused, and not repeated."""
    findings = _findings(tmp_path, SQL.replace('dsn_env = "CMS_DSN"', line))

    assert findings
    assert not any("hunter2" in str(one) for one in findings)


def _examples() -> list[object]:
    pages = ("databases", "plugins", "site-generators")
    return [
        pytest.param(text, id=f"{page}-{number}")
        for page in pages
        for number, text in enumerate(
            re.findall(r"```toml\n(.*?)```", (HOW_TO / f"{page}.md").read_text(encoding="utf-8"), re.DOTALL)
        )
    ]


@pytest.mark.parametrize("text", _examples())
def test_documentation(tmp_path: Path, text: str) -> None:
    """Every example of the documentation is a source that irfeed.toml can have."""
    text = text[text.index("[[sources]]") :]
    assert len(_read(tmp_path, text).sources) == 1
