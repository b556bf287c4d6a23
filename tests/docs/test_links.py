"""The pages of the documentation lead where they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "feeds" / "README.md", *ROOT.glob("docs/**/*.md")])
_LINK = re.compile(r"!?\[[^\]]*\]\(([^()\s]+)\)")
_CODE = re.compile(r"^(```|~~~).*?^\1\s*$|(`+)(?!`).+?(?<!`)\2(?!`)", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def targets(page: Path) -> list[str]:
    """Return where a page links to, other pages of the web aside."""
    text = _CODE.sub("", page.read_text(encoding="utf-8"))
    return [one for one in _LINK.findall(text) if "://" not in one and not one.startswith("mailto:")]


def anchors(page: Path) -> set[str]:
    """Return the fragments of a page: its headings as GitHub writes them in addresses."""
    headings = _HEADING.findall(page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links(page: Path) -> None:
    """Every link to a file of the project leads to one, and every fragment to a heading."""
    for target in targets(page):
        path, _, fragment = target.partition("#")
        led_to = (page.parent / path).resolve() if path else page
        assert led_to.exists(), f"{target} leads nowhere"
        assert not fragment or fragment in anchors(led_to), f"{target} names no heading"


def test_every_page_is_found() -> None:
    """A newcomer can reach every page by links from README.md."""
    seen: set[Path] = set()
    todo = [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        if page in seen:
            continue
        seen.add(page)
        todo += [
            path
            for target in targets(page)
            if (path := (page.parent / target.partition("#")[0]).resolve()).suffix == ".md" and path.exists()
        ]
    assert [page.relative_to(ROOT).as_posix() for page in ROOT.glob("docs/**/*.md") if page not in seen] == []
