"""Which feeds pages name, where there are many departments."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from lxml.etree import _Element

from irfeed.model import Format
from irfeed.model.publication import Department, Language, Publication, Text
from irfeed.pages import words
from tests.assembled import page_documents
from tests.unit.assemble.conftest import Made

Make = Callable[..., Made]
Parse = Callable[[bytes], _Element]
Pages = Mapping[str, bytes]
Publish = Callable[..., Pages]


@pytest.fixture
def publish(make: Make, city: Publication) -> Publish:
    """Return a function that makes the pages of a publication with so many departments and no article."""

    def pages(number: int, languages: Mapping[str, Language] = city.languages, **feeds: object) -> Pages:
        departments = {f"d{at}": Department(f"d{at}", Text({"en": f"Department {at}"}, "en")) for at in range(number)}
        publication = replace(city, departments=departments, languages=languages)
        made = make(publication=publication, formats=tuple(Format), **feeds)
        found = page_documents(made.plans, made.publication, {}, None, words.load(tuple(languages)))
        return {one.path: one.content for one in found if one.path.endswith(".html")}

    return pages


def _hrefs(root: _Element, path: str) -> list[str]:
    found = root.xpath(f"{path}/@href")
    assert isinstance(found, list)
    return [str(one) for one in found]


def _from_page_to_page(pages: Pages, start: str, parse: Parse, steps: int) -> set[str]:
    """Return the paths of the pages that are at most so many steps from `start`."""
    seen, edge = {start}, {start}
    for _ in range(steps):
        edge = {
            posixpath.normpath(posixpath.join(posixpath.dirname(path), href))
            for path in edge
            for href in _hrefs(parse(pages[path]), "//a")
            if ":" not in href and "#" not in href
        } - seen
        seen |= edge
    return seen


@pytest.mark.parametrize(
    "variants",
    [
        ("all", "language", "department", "department-language"),
        ("department", "department-language"),
        ("language", "department-language"),
        ("all", "department-language"),
    ],
)
@pytest.mark.parametrize("number", [3, 51])
def test_every_feed_is_two_steps_away(publish: Publish, parse: Parse, number: int, variants: tuple[str, ...]) -> None:
    """However many departments there are, every page leads to one from which all others are reached."""
    pages = publish(number, variants=variants)

    for start in ("index.html", "ko/index.html", "ko/d2/index.html", "d1/index.html"):
        if start in pages:
            assert pages.keys() - {"index.html"} <= _from_page_to_page(pages, start, parse, 2)


def test_a_page_of_few_departments_names_them_all(publish: Publish, parse: Parse) -> None:
    """Up to fifty feeds in a language stand beside each other on the page of each, and in its head."""
    root = parse(publish(49)["ko/d2/index.html"])

    assert len(_hrefs(root, "//nav[@aria-labelledby='departments']//a")) == 50
    assert len(_hrefs(root, "//link[@type]")) == 3 + 3 + 49
    assert _hrefs(root, "//p[@class='all']/a") == []


def test_a_page_of_many_departments_names_the_overview(publish: Publish, parse: Parse) -> None:
    """Among more than fifty, a page leads to the overview in its language and to the page of all feeds."""
    pages = publish(50)
    root = parse(pages["ko/d2/index.html"])

    assert _hrefs(root, "//nav[@aria-labelledby='departments']//a") == ["../index.html", "index.html"]
    assert _hrefs(root, "//p[@class='all']/a") == ["../../index.html"]
    assert len(_hrefs(root, "//link[@type]")) == 3 + 3 + 1
    overview = parse(pages["ko/index.html"])
    assert len(_hrefs(overview, "//nav[@aria-labelledby='departments']//a")) == 51
    assert _hrefs(overview, "//ul[@class='groups']//a") == []
    assert len(_hrefs(overview, "//link[@type]")) == 3 + 3
    assert len(_hrefs(parse(pages["index.html"]), "//ul[@class='groups']//a")) == 51 * 4


def test_a_page_that_has_no_overview_in_its_language_leads_to_all_feeds(publish: Publish, parse: Parse) -> None:
    """Where no feed is of everything, the first page, which is of no feed, names all; its head does not."""
    pages = publish(51, variants=("department-language",))
    root = parse(pages["ko/d2/index.html"])

    assert _hrefs(root, "//nav[@aria-labelledby='departments']//a") == []
    assert _hrefs(root, "//p[@class='all']/a") == ["../../index.html"]
    first = parse(pages["index.html"])
    assert len(_hrefs(first, "//ul[@class='groups']//a")) == 51 * 3
    assert _hrefs(first, "//link[@type]") == []


def test_a_first_page_of_the_only_department_is_no_overview(publish: Publish, parse: Parse) -> None:
    """Then the pages of all departments, one for each of very many languages, name every feed themselves."""
    languages = {f"x-{at}": Language(f"x-{at}", f"Language {at}", right_to_left=False) for at in range(51)}
    pages = publish(1, languages, variants=("language", "department"), path="{language}")

    assert len(_hrefs(parse(pages["x-3/index.html"]), "//ul[@class='groups']//a")) == 52


def test_pages_grow_with_the_number_of_departments(publish: Publish) -> None:
    """Twice as many departments are twice as many bytes, not four times as many."""
    fewer, more = (sum(map(len, publish(number).values())) for number in (60, 120))

    assert more <= 2.05 * fewer
