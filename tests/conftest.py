"""A publication, entries and feed plans that several test modules build on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import MappingProxyType

import pytest

from irfeed.checking import registry
from irfeed.checking.judging import table_for
from irfeed.model import (
    Article,
    Category,
    Content,
    Enclosure,
    Entry,
    FeedPlan,
    Format,
    Image,
    Link,
    Location,
    Person,
    Source,
    Translation,
    Variant,
    Withdrawal,
)
from irfeed.model.publication import Department, Feeds, Language, Publication, Text

_SEOUL = timezone(timedelta(hours=9))
_HOME = "https://english.seoul.example/"
_FEEDS = "https://feeds.seoul.example/"


def _text(english: str, korean: str) -> Text:
    return Text({"en": english, "ko": korean}, "en")


@pytest.fixture(scope="session")
def publication() -> Publication:
    """Return a publication in two languages with every optional text set."""
    return Publication(
        root=Path("/publication"),
        articles=Path("/publication/articles"),
        output=Path("/publication/public"),
        title=_text("International Relations News", "국제교류 소식"),
        description=_text("What Seoul does with the world", "세계와 함께하는 서울"),
        url=_text(_HOME, "https://www.seoul.example/"),
        feeds_url=_FEEDS,
        author=Person("Seoul Metropolitan Government", "press@seoul.example", _HOME),
        id_authority="seoul.example,2015",
        languages={
            "en": Language("en", "English", right_to_left=False),
            "ko": Language("ko", "한국어", right_to_left=False),
        },
        departments={
            "international-relations": Department(
                "international-relations", _text("International Relations", "국제교류")
            ),
            "mayor": Department("mayor", _text("Mayor's News", "시장 소식")),
        },
        feeds=Feeds(
            formats=tuple(Format),
            variants=("all", "language", "department", "department-language"),
            limit=50,
            full_content=True,
            monthly_archives=True,
            pages=True,
            path="{language}/{department}",
            hub="https://hub.example/",
            ttl=60,
        ),
        rights=_text("© Seoul Metropolitan Government", "© 서울특별시"),
        icon=f"{_HOME}icon.png",
        logo=f"{_HOME}logo.png",
    )


@pytest.fixture(scope="session")
def full_entry() -> Entry:
    """Return an entry in which every field is set."""
    return Entry(_full_article(), _full_content(), _translations())


def _full_article() -> Article:
    return Article(
        id="tag:seoul.example,2015:tokyo-visit",
        title="Mayor visits Tokyo & Hokkaido",
        language="en",
        departments=("international-relations", "mayor"),
        url=f"{_HOME}tokyo-visit/?a=1&b=2",
        published=datetime(2015, 2, 6, 9, tzinfo=_SEOUL),
        updated=datetime(2015, 2, 7, 18, 30, 5, tzinfo=_SEOUL),
        authors=(Person("SMG", "desk@seoul.example", f"{_HOME}smg"), Person("Kim & Lee")),
        categories=(Category("diplomacy"), Category("Japan", "https://lists.example/countries", "Japan (JP)")),
        images=(
            Image(
                f"{_HOME}tokyo.jpg",
                "The two governors shake hands",
                "image/jpeg",
                length=48213,
                width=1600,
                height=800,
                title="In Tokyo",
                credit="Park Ji-won",
            ),
            Image(f"{_HOME}map.png", "", "image/png"),
        ),
        enclosures=(
            Enclosure(f"{_HOME}speech.mp3", "audio/mpeg", 1234567, "The speech", 754),
            Enclosure(f"{_HOME}treaty.pdf", "application/pdf", 20480, "The treaty"),
            Enclosure(f"{_HOME}data.zip", "application/zip", 0),
        ),
        story="tokyo-visit",
        places=(Location("Tokyo", 35.6895, 139.69171), Location("Sapporo", 43.0, 141.35), Location("Seoul")),
        rights="© 2015 SMG",
        license="https://creativecommons.org/licenses/by/4.0/",
        source=Source(
            "Tokyo News",
            "https://news.tokyo.example/1",
            "https://news.tokyo.example/feed.atom",
            "tag:tokyo.example,2015:news",
            datetime(2015, 2, 5, tzinfo=UTC),
        ),
        expires=datetime(2030, 1, 1, tzinfo=UTC),
    )


def _full_content() -> Content:
    return Content(
        html='<p>The mayor met <a href="https://tokyo.example/?x=1&amp;y=2">the governor</a> &amp; others.</p>\n',
        summary="The mayor met the governor & others: 3 < 4.",
    )


def _translations() -> tuple[Translation, ...]:
    return (
        Translation("ja", "https://japanese.seoul.example/1", "市長が東京を訪問", "tag:seoul.example,2015:tokyo-ja"),
        Translation("ko", "https://www.seoul.example/1", "시장 도쿄 방문", "tag:seoul.example,2015:tokyo-ko"),
    )


@pytest.fixture(scope="session")
def plain_entry() -> Entry:
    """Return an entry with nothing but what is required: no body, no summary."""
    return Entry(
        Article(
            id="tag:seoul.example,2015:plain",
            title="런던과 우호 협정",
            language="ko",
            departments=("international-relations",),
            url="https://www.seoul.example/plain",
            published=datetime(2015, 12, 4, 0, 0, tzinfo=UTC),
            updated=datetime(2015, 12, 4, 0, 0, tzinfo=UTC),
            authors=(Person("서울특별시"),),
        ),
        Content("", ""),
    )


@pytest.fixture(scope="session")
def make_plan() -> Callable[..., FeedPlan]:
    """Return a maker of the plan of the English feed, with all the links that a feed can have."""

    def make(*members: str, archive: str | None = None, **fields: object) -> FeedPlan:
        values: dict[str, object] = {
            "variant": Variant(language="en"),
            "id": "tag:seoul.example,2015:feeds/en",
            "language": "en",
            "title": "International Relations News",
            "description": "What Seoul does & says",
            "page": f"{_FEEDS}en/",
            "path": "en/feed",
            "updated": datetime(2015, 2, 7, 18, 30, 5, tzinfo=_SEOUL),
            "members": members,
            "links": {format_: _links(format_) for format_ in Format},
            "formats": tuple(Format),
            "archive": archive,
        }
        return FeedPlan(**{**values, **fields})  # type: ignore[arg-type] # a test names the fields that it is about

    return make


def _links(own: Format) -> tuple[Link, ...]:
    here = f"{_FEEDS}en/feed"
    others = (
        Link("alternate", f"{here}.{other.value}", other.media_type, "en", other.name)
        for other in Format
        if other is not own
    )
    return (
        Link("alternate", f"{_FEEDS}en/", "text/html", "en"),
        Link("self", f"{here}.{own.value}", own.media_type, "en"),
        *others,
        Link("alternate", f"{_FEEDS}ko/feed.{own.value}", own.media_type, "ko", "국제교류 소식"),
        Link("prev-archive", f"{_FEEDS}en/archive/2015-01.{own.value}", own.media_type),
        Link("hub", "https://hub.example/"),
    )


@pytest.fixture(scope="session")
def withdrawal() -> Withdrawal:
    """Return an entry that was taken back."""
    return Withdrawal(
        "tag:seoul.example,2015:gone", datetime(2015, 3, 1, 12, tzinfo=_SEOUL), "It was <wrong> & late.", "en"
    )


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Path]]:
    """Return a function that makes a package with entry points importable, as an installer would, but by hand.

    It takes the package's name, its modules by name, and by group the lines of its entry points; it returns the folder.
    """

    def make(name: str, modules: Mapping[str, str] = MappingProxyType({}), **groups: Sequence[str]) -> Path:
        folder = tmp_path / "installed" / name
        info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        lines = [line for group, named in groups.items() for line in (f"[irfeed.{group}]", *named)]
        (info / "entry_points.txt").write_text("\n".join(lines))
        made.update(modules)
        for module, text in modules.items():
            (folder / f"{module}.py").write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(folder)
        _forget_plugins()
        return folder

    made: set[str] = set()
    yield make
    monkeypatch.undo()
    for module in made:
        sys.modules.pop(module, None)
    _forget_plugins()


def _forget_plugins() -> None:
    registry.plugin_rules.cache_clear()
    table_for.cache_clear()
