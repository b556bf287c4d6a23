"""What irfeed writes, judged by what irfeed checks: no error and no warning, in any of the golden publications."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from irfeed.cli.root import run
from irfeed.model import mapping

TESTS = Path(__file__).parents[1]
GOLDEN = sorted(path.parent for path in (TESTS / "golden").glob("*/irfeed.toml"))
LIVING = TESTS.parent / "feeds" / "public"
NOW = "2026-11-01T00:00:00Z"
#: Publications of which a warning is the point, with the rules that give it.
WARNED: Mapping[str, frozenset[str]] = {
    # Its text speaks of "<b>". That is plain text and rightly escaped; only people can tell that it is not a mistake.
    "text-body": frozenset({"ATM024", "JSF035", "HTM015"}),
}


def _name(folder: Path) -> str:
    return folder.parent.name if folder.name == "expected" else folder.name


@pytest.mark.parametrize("folder", [*(case / "expected" for case in GOLDEN), LIVING], ids=_name)
def test_nothing_to_complain_of(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`irfeed check` finds neither an error nor a warning in what a publication has written, alone or together."""
    run(["check", "--format", "json", "--now", NOW, str(folder)])
    report = json.loads(capsys.readouterr().out)
    found = [
        finding
        for document in report["documents"]
        for finding in document["findings"]
        if finding["severity"] != "advice"
    ]

    assert report["documents"]
    assert {finding["code"] for finding in found} == WARNED.get(_name(folder), frozenset()), found


def _members(extension: Mapping[str, Any]) -> Iterator[str]:
    for name, value in extension.items():
        yield name
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from (f"{name}/{member}" for member in inner)


def test_every_member_of_the_extension_is_explained() -> None:
    """Every member of `_irfeed` in any golden publication is in the tables, and every one in the tables is in some."""
    of_feeds: set[str] = set()
    of_items: set[str] = set()
    for folder in (*GOLDEN, LIVING):
        for path in folder.rglob("*.json"):
            feed = (
                json.loads(path.read_bytes()) if "articles" not in path.parts and path.name != "manifest.json" else {}
            )
            of_feeds |= set(_members(feed.get("_irfeed", {})))
            of_items |= {name for item in feed.get("items", []) for name in _members(item.get("_irfeed", {}))}

    assert of_feeds == set(mapping.OF_FEEDS)
    assert of_items == set(mapping.OF_ITEMS)
