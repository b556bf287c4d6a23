"""What is said of hostile records: short, whatever they hold, and with the field that it is about."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.hostile.test_records import CONFIGURATION

Run = Callable[..., tuple[int, str, str]]

FIELDS = '"id": "tag:news.example,2015:1", "department": "news", "url": "https://news.example/", '
DEEP = "[" * 80 + "]" * 80


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A publication without records."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "text", "column", "field"),
    [
        ("a.json", f'{{{FIELDS}"title": "a \\ud800 b"}}', 98, "title"),
        ("a.jsonl", f'{{{FIELDS}"images": [{{"url": "\\udc00"}}]}}\n', 108, "images/0/url"),
        ("deep.json", f'{{{FIELDS}"title": {DEEP}}}', 161, "title/0/"),
        ("deeper.json", f'{{{FIELDS}"title": {"[" * 9000}}}', 161, "title/0/"),
        ("deep.yaml", f"title: {DEEP}\n", 41, "title/0/"),
        ("deeper.yaml", f"title: {'[' * 9000}\n", 1007, "title/0"),
        ("many.json", f'{{{FIELDS}"title": [{"1," * 10_000}1]}}', 98, "title"),
        ("large.json", f'{{{FIELDS}"title": 1e999}}', 98, "title"),
    ],
)
def test_the_field_is_named(folder: Path, irfeed: Run, name: str, text: str, column: int, field: str) -> None:
    """Of a value that is half a character, too deep, long or large: line, column and field are told, also in words."""
    (folder / "articles" / name).write_text(text, encoding="utf-8")

    _, out, _ = irfeed("validate", folder, "--format", "json")

    (found,) = json.loads(out)["findings"]
    assert (found["line"], found["column"]) == (1, column)
    assert found["pointer"].startswith(f"/{field}".rstrip("/"))
    assert f", in {field}" in found["message"]


def test_half_a_character_in_yaml(folder: Path, irfeed: Run) -> None:
    """What the parser of YAML refuses is told with the field in which it stands."""
    (folder / "articles/a.yaml").write_text('id: tag:a\ntitle: "x \\ud800"\n', encoding="utf-8")

    _, out, _ = irfeed("validate", folder, "--format", "json")

    (found,) = json.loads(out)["findings"]
    assert (found["line"], found["column"], found["pointer"]) == (2, 13, "/title")
    assert found["message"].endswith("in title")


def test_no_message_is_long(folder: Path, irfeed: Run) -> None:
    """A value of any length is quoted by its beginning and its end, in records, in feeds and in irfeed.toml."""
    long = "x" * 300_000
    record = {"id": long, "title": "A", "department": long, "url": long, "published": long, "language": long, long: 1}
    (folder / "articles/a.json").write_text(json.dumps(record), encoding="utf-8")
    (folder / "a.rss").write_text(
        f'<rss version="{long}"><channel><language>{long}</language><link>{long}</link><{long}/>'
        f"<pubDate>{long}</pubDate><ttl>{long}</ttl></channel></rss>"
    )
    (folder / "a.atom").write_text(
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{long}"><id>{long}</id><updated>{long}</updated>'
        f'<link rel="{long}" hreflang="{long}" type="{long}" href="{long}"/></feed>'
    )
    (folder / "a.json").write_text(json.dumps({"version": long, "language": long, "title": long, long: 1}))
    said = [irfeed("validate", folder)]
    said += [irfeed("check", folder / name) for name in ("a.rss", "a.atom", "a.json")]
    (folder / "irfeed.toml").write_text(f'{CONFIGURATION}\n{long} = 1\n[languages.{long}]\nname = "{long}"\n')
    said.append(irfeed("validate", folder))

    for code, out, err in said:
        assert code in {1, 2}
        assert max(len(line) for line in (out + err).splitlines()) < 5000
