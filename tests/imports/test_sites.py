"""Feeds as programs of sites write them: once imported and published, nothing moves when they are imported again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from irfeed.cli.root import run

HERE = Path(__file__).parent
NOW = ("--now", "2026-01-01T00:00:00Z")
#: The ids by which subscribers of each site know its items.
KNOWN = {
    "wordpress.rss": ["https://desk.example/?p=412", "https://desk.example/?p=398"],
    "ghost.rss": ["65ea0d2f7b1c3a0001f4d210", "65e1aa017b1c3a0001f4d1aa"],
    "jekyll.atom": ["https://pilots.example/2024/03/08/four-pilots", "https://pilots.example/2024/01/02/tides"],
    "notes.json": ["https://notes.example/2024/03/04/gulls.html", "301"],
}


@pytest.mark.parametrize("site", KNOWN)
def test_nothing_moves(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers find the ids that they know; a second import writes no record, and the build after it no document."""
    shutil.copy(HERE / "irfeed.toml", tmp_path)
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)
    feed = str(HERE / "sites" / site)
    codes = [run(["import", "feed", feed]), run(["validate"]), run(["build", *NOW])]
    records = {path.name: path.read_bytes() for path in (tmp_path / "articles").rglob("*.md")}
    public = {path: path.read_bytes() for path in (tmp_path / "public").rglob("*") if path.is_file()}
    codes += [run(["import", "feed", feed]), run(["build", "--check", *NOW])]
    items = json.loads((tmp_path / "public" / "feed.json").read_bytes())["items"]

    assert codes == [0] * 5
    assert [item["id"] for item in items] == KNOWN[site]
    assert {path.name: path.read_bytes() for path in (tmp_path / "articles").rglob("*.md")} == records
    assert {path: path.read_bytes() for path in (tmp_path / "public").rglob("*") if path.is_file()} == public
