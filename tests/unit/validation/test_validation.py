"""Records become articles or findings, all of them in one run."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from irfeed.findings import Severity
from irfeed.model import (
    Article,
    Body,
    BodyFormat,
    Category,
    Enclosure,
    Image,
    Location,
    Person,
    Source,
    Status,
)
from irfeed.model.publication import Publication
from irfeed.validation import Validation, validate

Judge = Callable[..., Validation]
KST = timezone(timedelta(hours=9))
MOMENT = datetime(2015, 2, 6, 9, tzinfo=KST)


def codes(validation: Validation) -> list[str]:
    """Return the codes of all findings but advice, in order."""
    return [finding.code for finding in validation.findings if finding.severity is not Severity.ADVICE]


def test_the_smallest_record_gets_every_default(judge: Judge) -> None:
    """What a record leaves out comes from the publication, or is empty."""
    assert judge({}).articles == (
        Article(
            id="tag:seoul.example,2015:tokyo-visit",
            title="The mayor visits Tokyo",
            language="en",
            departments=("culture",),
            url="https://english.seoul.example/tokyo-visit/",
            published=MOMENT,
            updated=MOMENT,
            body=Body("Text", BodyFormat.MARKDOWN),
            authors=(Person("Seoul Metropolitan Government"),),
        ),
    )


def test_every_field_arrives(judge: Judge) -> None:
    """A record with all fields becomes an article with all of them."""
    url = "https://english.seoul.example/"
    validation = judge(
        {
            "language": "KO",
            "department": ["culture", "international-relations", "culture"],
            "updated": "2015-02-07T00:00:00Z",
            "summary": "One\ntwo ",
            "body_format": "html",
            "authors": ["Kim", {"name": "Lee", "email": "lee@seoul.example", "url": url}],
            "categories": ["a", {"term": "b", "scheme": "tag:x.example,2015:s", "label": "B"}, "A"],
            "images": {"url": url + "a.png", "alt": "", "length": "48213", "width": 3, "height": 4.0, "title": "t"},
            "enclosures": [
                {"url": url, "type": "Audio/MPEG; x=Y", "length": 5, "title": "e", "duration": "60"},
            ],
            "story": "s",
            "places": ["Seoul", {"name": "Tokyo", "latitude": "35.5", "longitude": -139}],
            "rights": "r",
            "license": url,
            "source": {
                "title": "S",
                "url": url,
                "feed": url,
                "id": "tag:x.example,2015:f",
                "updated": "2015-02-01T00:00:00Z",
            },
            "status": "withdrawn",
            "reason": "why",
            "withdrawn": "2015-02-08T00:00:00Z",
            "expires": "2015-03-01T00:00:00.999Z",
        }
    )

    assert validation.articles == (
        Article(
            id="tag:seoul.example,2015:tokyo-visit",
            title="The mayor visits Tokyo",
            language="ko",
            departments=("culture", "international-relations"),
            url="https://english.seoul.example/tokyo-visit/",
            published=MOMENT,
            updated=datetime(2015, 2, 7, tzinfo=UTC),
            summary="One\ntwo",
            body=Body("Text", BodyFormat.HTML),
            authors=(Person("Kim"), Person("Lee", "lee@seoul.example", url)),
            categories=(Category("a"), Category("b", "tag:x.example,2015:s", "B")),
            images=(Image(url + "a.png", "", "image/png", 48213, 3, 4, "t"),),
            enclosures=(Enclosure(url, "audio/mpeg; x=Y", 5, "e", 60),),
            story="s",
            places=(Location("Seoul"), Location("Tokyo", 35.5, -139.0)),
            rights="r",
            license=url,
            source=Source("S", url, url, "tag:x.example,2015:f", datetime(2015, 2, 1, tzinfo=UTC)),
            status=Status.WITHDRAWN,
            reason="why",
            withdrawn=datetime(2015, 2, 8, tzinfo=UTC),
            expires=datetime(2015, 3, 1, tzinfo=UTC),
        ),
    )
    assert codes(validation) == ["REC051", "REC091"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({}, MOMENT), ({"updated": "2015-02-07T09:00:00+09:00"}, MOMENT + timedelta(days=1))],
)
def test_a_withdrawal_has_a_date(judge: Judge, fields: dict[str, str], expected: datetime) -> None:
    """Where a withdrawn record gives no date of it, the last one that it gives stands in."""
    (article,) = judge({"status": "withdrawn", "reason": "why", **fields}).articles

    assert article.withdrawn == expected


def test_an_accepted_article_knows_its_record(judge: Judge) -> None:
    """Later stages can ask where the fields of an article stand."""
    validation = judge({}, {"id": "tag:seoul.example,2015:b", "title": "B", "url": "https://b.example/"})

    assert validation.accepted[1].record.place(("body",)).line == 2
    assert {name: record.place().line for name, record in validation.records.items()} == {
        "tag:seoul.example,2015:tokyo-visit": 1,
        "tag:seoul.example,2015:b": 2,
    }


def test_nothing_hides_anything(judge: Judge) -> None:
    """Mistakes of shape, of values, of fields together and of records together are all told at once."""
    validation = judge(
        {"title": 5},
        {
            "lang": "en",
            "title": "<b>\u202e\u0007",
            "updated": "2015-01-01T00:00:00Z",
            "department": ["sport", 7],
            "images": [{"alt": 1}, {"url": "http://a b:0/", "alt": ""}],
        },
    )

    assert codes(validation) == [
        *("REC003",),
        *("REC001", "REC002", "REC003", "REC003", "REC021", "REC022", "REC026"),
        *("REC050", "REC062", "REC063", "REC065", "REC077", "REC100"),
    ]
    assert validation.rejected == 2
    assert validation.articles == ()


def test_a_renamed_field_is_one_mistake(judge: Judge) -> None:
    """Whoever writes `date` for `published` is not also told that `published` is missing."""
    validation = judge({"date": "2015-02-06", "published": None})

    assert codes(validation) == ["REC002"]


def test_an_unknown_field_does_not_cover_the_one_that_was_meant(judge: Judge) -> None:
    """Beside an unknown field, the one that it resembles is still judged."""
    svg = {"url": "https://a.example/a.svg", "alt": ""}
    validation = judge({"image": svg, "images": svg})

    assert codes(validation) == ["REC002", "REC083"]


def test_the_rest_is_kept(judge: Judge) -> None:
    """Records with errors are counted and left out; warnings and the order of the others stay."""
    validation = judge(
        {"id": "tag:seoul.example,2015:a", "title": "A &amp; A", "url": "https://a.example/"},
        {"id": "tag:seoul.example,2015:b", "url": "b"},
        {"id": "tag:seoul.example,2015:c", "title": "C", "url": "https://c.example/"},
    )

    assert [article.id[-1] for article in validation.articles] == ["a", "c"]
    assert validation.rejected == 1
    assert codes(validation) == ["REC028", "REC060"]


def test_of_two_with_one_id_the_first_place_wins(judge: Judge, publication: Publication) -> None:
    """Which of two records with the same id is kept depends on where they stand, not on the order of loading."""
    records = [one.record for id_ in "ab" for one in judge({"title": id_}).accepted]
    first = judge({"title": "one"}, {"id": "tag:seoul.example,2015:b", "title": "two", "url": "https://b.example/"})
    one, two = (accepted.record for accepted in first.accepted)
    clash = type(two)({**two.fields, "id": one.fields["id"]}, two.locator)

    for order in ((one, clash), (clash, one)):
        assert [article.title for article in validate(order, publication).articles] == ["one"]
    assert len(records) == 2


def test_records_may_come_one_by_one(judge: Judge, publication: Publication) -> None:
    """Any iterable will do, a generator too."""
    record = judge({}).accepted[0].record

    assert len(validate((one for one in [record]), publication).articles) == 1
    assert validate([], publication) == Validation((), (), 0)


def test_a_validation_can_be_pickled(judge: Judge) -> None:
    """What comes out can be handed to another process."""
    validation = judge({}, {"title": "<b>"})

    assert pickle.loads(pickle.dumps(validation)) == validation  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("fields", "pointer"),
    [
        ({"authors": "<b>"}, "/authors"),
        ({"authors": ["a", "<b>"]}, "/authors/1"),
        ({"authors": {"name": "<b>"}}, "/authors/name"),
        ({"images": {"url": "https://a.example/a.png", "alt": "<b>"}}, "/images/alt"),
        ({"places": [{"name": "a", "latitude": 91, "longitude": 0}]}, "/places/0/latitude"),
        ({"source": {"title": "a", "url": "https://a.example/", "updated": "x"}}, "/source/updated"),
        ({"department": "sport"}, "/department"),
        ({"department": ("culture", "sport")}, "/department/1"),
        ({"a/b~": 1}, "/a~1b~0"),
    ],
)
def test_a_finding_points_at_the_field_as_it_was_written(judge: Judge, fields: dict[str, Any], pointer: str) -> None:
    """A list's only item may stand without its list, a name for an object; the pointer follows what was written."""
    (finding,) = judge(fields).findings

    assert finding.place.pointer == pointer
    assert finding.message.startswith(pointer[1:].replace("~1", "/").replace("~0", "~"))


