"""The pages of the documentation lead where they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), ROOT / "feeds" / "README.md", *ROOT.glob("docs/**/*.md")])
SOURCE = ROOT / "src" / "irfeed"
_LINK = re.compile(r"!?\[[^\]]*\]\(([^()\s]+)\)")
_CODE = re.compile(r"^(```|~~~).*?^\1\s*$|(`+)(?!`).+?(?<!`)\2(?!`)", re.MULTILINE | re.DOTALL)
#: A path in a code span, but for those with a placeholder, such as `tests/rules/CODE/`, and hidden files.
_PATH = re.compile(r"(?<!`)`([a-z][a-z_0-9]*/(?:[a-z_0-9-]+[/.]?)*)`(?!`)")
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


@pytest.mark.parametrize(
    "page", [ROOT / "CONTRIBUTING.md", *sorted(ROOT.glob("docs/explanation/*.md"))], ids=lambda page: page.stem
)
def test_paths(page: Path) -> None:
    """Every file of the project that is named for those who work on it is there, from the root or from src/irfeed.

    `dist/` is made by a release.
    """
    for path in _PATH.findall(page.read_text(encoding="utf-8")):
        assert path == "dist/" or (ROOT / path).exists() or (SOURCE / path).exists(), f"{path} is not there"


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
