"""Make corpora for fuzz.py from the test data of this repository: `python fuzz/seeds.py FOLDER`."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
SUFFIXES = (".md", ".yaml", ".json", ".jsonl", ".csv")  # as in fuzz.py
LONGEST = 4096  # larger seeds slow the search down more than they help it
FEEDS = {".rss", ".atom", ".json", ".opml", ".xml", ".rdf"}


def _keep(folder: Path, data: bytes) -> None:
    if len(data) <= LONGEST:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / sha256(data).hexdigest()[:16]).write_bytes(data)


def main(target: Path) -> None:
    """Write one corpus for each target below `target`."""
    for file in (*ROOT.glob("tests/golden/*/articles/**/*"), *ROOT.glob("feeds/articles/**/*")):
        if file.suffix in SUFFIXES:
            _keep(target / "record", bytes([SUFFIXES.index(file.suffix)]) + file.read_bytes())
    for vector in json.loads((ROOT / "tests/hostile/html/vectors.json").read_text(encoding="utf-8")):
        front = "---\nid: tag:a\ntitle: A\ndepartment: news\nurl: https://a.example/\npublished: 2015-02-06\n---\n"
        _keep(target / "record", b"\0" + (front + vector["html"]).encode("utf-8", "replace"))
    for file in ROOT.glob("**/irfeed.toml"):
        _keep(target / "configuration", file.read_bytes())
    for file in (*ROOT.glob("tests/rules/**/*"), *ROOT.glob("tests/golden/*/expected/**/*")):
        if file.is_file() and file.suffix in FEEDS:
            _keep(target / "check", file.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
