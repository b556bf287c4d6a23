"""The list of all feeds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from irfeed.assemble import opml
from irfeed.checking import check_document
from irfeed.model import Document, Format, Person
from irfeed.pages import words
from tests.unit.assemble.conftest import Made

Make = Callable[..., Made]


def _lists(made: Made) -> list[Document]:
    return list(opml.documents(made.plans, made.publication, words.load(("en",))["en"]))


def _texts(document: Document, path: str) -> list[str]:
    found = etree.fromstring(document.content).xpath(path)
    assert isinstance(found, list)
    return [str(one) for one in found]


def test_every_feed_stands_in_each_list_once(several: Made) -> None:
    """There is a list for each format, and in each every feed once: who imports one subscribes to nothing twice."""
    found = {document.path: sorted(_texts(document, "//@xmlUrl")) for document in _lists(several)}
    folders = sorted(plan.path for plan in several.plans if plan.archive is None)

    assert found == {
        "feeds.opml": [f"https://feeds.seoul.example/{path}.rss" for path in folders],
        "feeds.atom.opml": [f"https://feeds.seoul.example/{path}.atom" for path in folders],
        "feeds.json.opml": [f"https://feeds.seoul.example/{path}.json" for path in folders],
    }


@pytest.mark.parametrize(
    ("formats", "paths", "first"),
    [((Format.JSON,), ["feeds.opml"], "json"), ((Format.ATOM, Format.RSS), ["feeds.opml", "feeds.atom.opml"], "rss")],
)
def test_the_first_list_is_of_the_format_that_all_readers_know(
    make: Make, formats: tuple[Format, ...], paths: list[str], first: str
) -> None:
    """feeds.opml is in RSS where there is RSS, else in the first format."""
    lists = _lists(make(formats=formats))

    assert [one.path for one in lists] == paths
    assert _texts(lists[0], "//@xmlUrl")[0] == f"https://feeds.seoul.example/feed.{first}"


def test_departments_are_folders_with_a_feed_for_each_language(several: Made) -> None:
    """Feeds are nested by department, and in it by language, with title and language."""
    document = _lists(several)[0]

    assert _texts(document, "/opml/body/outline/@text") == ["All departments", "International Relations", "Mayor <1>"]
    assert _texts(document, "/opml/body/outline[3]/outline/@language") == ["en", "en", "ko", "ar"]
    assert _texts(document, "/opml/body/outline[3]/outline/@title") == [
        "News & Views: Mayor <1>",
        "News & Views: Mayor <1> (English)",
        "소식: 시장",
        "أخبار: Mayor <1>",
    ]


def test_an_outline_has_all_that_the_specification_names(several: Made) -> None:
    """A feed's outline says type, text, address, page, description, language and version."""
    rss, atom, _ = (etree.fromstring(one.content).find("body/outline[3]/outline[3]") for one in _lists(several))
    expected = {
        "type": "rss",
        "text": "소식: 시장",
        "title": "소식: 시장",
        "xmlUrl": "https://feeds.seoul.example/ko/mayor/feed.rss",
        "description": "What the mayor does",
        "htmlUrl": "https://feeds.seoul.example/ko/mayor/",
        "language": "ko",
    }

    assert rss is not None
    assert atom is not None
    assert dict(rss.items()) == {**expected, "version": "RSS"}
    assert dict(atom.items()) == {**expected, "xmlUrl": "https://feeds.seoul.example/ko/mayor/feed.atom"}


def test_the_head_says_whose_list_it_is(several: Made) -> None:
    """The head names title and owner, and no date: the list is the same as long as the feeds are."""
    assert _texts(_lists(several)[0], "/opml[@version='2.0']/head/*/text()") == [
        "News & Views",
        "Seoul Metropolitan Government",
        "press@seoul.example",
        "https://english.seoul.example/",
    ]


def test_without_pages(make: Make) -> None:
    """Where there are no pages, feeds lead to the site, and an owner without addresses is only named."""
    made = make(pages=False)
    alone = replace(made, publication=replace(made.publication, author=Person("SMG")))
    document = _lists(alone)[0]

    assert _texts(document, "//@htmlUrl")[0] == "https://english.seoul.example/"
    assert _texts(document, "/opml/head/*/text()")[1:] == ["SMG"]


def test_the_lists_pass_irfeeds_own_check(several: Made) -> None:
    """No rule of irfeed's check finds anything in the lists."""
    results = [check_document(one.content, one.path, media_type=one.media_type) for one in _lists(several)]

    assert [finding for result in results for finding in result.findings] == []
