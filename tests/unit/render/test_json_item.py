"""JSON Feed items."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from irfeed.model import Enclosure, Entry, Image, Person
from irfeed.render import json_item
from irfeed.render.options import EntryOptions

_HOME = "https://english.seoul.example/"
_DEPARTMENTS = "tag:seoul.example,2015:departments"


@pytest.fixture(scope="module")
def full(full_entry: Entry, options: EntryOptions) -> dict[str, Any]:
    """Return the item of the entry that has everything, as a reader sees it."""
    item = json.loads(json_item.fragment(full_entry, options))
    assert isinstance(item, dict)
    return item


def _item(entry: Entry, options: EntryOptions) -> dict[str, Any]:
    item = json.loads(json_item.fragment(entry, options))
    assert isinstance(item, dict)
    return item


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        ("id", "tag:seoul.example,2015:tokyo-visit"),
        ("url", f"{_HOME}tokyo-visit/?a=1&b=2"),
        ("external_url", "https://news.tokyo.example/1"),
        ("title", "Mayor visits Tokyo & Hokkaido"),
        ("summary", "The mayor met the governor & others: 3 < 4."),
        ("image", f"{_HOME}tokyo.jpg"),
        ("banner_image", f"{_HOME}tokyo.jpg"),
        ("date_published", "2015-02-06T09:00:00+09:00"),
        ("date_modified", "2015-02-07T18:30:05+09:00"),
        ("authors", [{"name": "SMG", "url": f"{_HOME}smg"}, {"name": "Kim & Lee"}]),
        ("tags", ["International Relations", "Mayor's News", "diplomacy", "Japan", "Japan (JP)"]),
        ("language", "en"),
        (
            "attachments",
            [
                {
                    "url": f"{_HOME}speech.mp3",
                    "mime_type": "audio/mpeg",
                    "title": "The speech",
                    "size_in_bytes": 1234567,
                    "duration_in_seconds": 754,
                },
                {
                    "url": f"{_HOME}treaty.pdf",
                    "mime_type": "application/pdf",
                    "title": "The treaty",
                    "size_in_bytes": 20480,
                },
                {"url": f"{_HOME}data.zip", "mime_type": "application/zip", "size_in_bytes": 0},
            ],
        ),
    ],
)
def test_an_item_says_all_that_the_entry_holds(full: dict[str, Any], member: str, expected: object) -> None:
    """Each field of an article stands in the member that JSON Feed gives for it."""
    assert full[member] == expected


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        ("departments", ["international-relations", "mayor"]),
        ("story", "tokyo-visit"),
        (
            "translations",
            [
                {
                    "language": "ja",
                    "url": "https://japanese.seoul.example/1",
                    "id": "tag:seoul.example,2015:tokyo-ja",
                    "title": "市長が東京を訪問",
                },
                {
                    "language": "ko",
                    "url": "https://www.seoul.example/1",
                    "id": "tag:seoul.example,2015:tokyo-ko",
                    "title": "시장 도쿄 방문",
                },
            ],
        ),
        (
            "images",
            [
                {
                    "url": f"{_HOME}tokyo.jpg",
                    "alt": "The two governors shake hands",
                    "type": "image/jpeg",
                    "length": 48213,
                    "width": 1600,
                    "height": 800,
                    "title": "In Tokyo",
                    "credit": "Park Ji-won",
                },
                {"url": f"{_HOME}map.png", "alt": "", "type": "image/png"},
            ],
        ),
        (
            "places",
            [
                {"name": "Tokyo", "latitude": 35.6895, "longitude": 139.69171},
                {"name": "Sapporo", "latitude": 43.0, "longitude": 141.35},
                {"name": "Seoul"},
            ],
        ),
        (
            "categories",
            [
                {"term": "International Relations", "scheme": f"{_DEPARTMENTS}#international-relations"},
                {"term": "Mayor's News", "scheme": f"{_DEPARTMENTS}#mayor"},
                {"term": "Japan", "scheme": "https://lists.example/countries", "label": "Japan (JP)"},
            ],
        ),
        ("rights", "© 2015 SMG"),
        ("license", "https://creativecommons.org/licenses/by/4.0/"),
        (
            "source",
            {
                "title": "Tokyo News",
                "url": "https://news.tokyo.example/1",
                "feed": "https://news.tokyo.example/feed.atom",
                "id": "tag:tokyo.example,2015:news",
                "updated": "2015-02-05T00:00:00+00:00",
            },
        ),
        ("expires", "2030-01-01T00:00:00+00:00"),
    ],
)
def test_the_extension_says_what_json_feed_cannot(full: dict[str, Any], member: str, expected: object) -> None:
    """What JSON Feed has no member for stands in "_irfeed"."""
    assert full["_irfeed"][member] == expected


def test_content_is_the_whole_html(full: dict[str, Any], full_entry: Entry) -> None:
    """content_html holds the sanitised HTML, and no content_text stands beside it."""
    assert full["content_html"] == full_entry.content.html
    assert "content_text" not in full


def test_the_bytes_end_no_script_of_a_page_that_holds_them(full_entry: Entry, options: EntryOptions) -> None:
    """The two characters that would end a script element are never written together."""
    assert b"</" not in json_item.fragment(full_entry, options)


def test_a_plain_item_has_nothing_empty(plain_entry: Entry, options: EntryOptions) -> None:
    """What an article does not have is not written; there must be content, so the title is it."""
    assert json_item.fragment(plain_entry, options).decode() == (
        "    {\n"
        '      "id": "tag:seoul.example,2015:plain",\n'
        '      "url": "https://www.seoul.example/plain",\n'
        '      "title": "런던과 우호 협정",\n'
        '      "content_text": "런던과 우호 협정",\n'
        '      "date_published": "2015-12-04T00:00:00+00:00",\n'
        '      "date_modified": "2015-12-04T00:00:00+00:00",\n'
        '      "authors": [{"name": "서울특별시"}],\n'
        '      "tags": ["국제교류"],\n'
        '      "language": "ko",\n'
        '      "_irfeed": {"departments": ["international-relations"], "categories": '
        f'[{{"term": "국제교류", "scheme": "{_DEPARTMENTS}#international-relations"}}]}}\n'
        "    }\n"
    )


def test_summaries_only_are_the_content(full_entry: Entry, options: EntryOptions) -> None:
    """Where the publication shares only summaries, the summary is the text of the item."""
    item = _item(full_entry, replace(options, full_content=False))

    assert "content_html" not in item
    assert item["content_text"] == item["summary"] == full_entry.content.summary


def test_an_author_with_only_an_address_is_reached_by_it(plain_entry: Entry, options: EntryOptions) -> None:
    """An e-mail address is the url of an author who has no page."""
    article = replace(plain_entry.article, authors=(Person("Desk", "desk@seoul.example"),))

    item = _item(replace(plain_entry, article=article), options)

    assert item["authors"] == [{"name": "Desk", "url": "mailto:desk@seoul.example"}]


@pytest.mark.parametrize(
    ("width", "height", "wide"),
    [(1200, 600, True), (1199, 400, False), (1200, 601, False), (None, None, False), (1600, None, False)],
)
def test_a_banner_is_wide(plain_entry: Entry, options: EntryOptions, width: int, height: int, *, wide: bool) -> None:
    """Only a picture of 1200 pixels or more, twice as wide as high, is a banner."""
    image = Image(f"{_HOME}1.png", "", "image/png", width=width, height=height)
    article = replace(plain_entry.article, images=(image,))

    item = _item(replace(plain_entry, article=article), options)

    assert ("banner_image" in item) is wide


def test_attachments_of_one_title_are_not_taken_for_one_thing(plain_entry: Entry, options: EntryOptions) -> None:
    """JSON Feed takes attachments of the same title for forms of one thing, so a title is written once."""
    files = tuple(Enclosure(f"{_HOME}{number}.pdf", "application/pdf", 1, "Annex") for number in (1, 2))

    item = _item(replace(plain_entry, article=replace(plain_entry.article, enclosures=files)), options)

    assert [attachment.get("title") for attachment in item["attachments"]] == ["Annex", None]
