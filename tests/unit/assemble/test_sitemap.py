"""The sitemap of the pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from irfeed.assemble import news_sitemap, places, sitemap
from irfeed.model import Article
from tests.assembled import news_of
from tests.unit.assemble.conftest import Made

Make = Callable[..., Made]
MakeArticle = Callable[..., Article]

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """Return the schema of sitemaps."""
    return etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "sitemap.xsd"))


def _texts(content: bytes, path: str) -> list[str]:
    found = etree.fromstring(content).xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    return [str(one) for one in found]


def test_every_page_is_in_it(several: Made, schema: etree.XMLSchema) -> None:
    """The sitemap holds the address of every page once, and is valid by its schema."""
    (document,) = sitemap.documents(several.plans, several.publication)
    schema.assertValid(etree.fromstring(document.content))

    assert document.path == "sitemap.xml"
    assert _texts(document.content, "//s:loc/text()") == [
        places.page_address(plan, several.publication) for plan in several.plans
    ]
    assert "https://feeds.seoul.example/archive/2014-01.html" in _texts(document.content, "//s:loc/text()")


def test_languages_are_told_both_ways(several: Made) -> None:
    """The pages of a department in all languages name each other, and the one of all languages as x-default."""
    (document,) = sitemap.documents(several.plans, several.publication)
    folders = ("mayor/", "en/mayor/", "ko/mayor/", "ar/mayor/")
    for folder in folders:
        page = f"//s:url[s:loc='https://feeds.seoul.example/{folder}']/x:link"

        assert _texts(document.content, f"{page}/@hreflang") == ["en", "ko", "ar", "x-default"]
        assert _texts(document.content, f"{page}/@href") == [
            f"https://feeds.seoul.example/{other}" for other in (*folders[1:], folders[0])
        ]


def test_months_only_name_the_same_month(several: Made) -> None:
    """The page of a month names the pages of that month alone."""
    (document,) = sitemap.documents(several.plans, several.publication)
    page = "//s:url[s:loc='https://feeds.seoul.example/archive/2014-01.html']/x:link/@href"

    assert _texts(document.content, page) == ["https://feeds.seoul.example/archive/2014-01.html"]


def test_last_change_is_that_of_the_newest_entry(several: Made) -> None:
    """A page changed last when the newest of its entries did; a page without any does not say when."""
    (document,) = sitemap.documents(several.plans, several.publication)
    page = "//s:url[s:loc='https://feeds.seoul.example/{}']/s:lastmod/text()"

    assert _texts(document.content, page.format("ko/")) == ["2015-03-01T23:30:00+00:00"]
    assert _texts(document.content, page.format("archive/2014-01.html")) == ["2014-05-01T00:00:00+00:00"]
    assert _texts(document.content, page.format("ar/international-relations/")) == []


@pytest.mark.parametrize("limits", [{"most_urls": 5}, {"most_bytes": 3000}])
def test_too_many_pages_for_one_file(several: Made, schema: etree.XMLSchema, limits: dict[str, int]) -> None:
    """Past the limits of the protocol the pages are parted, and sitemap.xml lists the files; all of them are valid."""
    index, *files = sitemap.documents(several.plans, several.publication, **limits)
    for document in (index, *files):
        schema.assertValid(etree.fromstring(document.content))
        assert len(document.content) <= limits.get("most_bytes", 10_000)

    assert index.path == "sitemap.xml"
    assert len(files) > 1
    assert [f"https://feeds.seoul.example/{one.path}" for one in files] == _texts(index.content, "//s:loc/text()")
    assert sum(len(_texts(one.content, "//s:loc")) for one in files) == len(several.plans)
    assert all(len(_texts(one.content, "//s:loc")) <= limits.get("most_urls", 99) for one in files)


def test_articles_of_two_days(make: Make, article: MakeArticle, schema: etree.XMLSchema) -> None:
    """The news sitemap holds the articles of the two days before the newest, newest first, and is valid."""
    made = make(
        article("old", "2015-02-04T08:59:59+09:00"),
        article("edge", "2015-02-04T09:00:00+09:00", language="ko", title="제목 <&>"),
        article("new", "2015-02-06T09:00:00+09:00", departments=("mayor", "international-relations")),
        article("now", "2015-02-06T00:00:00+00:00", language="ar"),
    )
    (document,) = news_sitemap.documents(news_of(made.plans, made.entries), made.publication)
    schema.assertValid(etree.fromstring(document.content))

    assert document.path == "news-sitemap.xml"
    assert [one.rpartition("/")[0].rpartition("/")[2] for one in _texts(document.content, "//s:loc/text()")] == [
        "new",
        "now",
        "edge",
    ]
    assert _texts(document.content, "//n:language/text()") == ["en", "ar", "ko"]
    assert _texts(document.content, "//n:name/text()") == ["News & Views", "أخبار", "소식"]
    assert _texts(document.content, "//n:title/text()")[2] == "제목 <&>"
    assert _texts(document.content, "//n:publication_date/text()")[2] == "2015-02-04T09:00:00+09:00"


def test_a_thousand_articles(make: Make, article: MakeArticle) -> None:
    """The news sitemap never holds more than a thousand articles."""
    made = make(*(article(f"a{number}") for number in range(1001)), variants=("all",), limit=0)
    (document,) = news_sitemap.documents(news_of(made.plans, made.entries), made.publication)

    assert document.entries == 1000
    assert document.content.count(b"<loc>") == 1000


def test_no_article(make: Make) -> None:
    """Where there is no article there is no news sitemap, because its schema wants one."""
    made = make()

    assert list(news_sitemap.documents(news_of(made.plans, made.entries), made.publication)) == []


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("fil", "fil"),
        ("zh", "zh-cn"),
        ("zh-Hans", "zh-cn"),
        ("zh-CN", "zh-cn"),
        ("zh-Hans-TW", "zh-cn"),
        ("zh-Hant", "zh-tw"),
        ("zh-TW", "zh-tw"),
        ("zh-HK", "zh-tw"),
    ],
)
def test_language_codes_of_news(tag: str, code: str) -> None:
    """News take the code of ISO 639; only Chinese tells its two scripts, in the schema's own words."""
    assert news_sitemap.language_of(tag) == code
