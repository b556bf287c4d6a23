"""The pages in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.chromium import Browser
from tests.browser.city import City

pytestmark = pytest.mark.system

Look = Callable[..., None]

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
LANGUAGES = ("en", "ko", "ja", "ar")
#: One page of every kind: of all languages, of each language, of a department, of a month, of a feed without entries.
KINDS = ("index.html", *(f"{tag}/index.html" for tag in LANGUAGES), "ar/culture/index.html", "ja/transport/index.html")

#: The relative luminance of two colours and their contrast. Source: WCAG 2.2, definitions.
_CONTRAST = """
const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
const luminance = (colour) => parts(colour).slice(0, 3).map((one) => one / 255)
  .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
  .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
const body = getComputedStyle(document.body);
const [darker, lighter] = [luminance(body.color), luminance(body.backgroundColor)].sort((a, b) => a - b);
return (lighter + 0.05) / (darker + 0.05);
"""


def _month(city: City, language: str) -> str:
    return next(path for path in city.pages() if path.startswith(f"{language}/archive/"))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_overflows_and_nothing_is_logged(
    browser: Browser, city: City, look: Look, width: int, scheme: str
) -> None:
    """At every width and in both schemes no page scrolls sideways, and the console and the policy have no complaint."""
    for path in (*KINDS, _month(city, "en"), _month(city, "ko")):
        look(path, width, scheme)

        assert browser.run("return document.documentElement.scrollWidth - innerWidth") <= 0, path
        assert browser.logged() == [], path


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (768, "light"), (1280, "dark"), (1280, "light")])
def test_axe_finds_no_violation(browser: Browser, city: City, look: Look, axe: str, width: int, scheme: str) -> None:
    """Every kind of page, in every language, passes all rules of axe-core."""
    check = f"{axe}; axe.run().then((found) => arguments[arguments.length - 1](found.violations))"
    for path in (*KINDS, _month(city, "en"), _month(city, "ko")):
        look(path, width, scheme)
        violations: list[dict[str, Any]] = browser.run_later(check)

        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in violations] == [], path


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_schemes_differ(browser: Browser, look: Look, scheme: str) -> None:
    """A page follows the reader's colour scheme, and text stands out from it by more than WCAG AAA asks for."""
    look("index.html", scheme=scheme)
    background = browser.run("return getComputedStyle(document.body).backgroundColor")

    assert background == {"light": "rgb(251, 250, 246)", "dark": "rgb(17, 23, 28)"}[scheme]
    assert browser.run(_CONTRAST) > 7


@pytest.mark.parametrize(("language", "side"), [("en", "left"), ("ko", "left"), ("ja", "left"), ("ar", "right")])
def test_the_page_begins_where_its_script_does(browser: Browser, look: Look, language: str, side: str) -> None:
    """In Arabic the headings stand at the right edge and the ways to other feeds to the left of the entries."""
    look(f"{language}/index.html")
    heading, aside = browser.run(
        "return ['.newest > h2', '.aside'].map((one) => document.querySelector(one).getBoundingClientRect().left)"
    )

    assert (heading > aside) is (side == "right")
    assert browser.run("return getComputedStyle(document.querySelector('h1')).direction") == (
        "rtl" if side == "right" else "ltr"
    )


def test_an_article_in_another_script_keeps_its_direction(browser: Browser, look: Look) -> None:
    """On a page in English the title of an Arabic article is marked as Arabic and runs from right to left."""
    look("index.html")

    assert browser.run(
        "const one = document.querySelector('.entry h3[lang=ar]'); return [getComputedStyle(one).direction, one.dir]"
    ) == ["rtl", "rtl"]


def test_one_click_selects_a_whole_address(browser: Browser, city: City, look: Look) -> None:
    """A click on an address selects all of it and nothing else, so that it can be copied without a script."""
    look("ko/index.html")
    browser.click(".addresses .address")

    assert browser.run("return getSelection().toString().trim()") == f"{city.address}ko/feed.rss"


def test_the_keyboard_skips_to_the_entries(browser: Browser, look: Look) -> None:
    """The first Tab shows the skip link, and Enter puts the focus on the heading of the entries."""
    look("ja/index.html", 360)
    browser.press("\ue004")  # Tab
    skip = browser.run(
        "const one = document.activeElement; return [one.className, one.getBoundingClientRect().top >= 0]"
    )
    browser.press("\ue007")  # Enter

    assert skip[0] == "skip"
    assert browser.run("return document.activeElement.id") == "entries"


def test_print_leaves_out_what_paper_cannot_do(browser: Browser, city: City) -> None:
    """On paper the ways to other pages are gone and the addresses of the articles are printed."""
    browser.look(794, media="print")
    browser.visit(f"{city.address}en/index.html")
    script = "return getComputedStyle(document.querySelector(arguments[0]), arguments[1] || null)[arguments[2]]"

    assert browser.run(script, ".languages", "", "display") == "none"
    assert "https://" in browser.run(script, ".entry h3 a", "::after", "content")
