"""All that stands beside the feeds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml.etree import _Element

from irfeed.assemble import about_extension, raw_style, snippet
from irfeed.model import Format, mapping
from irfeed.model.publication import Language
from irfeed.pages import words
from tests.assembled import beside_the_feeds
from tests.unit.assemble.conftest import Made

Make = Callable[..., Made]
Parse = Callable[[bytes], _Element]


def _paths(made: Made) -> list[str]:
    return [one.path for one in beside_the_feeds(made.plans, made.publication, made.entries)]


def test_everything_is_written_once(several: Made) -> None:
    """Pages, stylesheets and lists have different paths, and each is there."""
    paths = _paths(several)

    assert len(paths) == len(set(paths))
    assert {
        "index.html",
        "ko/mayor/index.html",
        "archive/2014-01.html",
        "assets/page.css",
        "assets/feed.ar.css",
        "feeds.opml",
        "sitemap.xml",
        "news-sitemap.xml",
        "autodiscovery.html",
    } <= set(paths)


def test_without_pages(make: Make) -> None:
    """A publication that wants no pages has only what its feeds refer to."""
    assert _paths(make(pages=False)) == [
        "assets/feed.en.css",
        "assets/feed.ko.css",
        "assets/feed.ar.css",
        "assets/json-extension.html",
        "assets/irfeed.html",
    ]


def test_only_json_feeds_are_explained(make: Make) -> None:
    """Without JSON feeds there is no page about their members; without others, none about who wrote them."""
    assert "assets/json-extension.html" not in _paths(make(formats=(Format.RSS, Format.ATOM)))
    assert "assets/irfeed.html" not in _paths(make(formats=(Format.JSON,)))


@pytest.mark.parametrize(
    ("address", "ttl", "expected"),
    [
        (
            "https://feeds.seoul.example/",
            60,
            (
                "/*\n"
                "  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src https: data:\n"
                "  Cache-Control: public, max-age=3600\n"
                "  X-Content-Type-Options: nosniff\n"
            ),
        ),
        (
            "https://seoul.example/feeds/",
            None,
            (
                "/feeds/*\n"
                "  Content-Security-Policy: default-src 'none'; style-src 'self'; img-src https: data:\n"
                "  X-Content-Type-Options: nosniff\n"
            ),
        ),
    ],
)
def test_headers_for_hosts_that_read_them(make: Make, address: str, ttl: int | None, expected: str) -> None:
    """One rule for all that is served says what a page may load, how long to keep it, and not to guess types."""
    made = make(headers=True, ttl=ttl)
    publication = replace(made.publication, feeds_url=address)
    found = {one.path: one for one in beside_the_feeds(made.plans, publication, made.entries)}

    assert found["_headers"].content.decode() == expected
    assert found["_headers"].media_type == "text/plain; charset=utf-8"


def test_the_json_extension_is_explained(several: Made, parse: Parse) -> None:
    """The page that feeds name as what their extension is about is there, and has a title, and every member."""
    found = {one.path: one for one in beside_the_feeds(several.plans, several.publication, several.entries)}
    page = found["assets/json-extension.html"]
    names = [one.text for one in parse(page.content).iterfind(".//code")]

    assert page.media_type == "text/html; charset=utf-8"
    assert b"<title>The JSON Feed extension _irfeed</title>" in page.content
    assert names == [*mapping.OF_FEEDS, *mapping.OF_ITEMS]


def test_the_reference_of_the_json_extension() -> None:
    """The reference has a row for each member."""
    rows = [line for line in about_extension.reference().splitlines() if line.startswith("| `")]

    assert len(rows) == len(mapping.OF_FEEDS) + len(mapping.OF_ITEMS)
    assert "| `images/width` | the width in pixels |" in rows


def test_the_publications_own_words_and_templates(several: Made, tmp_path: Path) -> None:
    """The folders words and templates beside irfeed.toml are read."""
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "ko.toml").write_text('[words]\nraw_feed = "이것은 \\"피드\\""\n', encoding="utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.css").write_text("h1 { color: red }", encoding="utf-8")
    made = replace(several, publication=replace(several.publication, root=tmp_path))
    found = {one.path: one.content.decode() for one in beside_the_feeds(made.plans, made.publication, made.entries)}

    assert found["assets/page.css"] == "h1 { color: red }"
    assert 'content: "이것은 \\22 피드\\22 ";' in found["assets/feed.ko.css"]


@pytest.mark.parametrize(
    ("language", "said", "direction", "of_words"),
    [
        ("ko", "피드 리더에서", "ltr", "ltr"),
        ("ar", "هذه خلاصة", "rtl", "rtl"),
        ("he", "This is a feed", "rtl", "ltr"),
    ],
)
def test_a_raw_feed_is_explained_in_its_language(
    several: Made, language: str, said: str, direction: str, of_words: str
) -> None:
    """The stylesheet of a language says what a feed is in that language, or in English, each in its direction."""
    hebrew = Language("he", "עברית", right_to_left=True)
    publication = replace(several.publication, languages={**several.publication.languages, "he": hebrew})
    documents = raw_style.documents(publication, words.load(tuple(publication.languages)))
    css = {one.path: one.content.decode() for one in documents}[f"assets/feed.{language}.css"]

    assert f'content: "{said}' in css
    assert f":root {{\n  direction: {direction};" in css
    assert f"  display: block;\n  direction: {of_words};" in css
    assert "{explanation" not in css


def test_the_address_of_a_stylesheet(several: Made) -> None:
    """A feed takes the stylesheet of the language of its own texts, from wherever it stands."""
    addresses = [raw_style.address(several.plan(path)) for path in ("feed", "en/mayor/feed")]

    assert addresses == ["assets/feed.en.css", "../../assets/feed.en.css"]


def test_lines_for_the_citys_own_pages(several: Made) -> None:
    """The snippet has one line for each feed, by language, ready to be pasted."""
    lines = snippet.document(several.plans, several.publication).content.decode().splitlines()

    assert [line for line in lines if line.startswith("<!--")] == [
        "<!-- all languages -->",
        "<!-- en -->",
        "<!-- ko -->",
        "<!-- ar -->",
    ]
    assert len(lines) == 4 + 12
    assert lines[3] == (
        '<link rel="alternate" type="application/rss+xml" hreflang="mul" title="News &amp; Views: Mayor &lt;1&gt;"'
        ' href="https://feeds.seoul.example/mayor/feed.rss">'
    )


def test_everything_is_found_from_the_first_page(several: Made, parse: Parse) -> None:
    """Whoever follows links from index.html meets the page of every feed and month, and every feed in every format."""
    address = several.publication.feeds_url
    documents = beside_the_feeds(several.plans, several.publication, several.entries)
    pages = {f"{address}{one.path}": one.content for one in documents if one.path.endswith(".html")}
    del pages[f"{address}autodiscovery.html"]
    del pages[f"{address}assets/json-extension.html"], pages[f"{address}assets/irfeed.html"]
    found = {f"{address}index.html"}
    waiting = list(found)
    while waiting:
        page = waiting.pop()
        root = parse(pages[page])
        met = {urljoin(page, one.get("href", "")) for one in root.iterfind(".//*[@href]")} - found
        found |= met
        waiting += [one for one in met if one in pages]

    assert pages.keys() <= found
    assert {
        f"{address}{plan.document_path(one)}" for plan in several.plans if plan.archive is None for one in plan.formats
    } <= found
