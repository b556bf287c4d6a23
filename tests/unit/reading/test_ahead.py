"""Entries made while records are read are those that the sweep would have made."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from irfeed.reading.ahead import is_worth_it
from irfeed.thresholds import Thresholds
from tests.newsroom import CONFIGURATION, SHORT_PIECES, Newsroom, newsroom, record

AHEAD = Thresholds(shared_bytes=0, task_bytes=2000, piece_lines=3, batch_articles=7, shared_entries=0)
EVERYTHING = f'{CONFIGURATION}[feeds]\nlimit = 0\narchives = "none"\n'
#: Right, but too long for the grammar of ordinary feeds.
LONG_HOST = f"https://{'a' * 50}.news.example/"


@pytest.fixture
def room() -> Iterator[Newsroom]:
    """Return a newsroom whose feeds have all articles: of stories, of none, and such as make doubt."""
    with newsroom() as room:
        room.configure(EVERYTHING)
        html = {"body_format": "html", "body": "<p>Text of a visit.</p>"}
        room.put_lines(
            "a.jsonl",
            *(record(f"n{number}", story=f"s{number}", language="en", **html) for number in range(20)),
            *(record(f"k{number}", story=f"s{number}", language="ko", **html) for number in range(0, 20, 2)),
            *(record(f"alone{number}", **html) for number in range(5)),
            record("long", story="long", language="en", **html, url=LONG_HOST),
            record("short", story="long", language="ko", **html),
            record("told", body="<p>Text</p><script>1</script>", body_format="html"),
            record("draft", status="draft", **html),
            record(
                "other", source={"title": "Other", "url": "https://other.example/"}, id="urn:isbn:0451450523", **html
            ),
        )
        yield room


def _build(room: Newsroom, name: str, *, ahead: bool, processes: int) -> tuple[Mapping[str, bytes], Mapping[str, int]]:
    thresholds = AHEAD if ahead else SHORT_PIECES
    output = room.folder / name
    result, counts = room.timed(output=output, cached=False, processes=processes, thresholds=thresholds)
    assert result.outcome is not None
    return room.files(name), counts


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize(
    "configuration",
    [
        EVERYTHING,
        EVERYTHING + "pages = false\n",
        EVERYTHING + 'formats = ["atom"]\n',
        f"{CONFIGURATION}[feeds]\nlimit = 3\n",
    ],
)
def test_the_feeds_are_the_same(room: Newsroom, configuration: str, processes: int) -> None:
    """Whichever way entries go to the documents, and however many processes make them."""
    room.configure(configuration)
    expected, _ = _build(room, "as-ever", ahead=False, processes=1)
    found, _ = _build(room, "ahead", ahead=True, processes=processes)

    assert found == expected


def test_each_article_is_rendered_once(room: Newsroom) -> None:
    """What is made ahead is not rendered again; the pages show some of them, made of the articles themselves."""
    room.configure(EVERYTHING + "pages = false\n")
    _, as_ever = _build(room, "as-ever", ahead=False, processes=1)
    _, ahead = _build(room, "ahead", ahead=True, processes=1)

    assert ahead == as_ever


@pytest.mark.parametrize(
    ("feeds", "worth"),
    [
        ('limit = 0\narchives = "none"', True),
        ('limit = 0\narchives = "none"\npages = false', True),
        ('limit = 50\narchives = "none"\npages = false', False),
        ('limit = 0\narchives = "month"\npages = false', False),
    ],
)
def test_only_what_documents_have_is_made(room: Newsroom, feeds: str, *, worth: bool) -> None:
    """Articles that are in no document are not rendered; those of archives wait for nobody."""
    room.configure(f"{CONFIGURATION}[feeds]\n{feeds}\n")

    assert is_worth_it(room.publication(), room.folder, 1) is worth


def test_a_disk_with_little_room_is_left_to_the_feeds(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries are kept for a while beside the documents: there must be room for both."""

    def usage(_folder: Path) -> SimpleNamespace:
        return SimpleNamespace(free=1000)

    monkeypatch.setattr(shutil, "disk_usage", usage)

    assert is_worth_it(room.publication(), room.folder, 99)
    assert not is_worth_it(room.publication(), room.folder, 100)
