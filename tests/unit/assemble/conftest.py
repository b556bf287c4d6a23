"""Publications in several languages, with the plans and entries of their articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import html5lib
import pytest
from lxml.etree import _Element

from irfeed.model import Article, Content, Entry, FeedPlan, Format, Image
from irfeed.model.publication import Department, Language, Publication, Text
from irfeed.plan import plan_feeds
from tests.assembled import translations_of

NOW = datetime(2030, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Made:
    """A publication, what is planned for it, and its entries."""

    publication: Publication
    plans: list[FeedPlan]
    entries: Mapping[str, Entry]

    def plan(self, path: str) -> FeedPlan:
        """Return the plan of the document at `path`."""
        return next(plan for plan in self.plans if plan.path == path)


Make = Callable[..., Made]
MakeArticle = Callable[..., Article]


def _article(name: str, published: str = "2015-02-06T09:00:00+09:00", **fields: object) -> Article:
    moment = datetime.fromisoformat(published)
    plain: dict[str, object] = {
        "id": f"tag:seoul.example,2015:{name}",
        "title": f"Title of {name}",
        "language": "en",
        "departments": ("mayor",),
        "url": f"https://english.seoul.example/{name}/",
        "published": moment,
        "updated": moment,
    }
    return Article(**{**plain, **fields})  # type: ignore[arg-type]  # the tests name the fields right


@pytest.fixture
def article() -> MakeArticle:
    """Return a function that makes articles."""
    return _article


@pytest.fixture(scope="session")
def city(publication: Publication) -> Publication:
    """Return a publication in English, Korean and Arabic, whose texts are not all translated."""
    return replace(
        publication,
        title=Text({"en": "News & Views", "ko": "소식", "ar": "أخبار"}, "en"),
        languages={**publication.languages, "ar": Language("ar", "العربية", right_to_left=True)},
        departments={
            **publication.departments,
            "mayor": Department(
                "mayor",
                Text({"en": "Mayor <1>", "ko": "시장"}, "en"),
                description=Text({"en": "What the mayor does"}, "en"),
                page=Text({"en": "https://english.seoul.example/mayor/"}, "en"),
            ),
        },
        feeds=replace(publication.feeds, hub=None),
    )


@pytest.fixture
def make(city: Publication) -> Make:
    """Return a function that plans feeds for articles; its keywords change what irfeed.toml says of feeds."""

    def plan(*articles: Article, publication: Publication = city, **feeds: object) -> Made:
        changed = replace(publication, feeds=replace(publication.feeds, **feeds))  # type: ignore[arg-type]  # tests name fields right
        translations = translations_of(articles)
        entries = {one.id: Entry(one, Content("", one.summary or ""), translations.get(one.id, ())) for one in articles}
        return Made(changed, plan_feeds(changed, articles, NOW), entries)

    return plan


@pytest.fixture
def several(make: Make) -> Made:
    """Return a publication with articles in three languages, two of them of one story, one with a picture."""
    return make(
        _article("visit", story="visit", summary="The mayor <met> others", departments=("mayor",)),
        _article("visit-ar", "2015-02-07T09:00:00+09:00", story="visit", language="ar", title="زيارة"),
        _article(
            "festival",
            "2015-03-01T23:30:00+00:00",
            language="ko",
            departments=("international-relations", "mayor"),
            title="축제 <b>",
            images=(
                Image("http://old.example/a.jpg", "not shown", "image/jpeg"),
                Image("https://images.example/b.jpg", '깃발 "둘"', "image/jpeg", width=1200, height=800),
            ),
        ),
        _article("old", "2014-01-31T00:00:00+00:00", updated=datetime(2014, 5, 1, tzinfo=UTC)),
        limit=2,
        formats=tuple(Format),
    )


Parse = Callable[[bytes], _Element]


@pytest.fixture(scope="session")
def parse() -> Parse:
    """Return a function that reads HTML strictly: any mistake in it is an error."""

    def read(content: bytes) -> _Element:
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
        tree = parser.parse(content.decode())
        element: _Element = tree.getroot()
        return element

    return read
