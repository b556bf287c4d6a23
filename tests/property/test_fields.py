"""Laws of the table of fields: every field is drawn, reaches the article, and is known at a glance or by its rules."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import MISSING, dataclass, fields, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, example, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from irfeed import config
from irfeed.findings import Place
from irfeed.model import Article, Status
from irfeed.model.publication import Publication
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record, pointer
from irfeed.model.table import Table
from irfeed.validation import Judge, completed, date, names, text, url
from irfeed.validation.fields import RecordFields
from irfeed.validation.finding import RecordContext
from tests.drawn import records

PUBLICATION = config.read(Path(__file__).parents[1] / "rules" / "irfeed.toml", shown_as="irfeed.toml")
ZONES = [None, ZoneInfo("UTC"), ZoneInfo("Asia/Seoul"), ZoneInfo("Europe/Berlin"), ZoneInfo("Africa/Monrovia")]
URL = "https://english.seoul.example/tokyo-visit/"
ORDINARY: dict[str, Any] = {
    "id": "tag:seoul.example,2015:tokyo-visit",
    "title": "The mayor visits Tokyo",
    "language": "ko",
    "department": ["culture", "international-relations"],
    "url": URL,
    "published": "2015-02-06T09:00:00+09:00",
    "updated": "2015-02-07T09:00:00.123Z",
    "summary": "Arts & crafts\r\nof two cities",
    "body": "<p>한국어&nbsp;text</p>\n",
    "body_format": "html",
    "authors": ["Kim", {"name": "Lee"}, {"name": "Park", "email": "park.s@seoul.example", "url": URL, "x": None}],
    "categories": ["diplomacy", {"term": "Tokyo", "scheme": "https://seoul.example/topics/", "label": "도쿄"}],
    "images": [
        {"url": f"{URL}hall.JPG?x=1", "alt": "", "length": 48213, "width": 1200, "height": 800, "title": "A hall"},
        {"url": URL, "alt": "A square", "type": "image/webp", "credit": "SMG", "title": ""},
    ],
    "enclosures": [{"url": URL, "type": "audio/mpeg", "length": 5, "title": "A talk", "duration": 60}],
    "story": "tokyo-visit",
    "places": ["Seoul", {"name": "Tokyo", "latitude": 35.5, "longitude": -139}],
    "rights": "© Seoul",
    "license": "https://creativecommons.org/licenses/by/4.0/",
    "source": {
        "title": "News",
        "url": URL,
        "feed": URL,
        "id": "urn:uuid:01234567-89ab-cdef-0123-456789abcdef",
        "updated": "2015-02-01T00:00:00Z",
    },
    "status": "published",
    "expires": "2015-03-01T00:00:00Z",
    "unknown": None,
    "empty": "",
}
WITHDRAWN = {**ORDINARY, "status": "withdrawn", "reason": "Called off", "withdrawn": "2015-02-08T00:00:00+09:00"}
PIECES = st.sampled_from(
    [
        *"aZ09 -_.,:;/?#[]@!$&'()*+=%~<>\"{}|\\^`\n\r\t\x00\x07\x7f\x85\xa0\xad",
        *"\u0301\u200b\u200d\u200e\u202e\u2028\u2066\u2069\u3000\u3164\u2800\ufeff\ufffe\ufdd0\ud800é한가각ｶﾞ日本ß",
        *(
            "\U000e0001",
            "\U0001fffe",
            "👩\u200d🚒",
            "e\u0301",
            "\u1100\u1161",
            "\u0336" * 31,
            "&amp;",
            "&#x1;",
            "&lt;b",
        ),
        *("<b>", "http://", "https://", "tag:", "tag:a.example,2015:", "urn:x:y", "javascript:", "mailto:", "data:,"),
        *("a.example", "xn--a", "xn--3e0b707e", "1.2.3.4", "0x1", "[::1]", "user@", ":80", ":99999", "%20", "%g", "//"),
        *("en", "ko-KR", "en_US", "iw", "culture", "Culture", "html", "draft", "withdrawn", "image/png", "text/html"),
        *(
            "2015-02-06",
            "T09:00:00",
            "T24:00:00",
            "T23:59:60",
            "Z",
            "z",
            "+09:00",
            "-00:00",
            "+14:00",
            "+23:59",
            "9999",
        ),
        *("1970-01-01", "2015-03-29T02:30:00", "2015-10-25T02:30:00", "1950-01-01", "9999-12-31", "2015-02-30", ".5"),
        *(".png", ".svg", ".jpg", "image/svg+xml", "application/pdf", "a" * 64, "a" * 200, "x" * 2000),
    ]
)
TEXTS = st.lists(PIECES, max_size=4).map("".join)
SCALARS: st.SearchStrategy[Any] = (
    st.sampled_from([None, "", True, 0, 1, -1, 0.5, 5.0, 91, 181, 2**53, 2**53 - 1, 10**400, float("nan"), [], {}])
    | TEXTS
)
KEYS = st.sampled_from(
    [
        *("name", "email", "url", "term", "scheme", "label", "alt", "file", "type", "length", "width", "height"),
        *("title", "credit", "duration", "latitude", "longitude", "feed", "id", "updated", "other"),
    ]
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=6
)


@dataclass(frozen=True, slots=True)
class Anywhere:
    """A place that nobody looks at."""

    def place(self, path: FieldPath) -> Place:
        """Return it."""
        return Place("a.json", 1, 1, pointer(path))


@dataclass(slots=True)
class Seen:
    """The fields and the values of the model that were drawn so far."""

    rows: set[tuple[str, str]]
    values: set[tuple[str, str]]

    def note(self, table: type[Table], given: dict[str, Any]) -> None:
        """Note the fields of an object, and of the objects in it."""
        for name, value in given.items():
            self.rows.add((table.__name__, name))
            inner = table.rows[name].kind.table
            for one in (value if isinstance(value, list) else [value]) if inner else ():
                self.note(inner or Table, one)

    def note_made(self, value: Any) -> None:
        """Note what a value of the model says beyond its defaults, and the values in it."""
        for one in fields(value):
            held = getattr(value, one.name)
            if one.default is MISSING or held != one.default:
                self.values.add((type(value).__name__, one.name))
            for inner in held if isinstance(held, tuple) else (held,):
                if type(inner).__module__ == Article.__module__ and not isinstance(inner, Status | str):
                    self.note_made(inner)


def _tables(table: type[Table]) -> Iterator[type[Table]]:
    yield table
    for row in table.rows.values():
        if row.kind.table:
            yield from _tables(row.kind.table)


def test_every_field_is_drawn_and_reaches_the_article() -> None:
    """Each field of the table is drawn by the strategy of all property tests, and each value of the model is set."""
    seen = Seen(set(), set())
    judge = Judge(PUBLICATION)
    rows = {(table.__name__, name) for table in _tables(RecordFields) for name in table.rows if name != "file"}
    values = {(of.__name__, one.name) for of in _models(Article) for one in fields(of)}

    def is_all_seen(given_fields: dict[str, Any]) -> bool:
        judged = judge.judge(Record(given_fields, Anywhere()))
        assert judged.article is not None, judged.findings
        seen.note(RecordFields, given_fields)
        seen.note_made(judged.article)
        return seen.rows >= rows and seen.values >= values

    generated = settings(max_examples=20_000, derandomize=True, database=None, phases=[Phase.generate])
    with suppress(NoSuchExample):
        find(records(PUBLICATION), is_all_seen, settings=generated)

    assert seen.rows == rows
    assert seen.values == values


def _models(of: type[Any]) -> Iterator[type[Any]]:
    """Give a class of the model, and those that are named in the annotations of its fields."""
    yield of
    module = vars(__import__(of.__module__, fromlist=["*"]))
    for one in fields(of):
        for word in re.findall(r"[A-Z]\w+", str(one.type)):
            if word in module and hasattr(module[word], "__dataclass_fields__"):
                yield from _models(module[word])


@settings(max_examples=200, deadline=None)
@given(given_fields=records(PUBLICATION))
def test_what_is_kept_is_what_is_given_back(given_fields: dict[str, Any]) -> None:
    """A record that is kept in JSON, as the index keeps it, makes the same article when it is read again."""
    judge = Judge(PUBLICATION)
    record = Record(given_fields, Anywhere())
    first = judge.judge(record).article

    assert first is not None
    assert judge.article(json.loads(json.dumps(completed(record)))) == first


class Watchful(RecordContext):
    """What takes every value for unusual, so that every rule is asked of each."""

    is_unusual = property(lambda _: True, lambda _, __: None)


ZONED = [replace(PUBLICATION, time_zone=zone) for zone in ZONES]
QUICK = [Judge(publication) for publication in ZONED]


def _thorough(publication: Publication) -> Judge:
    judge = Judge(publication)
    judge._around = Watchful(publication)
    return judge


THOROUGH = [_thorough(publication) for publication in ZONED]
NEVER = re.compile("(?!)")


def law(given_fields: dict[str, Any]) -> list[tuple[Article | None, int]]:
    """Hold what is known at a glance against all rules, in every time zone; return what was made and found."""
    record = Record(given_fields, Anywhere())
    quick = [judge.judge(record) for judge in QUICK]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text, "_is_usual", lambda *_: False)
        patch.setattr(names, "_USUAL_ID", NEVER)
        patch.setattr(date, "_USUAL", NEVER)
        patch.setattr(url, "is_usual", lambda _: False)
        thorough = [judge.judge(record) for judge in THOROUGH]
    for one, other in zip(quick, thorough, strict=True):
        assert set(one.findings) == set(other.findings)
        assert repr(one.article) == repr(other.article)  # datetimes of other offsets can be equal; -0.0 and 0.0 too
        assert one.summary == other.summary
    return [(one.article, len(one.findings)) for one in quick]


@st.composite
def changed(draw: st.DrawFn) -> dict[str, Any]:
    """Change an ordinary record in one or two places."""
    fields = dict(draw(st.sampled_from([ORDINARY, WITHDRAWN])))
    for _ in range(draw(st.integers(1, 2))):
        name = draw(st.sampled_from(sorted(RecordFields.rows)) | KEYS)
        fields[name] = draw(st.just(fields.get(name)).flatmap(one_changed) | VALUES)
    for name in draw(st.sets(st.sampled_from(sorted(RecordFields.rows)), max_size=2)):
        fields.pop(name, None)
    return fields


def one_changed(value: Any) -> st.SearchStrategy[Any]:
    """Change a value in one place: a piece within a text, an item, a field."""
    if isinstance(value, str):
        return st.tuples(st.integers(0, len(value)), PIECES, st.integers(0, 3)).map(
            lambda how: value[: how[0]] + how[1] + value[how[0] + how[2] :]
        )
    if isinstance(value, list) and value:
        return st.integers(0, len(value) - 1).flatmap(
            lambda at: one_changed(value[at]).map(lambda new: [*value[:at], new, *value[at + 1 :]])
        )
    if isinstance(value, dict) and value:
        return (st.sampled_from(sorted(value)) | KEYS).flatmap(
            lambda key: (one_changed(value[key]) if key in value else SCALARS).map(lambda new: {**value, key: new})
        )
    return VALUES


@settings(max_examples=2000, deadline=None)
@given(given_fields=changed() | records(PUBLICATION))
@example(given_fields=ORDINARY)
@example(given_fields=WITHDRAWN)
@example(given_fields={**ORDINARY, "alt": ""})
@example(given_fields={**ORDINARY, "published": "1971-06-01", "updated": None, "source": None})
@example(given_fields={**ORDINARY, "published": "2015-03-29T02:30:00", "updated": None, "expires": None})
@example(given_fields={**ORDINARY, "published": "2015-10-25T02:30:00", "updated": None, "expires": None})
def test_a_glance_hides_nothing(given_fields: dict[str, Any]) -> None:
    """A value that is taken at a glance is what all rules make of it, and none of them has anything to say."""
    law(given_fields)


@pytest.mark.parametrize("given_fields", [ORDINARY, WITHDRAWN, {**ORDINARY, "status": "draft", "language": None}])
def test_right_records_are_found_no_finding_with(given_fields: dict[str, Any]) -> None:
    """A record with every field in its ordinary shape is an article, and nothing is found, whatever the time zone."""
    assert all(article is not None and found == 0 for article, found in law(given_fields))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Arts & Culture in “Seoul”, 서울"),
        ("title", "東京\u3000訪問"),
        ("department", "culture"),
        ("department", ("culture",)),
        ("authors", "Kim"),
        ("authors", []),
        ("categories", {"term": "a"}),
        ("images", {"url": f"{URL}a.png", "alt": "A"}),
        ("body", "한국어\tand\u200dmore\r\n" * 50),
        ("body", "tab\tand\r\nmore"),
        ("url", "http://a-b.example/%ED%95%9C?a=b&c=d"),
        ("summary", None),
    ],
)
def test_so_are_these(name: str, value: object) -> None:
    """Nothing is found in other shapes that are usual."""
    assert all(article is not None and found == 0 for article, found in law({**ORDINARY, name: value}))


@pytest.mark.parametrize("name", sorted(RecordFields.rows))
@pytest.mark.parametrize("value", [5, True, [[]], "\x07", "x" * 1_000_001, "<&#1;>"], ids=repr)
def test_what_no_field_may_hold(name: str, value: object) -> None:
    """A value of another kind, or one that no field may hold, is found fault with in every field."""
    assert all(found for _, found in law({**ORDINARY, name: value}))
