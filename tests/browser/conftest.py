"""The living publication, and a browser to look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.chromium import Browser, chromium, missing
from tests.browser.city import City, served


@pytest.fixture(scope="session")
def city() -> Iterator[City]:
    """Return the living publication on a server of its own, for as long as the tests run."""
    with served() as one:
        yield one


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return a real Chromium."""
    if because := missing():
        pytest.skip(because)
    with chromium(tmp_path_factory.mktemp("profile")) as one:
        yield one


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the script of axe-core."""
    path = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.skip("axe-core is not installed: run npm ci in tests/browser")
    return path.read_text(encoding="utf-8")


Look = Callable[..., None]


@pytest.fixture
def look(browser: Browser, city: City) -> Look:
    """Return a function that opens a page of the publication at a width and in a colour scheme."""

    def at(path: str, width: int = 1280, scheme: str = "light") -> None:
        browser.look(width, "dark" if scheme == "dark" else "light")
        browser.visit(f"{city.address}{path}")

    return at
