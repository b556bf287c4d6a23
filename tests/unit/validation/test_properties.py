"""What must hold for any record whatever."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from irfeed.findings.reports import text as text_report
from irfeed.syntax import why_not_web_address
from irfeed.validation import Validation
from irfeed.validation.fields import (
    CategoryFields,
    EnclosureFields,
    ImageFields,
    PersonFields,
    PlaceFields,
    RecordFields,
    SourceFields,
)

Judge = Callable[..., Validation]
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.text(st.characters(codec=None))
INNER = sorted(
    {
        name
        for shape in (CategoryFields, EnclosureFields, ImageFields, PersonFields, PlaceFields, SourceFields)
        for name in shape.rows
    }
)
VALUES = st.recursive(
    SCALARS | st.sampled_from(["https://a.example/", "2015-02-06", "text/html", "https://", "\u202e", "a@b.example"]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(INNER) | st.text(max_size=8), inner, max_size=5)
    ),
    max_leaves=12,
)
RECORDS = st.dictionaries(st.sampled_from(sorted(RecordFields.rows)) | st.text(max_size=8), VALUES, max_size=12)
LINES = st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="<&"), min_size=1, max_size=40)
SLUGS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789-"), min_size=1, max_size=20)
MOMENTS = st.builds(
    lambda moment, minutes: moment.replace(tzinfo=timezone(timedelta(minutes=minutes)), microsecond=0),
    st.datetimes(datetime(1971, 1, 1), datetime(9998, 12, 31)),  # noqa: DTZ001 - the offset is added
    st.integers(-840, 840),
)


@settings(max_examples=400, deadline=None)
@given(fields=st.lists(RECORDS, max_size=3))
def test_nothing_raises(judge: Judge, fields: list[dict[str, Any]]) -> None:
    """Any JSON-like value in any field gives an article or a finding, each record one or the other."""
    validation = judge(*fields)

    assert len(validation.accepted) + validation.rejected == len(fields)
    assert judge(*fields) == validation
    assert all(finding.message and finding.hint for finding in validation.findings)
    assert "\x1b" not in text_report.report(validation.findings)


@settings(max_examples=300, deadline=None)
@given(name=st.sampled_from(sorted(RecordFields.rows)), value=VALUES)
def test_one_strange_field_hides_no_other(judge: Judge, name: str, value: Any) -> None:
    """Whatever stands in one field, the mistake in another one is still told."""
    other = "license" if name != "license" else "rights"
    fields = {name: value, other: {"wrong": 1}}

    assert any(finding.place.pointer == f"/{other}" for finding in judge(fields).findings)


@settings(deadline=None)
@given(
    title=LINES,
    slug=SLUGS,
    department=st.lists(st.sampled_from(["culture", "international-relations"]), min_size=1, max_size=2, unique=True),
    language=st.sampled_from(["en", "ko", "ja", "ar"]),
    published=MOMENTS,
    body=LINES,
    authors=st.lists(LINES, min_size=1, max_size=3),
)
def test_a_right_record_arrives_unchanged(judge: Judge, **fields: Any) -> None:
    """The fields of a right record are those of its article."""
    slug, published, body = fields.pop("slug"), fields.pop("published"), fields.pop("body")
    url, id_ = f"https://a.example/{slug}", f"tag:a.example,2015:{slug}"
    validation = judge({**fields, "url": url, "id": id_, "published": published.isoformat(), "body": body})
    (article,) = validation.articles

    assert (article.title, article.language, article.url, article.id) == (fields["title"], fields["language"], url, id_)
    assert (article.published, article.updated) == (published, published)
    assert list(article.departments) == fields["department"]
    assert [author.name for author in article.authors] == fields["authors"]
    assert article.body is not None
    assert article.body.text == body


@settings(max_examples=500, deadline=None)
@given(st.text() | st.text(st.sampled_from("htps:/.@?#[]%a1한İß\u0301\u200d -_\\")).map("https://".__add__))
def test_an_accepted_address_is_one_everywhere(judge: Judge, address: str) -> None:
    """Whatever address is accepted, what becomes of it is a URI by the grammar that feeds are checked with."""
    for article in judge({"url": address}).articles:
        assert article.url.isascii()
        assert why_not_web_address(article.url) is None
        assert [again.url for again in judge({"url": article.url}).articles] == [article.url]


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(codec=None) | st.sampled_from("<>&;#xl t\u202e\u2066\u2069\u0000")))
def test_an_accepted_title_is_inert(judge: Judge, title: str) -> None:
    """No accepted title holds a tag, a control character or an override."""
    for article in judge({"title": title}).articles:
        assert not any(f"<{letter}" in article.title.lower() for letter in "abcdefghijklmnopqrstuvwxyz/!?")
        assert not any(character < " " or "\u202a" <= character <= "\u202e" for character in article.title)
