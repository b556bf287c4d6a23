"""Which articles are likely to be translations of each other."""

# ruff: noqa: E501 - the rows of tables are read best when each stands on one line

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from irfeed.model import Article, Body, BodyFormat, Image
from irfeed.plan.likely_translations import likely_stories

DAY = datetime(2026, 3, 1, 9, tzinfo=UTC)


def article(
    language: str, address: str, *, hours: float = 0, pictures: str = "", links: str = "", story: str | None = None
) -> Article:
    """Return an article at an address without its scheme."""
    url = f"https://{address}"
    published = DAY + timedelta(hours=hours)
    images = tuple(Image(f"https://{name}", None, "image/png") for name in pictures.split())
    body = Body(f"See [it](https://{links}).", BodyFormat.MARKDOWN) if links else None
    return Article(url, url, language, ("x",), url, published, published, body=body, images=images, story=story)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (article("en", "a.example/en/x"), article("ko", "a.example/ko/x"), ("same address but for the language", "same moment")),
        (article("en", "a.example/x"), article("ko", "a.example/ko/x", hours=900), ("same address but for the language",)),
        (article("en", "en.example/x"), article("ko", "ko.example/x"), ("same address but for the language", "same moment")),
        (article("en", "a.example/en/7"), article("ko", "a.example/ko/7", hours=30), ("same address but for the language", "near days")),
        (article("en", "a.example/view?no=7"), article("ko", "b.example/view?no=7"), None),
        (article("en", "a.example/7"), article("ko", "b.example/7"), None),
        (article("en", "a.example/news/x.html"), article("ko", "b.example/press/x.php", hours=20), ("same name", "same day")),
        (article("en", "a.example/news/x"), article("ko", "b.example/press/x", hours=900), None),
        (article("en", "a.example/news/index.html"), article("ko", "b.example/press/index.php"), None),
        (article("en", "a.example/n/1", pictures="p.example/a.png"), article("ko", "b.example/m/2", pictures="p.example/b.png p.example/a.png", hours=40), ("same picture", "near days")),
        (article("en", "a.example/n/1", pictures="p.example/a.png"), article("ko", "b.example/m/2", pictures="q.example/a.png"), ("pictures of one name", "same moment")),
        (article("en", "a.example/n/1", pictures="p.example/a.png"), article("ko", "b.example/m/2", pictures="q.example/a.png", hours=40), None),
        (article("en", "a.example/n/1", links="b.example/m/2"), article("ko", "b.example/m/2", hours=40), ("linked", "near days")),
        (article("en", "a.example/n/1", links="elsewhere.example/"), article("ko", "b.example/m/2"), None),
        (article("en", "a.example/en/x"), article("en", "a.example/ko/x"), None),
        (article("en", "a.example/en/x", story="s"), article("ko", "a.example/ko/x", story="t"), None),
    ],
)  # fmt: skip
def test_signs(one: Article, other: Article, why: tuple[str, ...] | None) -> None:
    """Several signs together make two articles a story; none is enough by itself, but for the same address."""
    assert [told.why for told in likely_stories([one, other])] == ([why] if why else [])


def test_three_languages() -> None:
    """A story has each language once; one that is told already gets those that lack it."""
    told = [
        article("en", "a.example/en/x", story="visit"),
        article("ko", "a.example/ko/x"),
        article("ja", "a.example/ja/x"),
    ]
    (one,) = likely_stories([told[1], article("en", "a.example/en/y"), *told])
    assert likely_stories(told)[0].story == "visit"
    assert [likely_stories(told)[0].articles, one.articles] == [(0, 2, 1), (2, 4)]


def test_equally_good() -> None:
    """Of two articles that fit equally well neither is taken."""
    twice = [article("en", "a.example/en/x"), article("ko", "a.example/ko/x"), article("ko", "b.example/ko/x")]
    assert likely_stories(twice) == []


def test_two_ways_into_one_story() -> None:
    """Articles that would bring a second one of a language, or a second story, into a story stay out of it."""
    chain = [
        article("en", "a.example/en/x", links="j.example/1"),
        article("ko", "a.example/ko/x", links="j.example/2", hours=1),
        article("ja", "j.example/1", hours=2),
        article("ja", "j.example/2", hours=3),
    ]
    assert [one.articles for one in likely_stories(chain)] == [(0, 2, 1)]
    two = [article("en", "a.example/en/x", story="s"), article("ko", "a.example/ko/x", links="j.example/1")]
    assert [one.articles for one in likely_stories([*two, article("ja", "j.example/1", story="t")])] == [(0, 1)]


def test_names() -> None:
    """A story is called by the name of a page, with its day where the name is taken, or by day and place."""
    pairs = [
        *(article("en", "a.example/en/x", hours=9000), article("ko", "a.example/ko/x", hours=9000)),
        *(article("en", "a.example/old/x"), article("ko", "a.example/ko/old/x")),
        *(article("en", "a.example/en/7"), article("ko", "a.example/ko/7")),
    ]
    assert sorted(one.story for one in likely_stories(pairs)) == ["2026-03-01-4", "2026-03-01-x", "x"]


def test_signs_of_many() -> None:
    """A picture that many articles have, such as a logo, says nothing."""
    many = [article("en", f"a.example/n/{n}", pictures="p.example/logo.png", hours=n) for n in range(15)]
    others = [article("ko", f"b.example/m/{n}", pictures="p.example/logo.png", hours=n) for n in range(15)]
    assert likely_stories([*many, *others]) == []
