from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from irfeed.model import Article, FeedPlan, Format, Link, Status, Variant
from irfeed.model.publication import Publication
from irfeed.plan import ArticleState, Membership, explain, in_order, plan_feeds, state_of
from irfeed.plan.membership import Members

MakeArticle = Callable[..., Article]
MakePublication = Callable[..., Publication]
_CHAIN = ("self", "current", "prev-archive", "next-archive")
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def _plans(publication: Publication, *articles: Article) -> dict[str, FeedPlan]:
    return {plan.path: plan for plan in plan_feeds(publication, articles, NOW)}


def _ids(plan: FeedPlan) -> list[str]:
    return [member.rpartition(":")[2] for member in plan.members]


class TestVariants:
    def test_all_declared(self, publication: MakePublication) -> None:
        """Every declared feed is planned, in every language, department and both, also without any entry."""
        found = _plans(publication())

        assert list(found) == [
            "feed",
            "en/feed",
            "ko/feed",
            "culture/feed",
            "traffic/feed",
            "en/culture/feed",
            "ko/culture/feed",
            "en/traffic/feed",
            "ko/traffic/feed",
        ]
        assert not any(plan.members for plan in found.values())

    def test_only_some(self, publication: MakePublication) -> None:
        """Only the variants that the configuration asks for are planned, at the path that it gives."""
        feeds = 'variants = ["department"]\npath = "feeds/{department}"'

        assert list(_plans(publication(feeds=feeds))) == ["feeds/culture/feed", "feeds/traffic/feed"]

    def test_members(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """An article is in the feeds of its language, of each of its departments, and of both."""
        found = _plans(publication(), make_article("a", language="ko", departments=("culture", "traffic")))

        assert [path for path, plan in found.items() if plan.members] == [
            "feed",
            "ko/feed",
            "culture/feed",
            "traffic/feed",
            "ko/culture/feed",
            "ko/traffic/feed",
        ]

    def test_order(self, make_article: MakeArticle) -> None:
        """The newest comes first; between equals the id decides."""
        articles = [
            make_article("b"),
            make_article("c", "2015-02-06T00:00:00+00:00"),
            make_article("a", "2015-02-06T08:59:59+09:00"),
            make_article("d", "2016-01-01T00:00:00+00:00"),
        ]

        assert [one.title for one in in_order(articles)] == ["d", "b", "c", "a"]


class TestWords:
    def test_titles(self, publication: MakePublication) -> None:
        """Titles are in the feed's language, and no two feeds have the same."""
        assert {path: plan.title for path, plan in _plans(publication()).items()} == {
            "feed": "News",
            "en/feed": "News (English)",
            "ko/feed": "소식",
            "culture/feed": "News: Culture",
            "traffic/feed": "News: Traffic",
            "en/culture/feed": "News: Culture (English)",
            "ko/culture/feed": "소식: 문화",
            "en/traffic/feed": "News: Traffic (English)",
            "ko/traffic/feed": "소식: 교통",
        }

    def test_single_language(self, publication: MakePublication) -> None:
        """Where there is only one language, titles do not name it."""
        one = publication()
        only_english = {tag: one.languages[tag] for tag in ["en"]}
        fields = {name: getattr(one, name) for name in one.__dataclass_fields__}
        english = Publication(**{**fields, "languages": only_english})

        assert _plans(english)["en/feed"].title == "News"

    def test_description_and_page(self, publication: MakePublication) -> None:
        """A department's own description and page come before the publication's."""
        found = _plans(publication())

        assert (found["ko/feed"].description, found["ko/feed"].page) == ("모든 소식", "https://seoul.example/ko/")
        assert found["ko/culture/feed"].description == "Arts"
        assert found["ko/culture/feed"].page == "https://seoul.example/culture/"
        assert found["en/traffic/feed"].page == "https://seoul.example/en/"

    def test_ids(self, publication: MakePublication) -> None:
        """Each feed has an id of its own, from the id authority."""
        found = [plan.id for plan in _plans(publication()).values()]

        assert found[:2] == ["tag:seoul.example,2015-02:feeds/all/all", "tag:seoul.example,2015-02:feeds/en/all"]
        assert len(set(found)) == len(found)

    @pytest.mark.parametrize(
        ("authority", "updated"),
        [
            ("seoul.example,2015", datetime(2015, 1, 1, tzinfo=UTC)),
            ("seoul.example,2015-02", datetime(2015, 2, 1, tzinfo=UTC)),
            ("seoul.example,2015-02-06", datetime(2015, 2, 6, tzinfo=UTC)),
        ],
    )
    def test_empty_is_as_old_as_its_authority(
        self, publication: MakePublication, authority: str, updated: datetime
    ) -> None:
        """A feed without entries was updated on the day of its id authority, never now."""
        one = publication()
        fields = {name: getattr(one, name) for name in one.__dataclass_fields__}

        assert _plans(Publication(**{**fields, "id_authority": authority}))["feed"].updated == updated


class TestStanding:
    @pytest.mark.parametrize(
        ("fields", "standing"),
        [
            ({}, ArticleState.VISIBLE),
            ({"status": Status.DRAFT}, ArticleState.DRAFT),
            ({"status": Status.WITHDRAWN}, ArticleState.WITHDRAWN),
            ({"expires": NOW}, ArticleState.EXPIRED),
            ({"expires": datetime(2026, 1, 2, tzinfo=UTC)}, ArticleState.VISIBLE),
            ({"published": datetime(2026, 1, 2, tzinfo=UTC)}, ArticleState.EMBARGOED),
            ({"published": NOW}, ArticleState.VISIBLE),
        ],
    )
    def test_standing(self, make_article: MakeArticle, fields: dict[str, object], standing: ArticleState) -> None:
        """Drafts, embargoed, expired and withdrawn articles cannot be seen."""
        assert state_of(make_article("a", **fields), NOW) is standing

    def test_withdrawn(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """A withdrawn or expired article leaves its feeds, which say so and when."""
        when = datetime(2015, 3, 1, tzinfo=UTC)
        found = _plans(
            publication(),
            make_article("a", status=Status.WITHDRAWN, withdrawn=when, reason="wrong"),
            make_article("b", departments=("traffic",), expires=when),
        )

        assert [(one.id[-1], one.when, one.reason) for one in found["feed"].withdrawals] == [
            ("a", when, "wrong"),
            ("b", when, None),
        ]
        assert [one.id[-1] for one in found["en/traffic/feed"].withdrawals] == ["b"]
        assert found["ko/feed"].withdrawals == ()
        assert found["feed"].members == ()
        assert found["feed"].updated == when

    def test_expired_without_a_word(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """A publication may let expired articles leave without a word; of withdrawn ones the feeds always say so."""
        when = datetime(2015, 3, 1, tzinfo=UTC)
        found = _plans(
            publication(feeds='expired = "remove"'),
            make_article("a", status=Status.WITHDRAWN, withdrawn=when, reason="wrong"),
            make_article("b", expires=when),
        )

        assert [one.id[-1] for one in found["feed"].withdrawals] == ["a"]
        assert found["feed"].members == ()

    def test_expired_before_its_last_change(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """An article that was changed after it had expired is gone since then, or readers would keep the change."""
        expires, changed = datetime(2015, 3, 1, tzinfo=UTC), datetime(2015, 3, 2, tzinfo=UTC)
        found = _plans(publication(), make_article("a", expires=expires, updated=changed))

        assert [one.when for one in found["feed"].withdrawals] == [changed]


class TestClosedDepartments:
    def test_empty(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """The feeds of a closed department stay, without entries; its articles stay in the feeds of all."""
        found = _plans(publication(traffic="closed = true"), make_article("a", departments=("traffic",)))

        assert _ids(found["feed"]) == ["a"]
        assert [found[path].members for path in ("traffic/feed", "en/traffic/feed")] == [(), ()]

    def test_moved(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """The old addresses of a department that moved go on as the new feed, which names its own address."""
        found = _plans(
            publication(traffic='moved_to = "culture"'),
            make_article("a", departments=("traffic",)),
            make_article("b", departments=("culture", "traffic")),
        )
        old, new = found["en/traffic/feed"], found["en/culture/feed"]

        assert _ids(old) == _ids(new) == ["a", "b"]
        assert (old.id, old.title, old.links) == (new.id, new.title, new.links)
        assert (old.former, new.former) == (True, False)


class TestTranslations:
    def test_fallback(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """With a fallback, what is not translated stands in the feed of the other language; what is, does not."""
        one = publication(korean='fallback = "en"')
        translated, translation = make_article("a", story="s"), make_article("b", story="s", language="ko")
        alone = make_article("c")
        found = _plans(one, translated, translation, alone)

        assert _ids(found["ko/feed"]) == ["b", "c"]
        assert _ids(found["ko/culture/feed"]) == ["b", "c"]
        assert _ids(found["en/feed"]) == ["a", "c"]
        assert _ids(found["feed"]) == ["a", "b", "c"]

    def test_why(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """Why an article is in a feed can be said in words, and agrees with whether it is."""
        alone = make_article("c")
        membership = Membership.of(publication(korean='fallback = "en"'), [alone])

        assert explain(membership, Variant(), alone) == "every article is in it"
        assert explain(membership, Variant("culture"), alone) == "its department is culture"
        assert explain(membership, Variant(None, "ko"), alone) == "it stands in for a translation into ko"
        assert explain(membership, Variant("culture", "en"), alone) == (
            "its department is culture and its language is en"
        )
        assert membership.holds(Variant("culture", "ko"), alone)
        assert not membership.holds(Variant("traffic", "ko"), alone)
        assert not membership.holds(Variant(None, "ja"), alone)


class TestLinks:
    def test_of_a_language(self, publication: MakePublication) -> None:
        """A feed links its page first, then itself, its formats, its other languages, its hub, and its page again."""
        found = _plans(publication(feeds='hub = "https://hub.example/"'))["en/culture/feed"]

        assert found.links[Format.ATOM] == (
            Link("alternate", "https://seoul.example/culture/", "text/html", "en"),
            Link("self", "https://feeds.seoul.example/en/culture/feed.atom", "application/atom+xml"),
            Link("alternate", "https://feeds.seoul.example/en/culture/feed.rss", "application/rss+xml"),
            Link("alternate", "https://feeds.seoul.example/en/culture/feed.json", "application/feed+json"),
            Link("related", "https://feeds.seoul.example/en/culture/", "text/html", "en"),
            Link(
                "alternate",
                "https://feeds.seoul.example/ko/culture/feed.atom",
                "application/atom+xml",
                "ko",
                "소식: 문화",
            ),
            Link("hub", "https://hub.example/"),
            Link("alternate", "https://seoul.example/culture/"),
        )

    def test_the_page_is_said_once_where_it_is_the_only_alternate(self, publication: MakePublication) -> None:
        """In JSON Feed, and in a feed of one format that is in no other language, the page is linked once."""
        alone = _plans(publication(feeds='formats = ["rss"]'))["culture/feed"].links[Format.RSS]
        in_json = _plans(publication())["en/culture/feed"].links[Format.JSON]

        assert [link.href for link in alone if link.rel == "alternate"] == ["https://seoul.example/culture/"]
        assert [link.href for link in in_json].count("https://seoul.example/culture/") == 1

    def test_of_all_languages(self, publication: MakePublication) -> None:
        """The feed of all languages is related to that of each language."""
        links = _plans(publication())["culture/feed"].links[Format.RSS]

        assert [(link.rel, link.hreflang) for link in links if "culture/feed.rss" in link.href] == [
            ("self", None),
            ("related", "en"),
            ("related", "ko"),
        ]

    def test_not_to_undeclared_feeds(self, publication: MakePublication) -> None:
        """No feed links one that is not published."""
        found = _plans(publication(feeds='variants = ["all"]\nformats = ["json"]'))

        assert [link.rel for link in found["feed"].links[Format.JSON]] == ["alternate", "self", "related"]


class TestArchives:
    def test_limit(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """What no longer fits is in the archive of its month, which holds the whole month; the chain is closed."""
        articles = [
            make_article(f"{month}-{day}", f"2015-0{month}-0{day}T00:00:00Z") for month in (1, 2, 4) for day in (1, 2)
        ]
        found = _plans(publication(feeds='limit = 3\nvariants = ["language"]\nformats = ["rss"]'), *articles)

        assert {path: _ids(plan) for path, plan in found.items()} == {
            "en/feed": ["4-2", "4-1", "2-2"],
            "en/archive/2015-01": ["1-2", "1-1"],
            "en/archive/2015-02": ["2-2", "2-1"],
            "ko/feed": [],
        }
        chain = {
            path: {link.rel: link.href.rpartition("/")[2] for link in plan.links[Format.RSS] if link.rel in _CHAIN}
            for path, plan in found.items()
            if path.startswith("en")
        }
        assert chain == {
            "en/feed": {"self": "feed.rss", "prev-archive": "2015-02.rss"},
            "en/archive/2015-01": {"self": "2015-01.rss", "current": "feed.rss", "next-archive": "2015-02.rss"},
            "en/archive/2015-02": {"self": "2015-02.rss", "current": "feed.rss", "prev-archive": "2015-01.rss"},
        }
        assert [plan.archive for plan in found.values()] == [None, "2015-01", "2015-02", None]

    def test_month_in_the_time_zone(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """The month of an article is that of the publication's time zone."""
        one = publication(feeds="limit = 1", publication='time_zone = "Asia/Seoul"')
        found = _plans(one, make_article("new", "2016-01-01T00:00:00Z"), make_article("old", "2015-01-31T15:00:00Z"))

        assert "archive/2015-02" in found

    def test_none(self, publication: MakePublication, make_article: MakeArticle) -> None:
        """Without archives, or without a limit, there is no archive document; without a limit the feed is complete."""
        articles = [make_article("a"), make_article("b", "2016-01-01T00:00:00Z")]
        cut = _plans(publication(feeds='limit = 1\narchives = "none"'), *articles)
        whole = _plans(publication(feeds="limit = 0"), *articles)

        assert not any("archive" in path for path in [*cut, *whole])
        assert (_ids(cut["feed"]), cut["feed"].complete) == (["b"], False)
        assert (_ids(whole["feed"]), whole["feed"].complete) == (["b", "a"], True)


def test_updated_is_the_newest(publication: MakePublication, make_article: MakeArticle) -> None:
    """A feed was updated when the newest of its entries was."""
    late = datetime(2015, 6, 1, tzinfo=UTC)
    found = _plans(publication(), make_article("a", updated=late), make_article("b", "2015-03-01T00:00:00Z"))

    assert found["feed"].updated == late


def test_a_month_that_the_clocks_told_of_twice_is_one_archive(make_article: MakeArticle) -> None:
    """Clocks set back at midnight at the end of a month begin the next one twice."""
    members: Members[Article] = Members()
    for name, month in (("c", "2015-03"), ("b", "2015-02"), ("a", "2015-03")):
        members.run(month).articles.append(make_article(name))

    assert {month: [one.id[-1] for one in run.articles] for month, run in members.months().items()} == {
        "2015-03": ["c", "a"],
        "2015-02": ["b"],
    }


def test_links_are_those_of_the_formats_of_the_feed(publication: MakePublication) -> None:
    """They go to other processes as what they are, and there are none of other formats."""
    links = _plans(publication(feeds='formats = ["rss", "atom"]'))["feed"].links

    assert (len(links), pickle.loads(pickle.dumps(links))) == (2, dict(links))  # noqa: S301 - our own
    with pytest.raises(KeyError):
        links[Format.JSON]
