"""What irfeed has written, imported by irfeed out of each of its formats and built again: the articles are the same.

What no element of a format can hold is lost on the way through it, and is left out of the comparison where it says so.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from irfeed.cli.root import run

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
NOW = "2026-01-01T00:00:00Z"
ENDINGS = ("rss", "atom", "json")
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
#: Publications of which a part has no place in a feed, or none in a record.
LOSSES = {
    "guid-of-another-program": "RSS and Atom name an entry once, so that only JSON Feed tells both of its names",
    "text-body": "the summary of a record cannot hold what looks like markup",
}
PUBLICATIONS = [
    pytest.param(folder.parent, id=folder.parent.name)
    for folder in [*sorted(GOLDEN.glob("*/irfeed.toml")), ROOT / "feeds" / "irfeed.toml"]
    if folder.parent.name not in LOSSES
]


def _published(folder: Path) -> Path:
    return folder / ("expected" if folder.parent == GOLDEN else "public")


def _documents(public: Path, ending: str) -> list[Path]:
    """Return the feed of everything and its archives."""
    return [
        path for path in [public / f"feed.{ending}", *sorted((public / "archive").glob(f"*.{ending}"))] if path.exists()
    ]


def _in_json(path: Path, *, through_rss: bool) -> Iterator[tuple[str, Any]]:
    for item in json.loads(path.read_bytes())["items"]:
        own = item["_irfeed"]
        own.pop("story", None)  # RSS and Atom tell who tells the same story, and not its name
        for image in own.get("images", []):
            if not image.get("alt"):
                image.pop("alt", None)  # to say nothing of a picture, and that there is nothing to say
        if through_rss and "source" in own:
            own["source"] = {name: own["source"].get(name) for name in ("title", "url", "feed")}
        told = {name: value.strip() if isinstance(value, str) else value for name, value in item.items()}
        # An author has one address in JSON Feed, and only a name in RSS.
        told["authors"] = [one["name"] for one in item["authors"]]
        yield own.get("id") or item["id"], told


def _in_xml(path: Path, *, through_rss: bool) -> Iterator[tuple[str, Any]]:
    root = etree.parse(path).getroot()
    for entry in [*root.iter(f"{ATOM}entry"), *root.iter("item")]:
        unsaid = {f"{ATOM}email", f"{ATOM}uri", *([f"{ATOM}source"] if through_rss else [])}
        for one in [one for one in entry.iter() if one.tag in unsaid]:
            one.getparent().remove(one)
        for content in entry.iter(f"{ATOM}content", CONTENT):
            content.text = (content.text or "").strip()
        yield (
            entry.findtext(f"{ATOM}id") or entry.findtext("guid") or "",
            re.sub(rb">\s+<", b"><", etree.tostring(entry)),
        )


def _entries(public: Path, *, through_rss: bool) -> dict[tuple[str, str], Any]:
    """Return what each format tells of each entry."""
    return {
        (ending, id_): entry
        for ending in ENDINGS
        for path in _documents(public, ending)
        for id_, entry in (_in_json if ending == "json" else _in_xml)(path, through_rss=through_rss)
    }


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("folder", PUBLICATIONS)
def test_articles_are_the_same(folder: Path, ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A feed of irfeed, imported and built again, tells the same in every format."""
    documents = _documents(_published(folder), ending)
    if not documents:
        pytest.skip("it has no feeds of that format")
    shutil.copytree(folder, tmp_path / "again", ignore=shutil.ignore_patterns("articles", "expected", "public", "*.md"))
    (tmp_path / "again" / "articles").mkdir()
    configuration = tmp_path / "again" / "irfeed.toml"
    configuration.write_text(
        re.sub(r"(?m)^(\[folders[^\n]*\n(?:[^\[\n]*\n)*)", "", configuration.read_text("utf-8")), "utf-8"
    )
    imported = run(["import", "feed", *map(str, documents), "--publication", str(configuration.parent)])
    built = run(["build", str(configuration.parent), "--now", NOW, "--keep-going"])

    assert (imported, built) == (0, 0), capsys.readouterr()
    through_rss = ending == "rss"
    again = _entries(configuration.parent / "public", through_rss=through_rss)
    assert again == _entries(_published(folder), through_rss=through_rss)
