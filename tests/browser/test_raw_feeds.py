"""Feeds themselves in a real browser, served as application/xml."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.chromium import Browser

pytestmark = pytest.mark.system

Look = Callable[..., None]

_SHOWN = """
const seen = [...document.documentElement.querySelectorAll('*')].filter((one) => one.getClientRects().length);
return [...new Set(seen.map((one) => one.nodeName))].sort();
"""
_EXPLAINED = "return getComputedStyle(document.documentElement, '::before').content"
_STYLE = "return getComputedStyle(document.documentElement)[arguments[0]]"


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("en/feed.rss", ["channel", "description", "item", "link", "pubDate", "title"]),
        ("en/feed.atom", ["entry", "link", "published", "subtitle", "summary", "title"]),
    ],
)
def test_people_see_what_is_for_them(browser: Browser, look: Look, path: str, shown: list[str]) -> None:
    """Of a raw feed its title, description and entries are seen; ids, markup and links for machines are not."""
    look(path)

    assert browser.run(_SHOWN) == shown
    assert browser.logged() == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["feed.rss", "ko/feed.atom", "ar/feed.rss"])
def test_a_raw_feed_fits_the_window(browser: Browser, look: Look, path: str, scheme: str, width: int) -> None:
    """A raw feed follows the colour scheme and does not scroll sideways."""
    look(path, width, scheme)
    background = browser.run(_STYLE, "backgroundColor")

    assert background == {"light": "rgb(251, 250, 246)", "dark": "rgb(17, 23, 28)"}[scheme]
    assert browser.run("return document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize(
    ("path", "said", "direction"),
    [
        ("en/feed.rss", "This is a feed", "ltr"),
        ("ko/feed.rss", "피드 리더", "ltr"),
        ("ja/feed.atom", "フィードリーダー", "ltr"),
        ("ar/feed.atom", "قارئ الخلاصات", "rtl"),
        ("ar/feed.rss", "قارئ الخلاصات", "rtl"),
    ],
)
def test_a_raw_feed_says_what_it_is(browser: Browser, look: Look, path: str, said: str, direction: str) -> None:
    """Above a raw feed stands, in its language and direction, that it is one and what to do with it."""
    look(path)

    assert said in browser.run(_EXPLAINED)
    assert browser.run(_STYLE, "direction") == direction


def test_each_entry_of_atom_shows_one_link(browser: Browser, look: Look) -> None:
    """Of the links of an Atom entry only the first, to the article, is shown, by its address."""
    look("en/feed.atom")
    shown = browser.run(
        "return [...document.querySelectorAll('entry')].map((one) => [...one.querySelectorAll('link')]"
        ".filter((link) => link.getClientRects().length).map((link) => link.getAttribute('rel')))"
    )

    assert shown
    assert all(relations == ["alternate"] for relations in shown)
