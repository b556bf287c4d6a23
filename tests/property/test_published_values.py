"""The law of values: whatever validation lets through, `irfeed check` finds no error in what is published of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from irfeed import config
from irfeed.assemble import document_of
from irfeed.checking import Options as CheckOptions
from irfeed.checking import check_document
from irfeed.findings import Place, has_errors
from irfeed.model import Article, Entry, Format
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record, pointer
from irfeed.plan import plan_feeds
from irfeed.render import Entries, EntryOptions, content_of
from irfeed.validation import Judge
from irfeed.validation.fields import RecordFields
from tests.written import written

_DECLARED = config.read(Path(__file__).parents[1] / "rules" / "irfeed.toml", shown_as="irfeed.toml")
PUBLICATION = replace(_DECLARED, feeds=replace(_DECLARED.feeds, variants=("all",), limit=0, formats=tuple(Format)))
NOW = datetime(2026, 1, 1, tzinfo=UTC)
URL = "https://english.seoul.example/tokyo-visit/"
#: A record in which every field says something, but for those of withdrawn articles, and `file`, which is on a disk.
FULL: Mapping[str, Any] = {
    "id": "tag:seoul.example,2015:tokyo-visit",
    "guid": "5f3a9c0e7b1d",
    "title": "The mayor visits Tokyo",
    "language": "ko",
    "department": ["culture"],
    "url": URL,
    "published": "2015-02-06T09:00:00+09:00",
    "updated": "2015-02-07T09:00:00Z",
    "summary": "Two cities",
    "body": "<p>A text</p>",
    "body_format": "html",
    "authors": [{"name": "Park", "email": "park@seoul.example", "url": URL}],
    "categories": [{"term": "Tokyo", "scheme": "https://seoul.example/topics/", "label": "A city"}],
    "images": [
        {"url": URL, "alt": "A hall", "type": "image/png", "length": 48213, "width": 1200, "height": 800}
        | {"title": "A hall", "credit": "SMG"}
    ],
    "enclosures": [{"url": URL, "type": "audio/mpeg", "length": 5, "title": "A talk", "duration": 60}],
    "story": "tokyo-visit",
    "places": [{"name": "Tokyo", "latitude": 35.5, "longitude": -139}],
    "rights": "Seoul",
    "license": "https://creativecommons.org/licenses/by/4.0/",
    "source": {
        "title": "News",
        "url": URL,
        "feed": URL,
        "id": "tag:a.example,2015:b",
        "updated": "2015-02-01T00:00:00Z",
    },
    "status": "published",
    "expires": "2030-03-01T00:00:00Z",
}
WITHDRAWN = {**FULL, "status": "withdrawn", "reason": "Called off", "withdrawn": "2015-02-08T00:00:00+09:00"}
#: The tables of the objects in a record, by the field that holds them.
SHAPES = {name: row.kind.table for name, row in RecordFields.rows.items() if row.kind.table}

#: Values that may be wrong, by what they might be.
HOSTILE = json.loads(Path(__file__).with_name("hostile_values.json").read_text(encoding="utf-8"))
ADDRESSES: list[str] = HOSTILE["addresses"]
PIECES = st.sampled_from([*"aZ09:/?#[]@!$&'()*+,;=%-._~é도", "://", "..", "%20", ":65536", "a.example", "u@", "[::1]"])
IRIS = (
    st.sampled_from(ADDRESSES)
    | st.lists(PIECES, max_size=6).map("".join).map("https://".__add__)
    | st.lists(PIECES, max_size=6).map("".join).map("https://a.example/".__add__)
    | st.lists(PIECES, max_size=6).map("".join).map("a:".__add__)
    | st.lists(PIECES, max_size=6).map("".join).map("tag:a.example,2015:".__add__)
)
EMAILS = st.sampled_from(HOSTILE["emails"])
TYPES = st.sampled_from(HOSTILE["types"])
TAGS = st.sampled_from(HOSTILE["languages"])
DATES = st.sampled_from(HOSTILE["dates"])
NUMBERS = st.integers() | st.sampled_from(HOSTILE["numbers"])
TEXTS = st.text(max_size=20) | st.sampled_from(HOSTILE["texts"])
#: What each field holds, by its name: of the record, or of an object in it.
KINDS: Mapping[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("id", "scheme", "url", "feed", "license"), IRIS),
    **dict.fromkeys(("title", "summary", "body", "story", "rights", "reason", "name", "term", "label"), TEXTS),
    **dict.fromkeys(("alt", "credit"), TEXTS),
    **dict.fromkeys(("published", "updated", "withdrawn", "expires"), DATES),
    **dict.fromkeys(("length", "width", "height", "duration", "latitude", "longitude"), NUMBERS),
    "guid": TEXTS | IRIS,
    "email": EMAILS,
    "type": TYPES,
    "language": TAGS,
    "department": st.sampled_from(["culture", ["culture", "international-relations"], ["culture", "culture"]]),
    "body_format": st.sampled_from(["html", "markdown", "text"]),
    "status": st.sampled_from(["published", "draft", "withdrawn"]),
}
#: What is on a disk, and what it tells is read from there.
ON_A_DISK = {("images", "file"), ("enclosures", "file")}
_ENGINE = CheckOptions(errors_only=True, plugins=False)


@dataclass(frozen=True, slots=True)
class Anywhere:
    """A place that nobody looks at."""

    def place(self, path: FieldPath) -> Place:
        """Return it."""
        return Place("a.json", 1, 1, pointer(path))


def fields() -> list[tuple[str, ...]]:
    """Return the path of every field of a record, one for all items of a list."""
    return [
        path
        for name in RecordFields.rows
        for path in ([(name, inner) for inner in SHAPES[name].rows] if name in SHAPES else [(name,)])
    ]


def changed(record: Mapping[str, Any], path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """Return a record with another value in the field at `path`, in the first item of a list."""
    if len(path) == 1:
        return {**record, path[0]: value}
    held = record[path[0]]
    inner = {**(held[0] if isinstance(held, list) else held), path[1]: value}
    return {**record, path[0]: [inner, *held[1:]] if isinstance(held, list) else inner}


@st.composite
def records(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a full record of which some fields are hostile, and some left out."""
    record = dict(draw(st.sampled_from([FULL, WITHDRAWN])))
    for path in draw(st.lists(st.sampled_from(DRAWN), min_size=1, max_size=3)):
        record = changed(record, path, draw(st.none() | KINDS[path[-1]]))
    return record


