"""A client such as an aggregator runs: it knows one address, follows links, and must end up with every article once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree, html
from lxml.etree import _Element

from irfeed.cli.root import run

FEEDS = Path(__file__).parents[2] / "feeds"
ADDRESS = "https://feeds.seoul.example/"
ENDINGS = ("rss", "atom", "json")
NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "at": "http://purl.org/atompub/tombstones/1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

CONFIGURATION = """\
[publication]
title = "News"
url = "https://seoul.example/"
feeds_url = "https://feeds.seoul.example/"
id_authority = "seoul.example,2015"
time_zone = "Asia/Seoul"
[languages]
en = {}
ko = { fallback = "en" }
[departments.news]
name = "News desk"
[feeds]
limit = 3
"""


@dataclass(frozen=True)
class Part:
    """What a client reads from one document, whatever its format."""

    ids: list[str]
    languages: list[str | None]
    prior: str | None  #: address of the document of older entries
    current: str | None  #: of an archive document, the address of the subscription document
    is_archive: bool
    withdrawn: list[str]


def _path(folder: Path, address: str) -> Path:
    assert address.startswith(ADDRESS)
    return folder / address.removeprefix(ADDRESS)


def _xml(root: _Element) -> Part:
    atom = root.tag == f"{{{NAMES['atom']}}}feed"
    head = root if atom else root[0]

    def link(rel: str) -> str | None:
        found = [one.get("href") for one in head.findall("atom:link", NAMES) if one.get("rel") == rel]
        assert len(found) <= 1
        return found[0] if found else None

    entries = head.findall("atom:entry" if atom else "item", NAMES)
    return Part(
        [str(one.findtext("atom:id" if atom else "guid", None, NAMES)) for one in entries],
        [one.get(_LANG) if atom else one.findtext("dc:language", None, NAMES) for one in entries],
        link("prev-archive"),
        link("current"),
        head.find("fh:archive", NAMES) is not None,
        [str(one.get("ref")) for one in head.findall("at:deleted-entry", NAMES)],
    )


def _json(content: bytes) -> Part:
    feed = json.loads(content)
    own = feed["_irfeed"]
    return Part(
        [item["id"] for item in feed["items"]],
        [item["language"] for item in feed["items"]],
        feed.get("next_url"),
        next((link["url"] for link in own["links"] if link["rel"] == "current"), None),
        "archive" in own,
        [one["id"] for one in own.get("withdrawn", [])],
    )


def read(path: Path) -> Part:
    """Return what a client reads from the document at `path`."""
    content = path.read_bytes()
    return _json(content) if path.suffix == ".json" else _xml(etree.fromstring(content))


def walk(folder: Path, start: str) -> Iterator[Part]:
    """Yield the document at `start`, then every older one, by the links of RFC 5005, or the next_url of JSON Feed."""
    address: str | None = ADDRESS + start
    seen: set[str] = set()
    while address is not None:
        assert address not in seen, "the links go round in a circle"
        seen.add(address)
        part = read(_path(folder, address))
        assert part.is_archive == (len(seen) > 1)
        assert part.current == (ADDRESS + start if part.is_archive else None)
        yield part
        address = part.prior


def collect(folder: Path, start: str) -> list[str]:
    """Return every id that a client meets, each when it first meets it: the newest words on an entry come first."""
    return list(dict.fromkeys(id_ for part in walk(folder, start) for id_ in part.ids))


@dataclass(frozen=True)
class Newsroom:
    """A publication that grows."""

    root: Path

    @property
    def public(self) -> Path:
        """The published folder."""
        return self.root / "public"

    def write(self, day: str, **fields: str) -> str:
        """Write a record published on `day` and return its id."""
        id_ = f"tag:seoul.example,2015:{day}"
        record = {
            "id": id_,
            "title": f"News of {day}",
            "department": "news",
            "language": "en",
            "url": f"https://seoul.example/{day}/",
            "published": f"{day}T09:00:00+09:00",
            "body": f"What happened on {day}.",
            **fields,
        }
        (self.root / "articles" / f"{day}.json").write_text(json.dumps(record), "utf-8")
        return id_

    def build(self) -> dict[str, bytes]:
        """Build, and return the bytes of every archive document and its page, by path."""
        code = run(["build", str(self.root), "--now", "2026-01-01T00:00:00Z", "--allow-shrink"])
        assert code == 0
        return {
            path.relative_to(self.public).as_posix(): path.read_bytes() for path in self.public.rglob("archive/*.*")
        }


def _opened(root: Path) -> Newsroom:
    """Open a newsroom of two years, with one to three articles in most months, of which a feed holds three."""
    (root / "articles").mkdir()
    (root / "irfeed.toml").write_text(CONFIGURATION, "utf-8")
    room = Newsroom(root)
    for year in (2014, 2015):
        for month in range(1, 13):
            for day in range(1, 1 + (month + year) % 4):
                room.write(f"{year}-{month:02}-{day:02}")
    return room


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a newsroom that a test may add to."""
    return _opened(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """Return a newsroom that has published, with a story that is told in two languages and an article in Korean."""
    room = _opened(tmp_path_factory.mktemp("newsroom"))
    room.write("2015-07-30", language="ko", story="summer")
    room.write("2015-07-31", story="summer")
    room.write("2015-12-30", language="ko")
    room.build()
    return room


def _changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    paths = (path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    return {match[0] for path in paths if (match := re.search(r"\d{4}-\d\d", path))}


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_living_publication_is_collected_whole(ending: str) -> None:
    """From one document of feeds/public every published article is collected, and nothing else."""
    published = {
        id_ for path in (FEEDS / "public").rglob("*.json") if path.name != "manifest.json" for id_ in read(path).ids
    }
    parts = list(walk(FEEDS / "public", f"feed.{ending}"))

    assert len(parts) > 3
    assert sorted(collect(FEEDS / "public", f"feed.{ending}")) == sorted(published)


@pytest.mark.parametrize("ending", ENDINGS)
def test_many_months_and_a_small_limit(built: Newsroom, ending: str) -> None:
    """Where a feed holds only three entries, the chain of its months has every article exactly once, in order."""
    parts = list(walk(built.public, f"feed.{ending}"))
    archived = [id_ for part in parts[1:] for id_ in part.ids]
    expected = sorted(f"tag:seoul.example,2015:{path.stem}" for path in (built.root / "articles").iterdir())

    assert len(parts) > 15
    assert len(parts[0].ids) == 3
    assert sorted(collect(built.public, f"feed.{ending}")) == expected
    assert len(archived) == len(set(archived))
    assert collect(built.public, f"feed.{ending}") == expected[::-1]


@pytest.mark.parametrize("start", ["en/feed", "ko/feed", "news/feed", "en/news/feed"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_every_feed_is_whole(built: Newsroom, start: str, ending: str) -> None:
    """The feed of a language, of a department and of both has its own chain, whole as well.

    English holds no Korean article. English articles stand in for Korean ones, but not where there is a translation.
    """
    elsewhere = {"en": {"2015-07-30", "2015-12-30"}, "ko": {"2015-07-31"}}.get(start.split("/", maxsplit=1)[0], set())
    every = collect(built.public, f"feed.{ending}")

    assert collect(built.public, f"{start}.{ending}") == [
        id_ for id_ in every if id_.rpartition(":")[2] not in elsewhere
    ]


@pytest.mark.parametrize("ending", ENDINGS)
def test_who_stands_in_keeps_its_language(built: Newsroom, ending: str) -> None:
    """In the feed of a language that falls back, every entry says in which language it really is."""
    newest = next(walk(built.public, f"ko/feed.{ending}"))

    assert newest.languages == ["ko", "en", "en"]


def test_who_stands_in_keeps_its_language_on_the_page(built: Newsroom) -> None:
    """The page of such a feed marks the texts of these entries, and names their language to the reader."""
    page = html.fromstring((built.public / "ko" / "index.html").read_bytes())
    entries = page.findall(".//article")
    headings = [heading for one in entries for heading in one.iterfind(".//h3")]

    assert [heading.get("lang") or page.get("lang") for heading in headings] == ["ko", "en", "en"]
    assert ["English" in "".join(map(str, one.itertext())) for one in entries] == [False, True, True]


def test_a_late_record_touches_one_month(newsroom: Newsroom) -> None:
    """A record that comes late changes the documents and pages of its own month and no other archive."""
    before = newsroom.build()
    newsroom.write("2014-07-20")

    assert _changed(before, newsroom.build()) == {"2014-07"}


def test_a_late_record_of_a_new_month_touches_its_neighbours(newsroom: Newsroom) -> None:
    """If its month had no document yet, those of the months before and after link it, and change too; no others."""
    before = newsroom.build()
    newsroom.write("2014-06-20")

    assert _changed(before, newsroom.build()) == {"2014-05", "2014-06", "2014-07"}


def test_news_leave_closed_months_alone(newsroom: Newsroom) -> None:
    """New articles change no byte of a month that has a successor."""
    before = newsroom.build()
    latest = max(path for path in before if path.startswith("archive/"))[len("archive/") :][:7]
    for day in ("2015-12-29", "2015-12-30", "2016-01-02", "2016-01-03", "2016-02-04"):
        newsroom.write(day)
    changed = _changed(before, newsroom.build())

    assert changed
    assert min(changed) >= latest


def test_a_change_of_an_entry_touches_its_month(newsroom: Newsroom) -> None:
    """An article that is changed changes the documents of its month and of no other."""
    before = newsroom.build()
    newsroom.write("2014-03-01", title="Put right", updated="2015-12-31T09:00:00+09:00")

    assert _changed(before, newsroom.build()) == {"2014-03"}


@pytest.mark.parametrize("ending", ["atom", "json"])
def test_who_withdraws_says_so(newsroom: Newsroom, ending: str) -> None:
    """A withdrawn article is in no document of the chain any more, and the subscription document says so."""
    newsroom.build()
    gone = newsroom.write("2014-03-01", status="withdrawn", reason="It was wrong.", withdrawn="2015-12-31T09:00:00Z")
    newsroom.build()
    parts = list(walk(newsroom.public, f"feed.{ending}"))

    assert gone not in collect(newsroom.public, f"feed.{ending}")
    assert [part.withdrawn for part in parts] == [[gone], *([] for _ in parts[1:])]


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_feed_is_listed(built: Newsroom, ending: str) -> None:
    """The list of feeds in each format names every subscription document of that format, and each can be collected."""
    name = "feeds.opml" if ending == "rss" else f"feeds.{ending}.opml"
    outlines = etree.fromstring((built.public / name).read_bytes()).iter("outline")
    addresses = [address for one in outlines if (address := one.get("xmlUrl")) is not None]
    there = {ADDRESS + path.relative_to(built.public).as_posix() for path in built.public.rglob(f"feed.{ending}")}

    assert sorted(addresses) == sorted(there)
    assert all(collect(built.public, one.removeprefix(ADDRESS)) for one in addresses)
