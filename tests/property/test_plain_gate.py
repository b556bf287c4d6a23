"""The law of the gate for ordinary records: what it accepts, the complete way accepts without a word, and alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import langcodes
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from irfeed import config
from irfeed.findings import Place
from irfeed.model import Article
from irfeed.publication import Publication
from irfeed.record import Path as FieldPath
from irfeed.record import Record, pointer
from irfeed.syntax import why_not_language
from irfeed.syntax.usual_tag import is_surely_no_tag, is_usual_tag
from irfeed.validate import Judge, PlainGate
from irfeed.validate.complete import judge_completely
from irfeed.validate.fields import RecordFields

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


def gate_of(zone: ZoneInfo | None) -> tuple[PlainGate, Publication]:
    """Return a gate and its publication."""
    publication = replace(PUBLICATION, time_zone=zone)
    return PlainGate(publication), publication


GATES = [gate_of(zone) for zone in ZONES]


def law(fields: dict[str, Any]) -> list[Article | None]:
    """Hold the gate against the complete way, in every time zone; return what it gave."""
    found = []
    for gate, publication in GATES:
        article = gate.article(fields)
        if article is not None:
            slow, findings, _ = judge_completely(Record(fields, Anywhere()), publication)
            assert findings == ()
            assert repr(article) == repr(slow)  # datetimes of other offsets can be equal; -0.0 and 0.0 too
        found.append(article)
    return found


@st.composite
def changed(draw: st.DrawFn) -> dict[str, Any]:
    """Change an ordinary record in one or two places."""
    fields = dict(draw(st.sampled_from([ORDINARY, WITHDRAWN])))
    for _ in range(draw(st.integers(1, 2))):
        name = draw(st.sampled_from(sorted(RecordFields.model_fields)) | KEYS)
        fields[name] = draw(st.just(fields.get(name)).flatmap(one_changed) | VALUES)
    for name in draw(st.sets(st.sampled_from(sorted(RecordFields.model_fields)), max_size=2)):
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
@given(fields=changed())
@example(fields=ORDINARY)
@example(fields=WITHDRAWN)
@example(fields={**ORDINARY, "alt": ""})
def test_what_the_gate_accepts_is_right(fields: dict[str, Any]) -> None:
    """A record that the gate accepts has no finding at all, and is the article that the complete way makes."""
    law(fields)


@pytest.mark.parametrize("fields", [ORDINARY, WITHDRAWN, {**ORDINARY, "status": "draft", "language": None}])
def test_ordinary_records_take_the_short_way(fields: dict[str, Any]) -> None:
    """A record with every field in its ordinary shape is accepted by the gate, whatever the time zone."""
    assert None not in law(fields)


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
def test_so_do_these(name: str, value: object) -> None:
    """Other shapes that are usual are accepted too."""
    assert None not in law({**ORDINARY, name: value})


@pytest.mark.parametrize(
    "date", ["2015-02-06", "2015-02-06T09:00:00", "2015-12-31T23:59:59.5", "2015-03-29T02:30:00", "2015-10-25T02:30:00"]
)
def test_local_times_that_were_once(date: str) -> None:
    """A date without an offset is accepted where the publication has a time zone, in which it was exactly once."""
    found = law({**ORDINARY, "published": date, "updated": None, "expires": None})

    assert found[0] is None
    assert None not in found[1:3]
    assert (found[3] is None) is (date in {"2015-03-29T02:30:00", "2015-10-25T02:30:00"})


def test_offsets_of_seconds_are_doubted() -> None:
    """Where the clocks stood by local mean time, with seconds, the complete way finds the moment."""
    *_, monrovia = law({**ORDINARY, "published": "1971-06-01", "updated": None, "source": None})

    assert monrovia is None


@pytest.mark.parametrize("name", sorted(RecordFields.model_fields))
@pytest.mark.parametrize("value", [5, True, [[]], {"file": "a.png"}, "\x07", "x" * 1_000_001, "<&#1;>"], ids=repr)
def test_doubt(name: str, value: object) -> None:
    """A value of another kind, a file, or one that no field may hold is never accepted by the gate."""
    assert set(law({**ORDINARY, name: value})) == {None}


def test_the_judge_learns_languages() -> None:
    """A tag that the gate does not know is accepted by it once the complete way has had nothing to say of it."""
    publication = replace(PUBLICATION, languages={**PUBLICATION.languages, "haw": PUBLICATION.languages["en"]})
    judge = Judge(publication)
    record = Record({**ORDINARY, "language": "haw"}, Anywhere())
    first = judge.judge(record)

    assert judge._gate.article(record.fields) == first.article
    assert judge.judge(record) == first


@given(tag=st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=3) | st.from_regex(r"\A[a-z]{2}-[A-Z]{2}\Z"))
@settings(max_examples=500)
@example(tag="zh-Hant-TW")
@example(tag="iw")
@example(tag="root")
def test_usual_tags_are_tags(tag: str) -> None:
    """A tag that is called usual is registered, in its usual form; what is called no tag is none."""
    if is_usual_tag(tag):
        assert langcodes.tag_is_valid(tag)
        assert langcodes.standardize_tag(tag) == tag
        assert why_not_language(tag) is None
    assert not (langcodes.tag_is_valid(tag) and is_surely_no_tag(tag))


@given(slug=st.from_regex(r"\A[a-z0-9]{4,9}(?:-[a-z0-9]{1,9}){0,3}\Z"))
@settings(max_examples=500)
@example(slug="root")
@example(slug="news")
def test_long_words_are_no_tags(slug: str) -> None:
    """A text whose first word is longer than any language is never a tag."""
    assert not (langcodes.tag_is_valid(slug) and is_surely_no_tag(slug))