DRAWN = [path for path in fields() if path not in ON_A_DISK]


def errors_in(article: Article) -> list[str]:
    """Return what `irfeed check` calls an error in the feeds of an article, in each format."""
    content, findings = content_of(article, Place(""))
    if has_errors(findings):
        return []  # told at the body of the record
    entries = Entries(EntryOptions.of(PUBLICATION), PUBLICATION.feeds.formats)
    fragments = {article.id: written(entries, Entry(article, content))}
    made = [
        document_of(plan, format_, PUBLICATION, fragments)
        for plan in plan_feeds(PUBLICATION, [article], NOW)
        for format_ in plan.formats
    ]
    return [
        str(finding)
        for one in made
        for finding in check_document(one.content, one.path, media_type=one.media_type, options=_ENGINE).findings
    ]


@settings(max_examples=600, deadline=None)
@given(record=records())
@example(record=dict(FULL))
@example(record=dict(WITHDRAWN))
def test_what_is_let_through_is_right(record: dict[str, Any]) -> None:
    """An article that validation lets through gives feeds in which check finds no error."""
    article = Judge(PUBLICATION).judge(Record(record, Anywhere())).article

    assert article is None or errors_in(article) == []


@pytest.mark.parametrize("path", [path for path in DRAWN if KINDS[path[-1]] is IRIS], ids="/".join)
@pytest.mark.parametrize("record", [FULL, WITHDRAWN], ids=["published", "withdrawn"])
def test_each_hostile_address_in_each_field(path: tuple[str, ...], record: dict[str, Any]) -> None:
    """Every hostile address, in every field that holds an IRI or an address, is refused or harmless."""
    judge = Judge(PUBLICATION)
    wrong = [
        (address, errors)
        for address in ADDRESSES
        if (article := judge.judge(Record(changed(record, path, address), Anywhere())).article)
        and (errors := errors_in(article))
    ]

    assert wrong == []


def test_every_field_is_drawn() -> None:
    """No field of a record is forgotten here: a new one needs a kind of values that it may hold."""
    assert {path[-1] for path in DRAWN} == set(KINDS)
    assert set(FULL) | set(WITHDRAWN) == set(RecordFields.rows)
