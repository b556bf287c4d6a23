"""What the packages import, and when: ordinary records wait for nothing that only doubtful ones need."""

from __future__ import annotations

import importlib
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
{"id": "tag:news.example,2015:visit", "title": "A visit", "department": "news", "body": "Text.", \
"url": "https://news.example/visit/", "published": "2015-02-06T09:00:00Z"}
"""
PROGRAM = """\
import sys
from pathlib import Path
from irfeed import config
from irfeed.load import load_path
from irfeed.validate import LIST_FIELDS, validate
publication = config.read(Path("irfeed.toml"), shown_as="irfeed.toml")
articles = publication.articles
records = load_path(articles, articles=articles, shown_as="articles", lists=LIST_FIELDS, defaults=publication.folders)
print(len(validate(list(records), publication).articles))
print(*{name.partition(".")[0] for name in sys.modules})
"""


def test_ordinary_records_need_no_heavy_package(tmp_path: Path) -> None:
    """An ordinary publication of JSON Lines is read and judged without any of the packages that take long to import."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "irfeed.toml").write_text(PUBLICATION, encoding="utf-8")
    (tmp_path / "articles" / "a.jsonl").write_text(RECORD, encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=tmp_path, capture_output=True, text=True, check=True)
    count, imported = done.stdout.splitlines()

    assert count == "1"
    assert not set(imported.split()) & {"pydantic", "langcodes", "dateutil", "yaml", "click", "lxml"}


@pytest.mark.parametrize("package", ["load", "load.rules", "model", "syntax", "validate", "config"])
def test_names_that_are_imported_late(package: str) -> None:
    """Every name that a package promises is there, and no other is."""
    module = importlib.import_module(f"irfeed.{package}")

    assert all(getattr(module, name) is not None for name in getattr(module, "__all__", ["ALL"]))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = module.nothing