@pytest.mark.parametrize("empty", [None, ""])
def test_empty_means_left_out(judge: Judge, empty: str | None) -> None:
    """Null and the empty text say nothing, in the record and in the objects in it."""
    validation = judge(
        {
            "summary": empty,
            "updated": empty,
            "status": empty,
            "language": empty,
            "authors": [{"name": "a", "email": empty}],
        }
    )

    assert validation.findings == ()
    assert validation.articles[0].authors == (Person("a"),)


def test_an_empty_required_field_is_called_empty(judge: Judge) -> None:
    """A title of "" is not called missing, since the line is there."""
    (finding,) = judge({"title": ""}).findings

    assert finding.message == "title is empty"


def test_the_hint_for_a_missing_id_can_be_pasted(judge: Judge) -> None:
    """The suggested id is a tag: URI of the publication, the same each time, another one for another record."""
    hints = [judge({"id": None, **more}).findings[0].hint for more in ({}, {}, {"title": "Other"}, {"published": None})]
    ids = [hint.removeprefix("a permanent one to paste: ") for hint in hints]

    assert ids[0] == ids[1]
    assert len(set(ids)) == 3
    assert all(id_.startswith("tag:seoul.example,2015:") for id_ in ids)
    assert judge({"id": ids[0]}).findings == ()


def test_a_hostile_record_still_gets_an_id(judge: Judge) -> None:
    """Half characters in its texts do not keep irfeed from suggesting an id."""
    validation = judge({"id": None, "title": "\ud800"})

    assert codes(validation) == ["REC001", "REC024"]


def test_a_story_is_not_compared_with_thousands(judge: Judge) -> None:
    """With very many lonely stories no guesses are made, so that the run ends in time."""
    ids = range(250)
    validation = judge(
        *(
            {
                "id": f"tag:seoul.example,2015:{n}",
                "url": f"https://a.example/{n}",
                "title": f"{n}",
                "story": f"story-{n}",
            }
            for n in ids
        )
    )

    assert [finding.code for finding in validation.findings] == ["REC103"] * 250
    assert not any("did you mean" in finding.hint for finding in validation.findings)
