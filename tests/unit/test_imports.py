"""What the packages import, and when: ordinary records wait for nothing that only doubtful ones need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PUBLICATION = """\
[publication]
title = "News"
url = "https://news.example/"
feeds_url = "https://feeds.news.example/"
id_authority = "news.example,2015"
[languages]
en = {}
[departments.news]
name = "News desk"
"""
RECORD = """\
{"id": "tag:news.example,2015:visit", "title": "A visit", "department": "news", \
"body": "<p>Text.</p>", "body_format": "html", \
"url": "https://news.example/visit/", "published": "2015-02-06T09:00:00Z"}
"""
PROGRAM = """\
import sys
from pathlib import Path
from irfeed import config
from irfeed.load import load_path
from irfeed.validation import LIST_FIELDS, validate
publication = config.read(Path("irfeed.toml"), shown_as="irfeed.toml")
articles = publication.articles
records = load_path(articles, articles=articles, shown_as="articles", lists=LIST_FIELDS, defaults=publication.folders)
print(len(validate(list(records), publication).articles))
print(*sys.modules)
"""


#: Runs a command, and prints the modules that it imported as the last line of stderr.
COMMAND = """\
import atexit, sys
def tell():
    print(*sys.modules, file=sys.stderr)
atexit.register(tell)
from irfeed.cli import main
main()
"""
HEAVY = {
    *("pydantic", "pydantic_core", "langcodes", "dateutil", "yaml", "nh3", "lxml", "jinja2", "feedgen", "sqlalchemy"),
    "markdown_it",
}
#: What judges bodies: it is read in two milliseconds.
SANITISER = {"nh3"}
#: What is imported by those who need it, and takes some milliseconds.
LONG = {"importlib.metadata", "email", "difflib", "ctypes", "zipfile", "decimal", "html"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of an ordinary publication."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "irfeed.toml").write_text(PUBLICATION, encoding="utf-8")
    (tmp_path / "articles" / "a.jsonl").write_text(RECORD, encoding="utf-8")
    return tmp_path


#: Programs without coverage, which would import much by itself.
UNMEASURED = {**os.environ, "COVERAGE_PROCESS_CONFIG": "", "COVERAGE_PROCESS_START": ""}


def test_ordinary_records_need_no_heavy_package(folder: Path) -> None:
    """An ordinary publication of JSON Lines is read and judged without any of the packages that take long to import."""
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, env=UNMEASURED)
    count, imported = done.stdout.splitlines()

    assert count == "1"
    assert set(imported.split()) & (HEAVY | {"click"}) == set()


def test_validating_ordinary_records_imports_no_heavy_package(folder: Path) -> None:
    """Nor what reads databases and plugins, nor anything else that takes some milliseconds to import.

    A body that is safe as it is written needs the sanitiser, and nothing that resolves addresses or says what is lost.
    """
    imported = _imported(folder, "validate")

    assert {"irfeed.validation.fields", "irfeed.render.safe"} <= imported
    assert imported & (HEAVY | LONG | {"sqlite3", "hashlib"}) == SANITISER
    assert imported & {"irfeed.render.report", "irfeed.render.sanitise.addresses"} == set()


def test_validating_plain_paragraphs_imports_no_parser(folder: Path) -> None:
    """Markdown without markup is made HTML, and judged, without the parser of Markdown."""
    record = RECORD.replace("<p>Text.</p>", "Text.\\n\\nMore of it.").replace('"html"', '"markdown"')
    (folder / "articles" / "a.jsonl").write_text(record, encoding="utf-8")
    imported = _imported(folder, "validate")

    assert "irfeed.render.markdown" in imported
    assert imported & HEAVY == SANITISER


def test_a_build_that_changes_nothing_imports_no_heavy_package(folder: Path) -> None:
    """Only the first build needs what makes feeds."""
    first = _imported(folder, "build")
    again = _imported(folder, "build")

    assert "irfeed.building.pipeline" in first
    assert "irfeed.building.unchanged" in again
    assert again & (HEAVY | LONG | {"irfeed.building.pipeline"}) == set()


def _imported(folder: Path, *arguments: str) -> set[str]:
    command = [sys.executable, "-c", COMMAND, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, env=UNMEASURED)
    return set(done.stderr.splitlines()[-1].split())
