"""Every hostile irfeed.toml: refused with findings that name the line, or a publication that harms nobody."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser
import pytest

from tests.hostile.corpus import plain
from tests.hostile.oracle import CONTROLS, FORBIDDEN, harms, items
from tests.hostile.test_records import NOW

Run = Callable[..., tuple[int, str, str]]

VECTORS = json.loads((Path(__file__).parent / "configurations.json").read_text(encoding="utf-8"))["vectors"]
#: What stands in a right irfeed.toml, table by table.
RIGHT = {
    "publication": {
        "title": '"News"',
        "url": '"https://news.example/"',
        "feeds_url": '"https://feeds.news.example/"',
        "id_authority": '"news.example,2015"',
    },
    "languages": {"en": "{}", "ko": "{}"},
    "departments": {"news": '{ name = "News desk" }'},
    "feeds": {},
}
RECORD = """\
---
id: tag:news.example,2015:visit
title: A visit
department: news
url: https://news.example/visit/
published: 2015-02-06T09:00:00Z
---
Text.
"""
FINDING = re.compile(r"\S+?(?::(\d+):\d+)?: ([A-Z]{3}\d{3}) error: ")


def content(vector: dict[str, Any]) -> bytes:
    """Return the bytes of a vector's irfeed.toml."""
    if "bytes" in vector:
        return plain(vector["bytes"]).encode("latin-1")
    if "text" in vector:
        return plain(vector["text"]).encode("utf-8")
    tables = {name: dict(table) for name, table in RIGHT.items()}
    for key, value in vector.get("set", {}).items():
        table, name = key.split(".", 1)
        tables[table][name] = plain(value)
    lines = [vector.get("top", "")]
    for table, values in tables.items():
        lines += [f"[{table}]", *(f"{name} = {value}" for name, value in values.items())]
    return "\n".join([*lines, plain(vector.get("more", ""))]).encode("utf-8")


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_a_configuration_is_refused_or_harmless(
    tmp_path: Path, irfeed: Run, harm: Callable[[str], list[str]], vector: dict[str, Any]
) -> None:
    """A configuration gives exactly its table's errors; without any, its feeds are harmless and where they belong."""
    folder = tmp_path / "news"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "a.md").write_text(RECORD, encoding="utf-8")
    (folder / "irfeed.toml").write_bytes(content(vector))
    code, out, err = irfeed("build", folder, "--now", NOW)
    found = [match for line in err.split("\n") if (match := FINDING.match(line))]

    assert sorted({match[2] for match in found}) == vector.get("codes", [])
    assert next((int(match[1]) for match in found if match[1]), None) == vector.get("line")
    assert code == vector.get("exit", 2 if found else 0), err
    assert not CONTROLS.search(out + err)
    assert "##[" not in out + err
    assert "secret" not in out + err
    assert not [line for line in (out + err).split("\n") if line.lstrip().startswith("::") or len(line) > 3000]
    assert [one.name for one in tmp_path.iterdir()] == ["news"]
    for feed in folder.rglob("feed.*"):
        if feed.suffix in {".rss", ".atom", ".json"}:
            _is_harmless(feed, harm)


def _is_harmless(feed: Path, harm: Callable[[str], list[str]]) -> None:
    text = feed.read_bytes().decode("utf-8")
    assert not FORBIDDEN.search(text)
    for _, item in items(feed):
        assert list(harms(item, harm)) == []
    if feed.suffix != ".json":
        read = feedparser.parse(feed.read_bytes())
        assert not read.bozo
        titles = [read.feed.title]
    else:
        titles = [json.loads(text)["title"]]
    assert not [title for title in titles if harm(title)]


def test_enough() -> None:
    """There are hundreds of configurations, each with a name of its own."""
    names = [vector["name"] for vector in VECTORS]

    assert len(names) == len(set(names)) >= 500
