"""Laws of the whole way from bytes to documents: nothing that a file can hold raises anything."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from irfeed import config
from irfeed.building.request import BuildObserver, BuildRequest, BuildResult, Timings
from irfeed.building.unchanged import build
from irfeed.errors import ConfigurationError
from irfeed.validation.fields import RecordFields

CONFIGURATION = """\
[publication]
title = "News"
url = "https://news.example/"
feeds_url = "https://feeds.news.example/"
id_authority = "news.example,2015"
time_zone = "Europe/Berlin"
[languages]
en = {}
ko = {}
[departments.news]
name = "News desk"
"""
RIGHT = {
    "id": "tag:news.example,2015:visit",
    "title": "A visit",
    "department": "news",
    "url": "https://news.example/visit/",
    "published": "2015-02-06T09:00:00Z",
    "body": "Text.",
}
NAMES = sorted(RecordFields.rows)
INNER = ["name", "url", "alt", "type", "length", "term", "scheme", "label", "email", "title", "latitude", "duration"]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(
        [
            *("https://a.example/b.png", "image/png", "audio/mpeg", "en", "ko", "news", "withdrawn", "draft", "html"),
            *(
                "2015-02-06",
                "9999-12-31T23:59:59Z",
                "1970-01-01T00:00:00+14:00",
                "tag:a.example,2015:b",
                "urn:x:y",
                "urn:",
            ),
            *(
                "<script>",
                "&#x202e;",
                "]]>",
                "\ud800",
                "\u2067",
                "[a](javascript:b)",
                "[[[",
                "***",
                "|a|\n|-|",
                "&lt;b",
            ),
        ]
    )
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(INNER) | st.text(max_size=5), inner),
    max_leaves=8,
)
RECORDS = st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=6), VALUES, max_size=8)
PIECES = st.sampled_from(
    [
        *(
            "[publication]\n",
            "[languages]\n",
            "[feeds]\n",
            "[departments.news]\n",
            "[folders.a]\n",
            "en = {}\n",
            "name = ",
        ),
        *(
            "title = ",
            "url = ",
            "feeds_url = ",
            "path = ",
            "include = ",
            "limit = ",
            '"https://a.example/"\n',
            '"',
            "'''",
        ),
        *(
            "{",
            "}",
            "[",
            "]",
            "=",
            ".",
            ",",
            "\n",
            "\\u0000",
            "\\ud800",
            "nan",
            "9" * 50,
            "true",
            "2015-02-30",
            "\x00",
            "é",
        ),
    ]
)
with_folders = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def _built(folder: Path) -> BuildResult:
    publication = config.read(folder / "irfeed.toml", shown_as="irfeed.toml")
    request = BuildRequest(
        now=datetime(2026, 1, 1, tzinfo=UTC),
        output=folder / "public",
        shown_as=".",
        output_shown_as="public",
        check_only=True,
        keep_going=True,
    )
    return build(publication, request, BuildObserver(lambda _done, _all: None, Timings(lambda: 0.0)))


def _told(folder: Path) -> ConfigurationError | None:
    try:
        _built(folder)
    except ConfigurationError as error:
        return error
    return None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A publication without records."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path


@given(record=RECORDS, completed=st.booleans())
@example(record={"updated": "9999-12-31T23:59:59Z"}, completed=True)
@example(record={"id": "urn:x:y"}, completed=True)
@example(record={"source": {"title": "a", "url": "https://a.example/", "id": "tag:a"}}, completed=True)
@with_folders
def test_any_record(folder: Path, record: dict[str, Any], *, completed: bool) -> None:
    """Any JSON object as a record is published as documents that pass irfeed's check, or is told of; nothing raises."""
    made = {**RIGHT, **record} if completed else record
    (folder / "articles" / "a.json").write_text(json.dumps(made), encoding="utf-8")
    result = _built(folder)

    assert result.outcome is not None
    assert result.rejected == 0 or any(one.severity.value == "error" for one in result.findings)


@given(data=st.binary(max_size=300) | st.lists(PIECES, max_size=25).map(lambda parts: "".join(parts).encode()))
@example(data=b"[[publication]]\n")
@with_folders
def test_any_configuration(folder: Path, data: bytes) -> None:
    """Any bytes as irfeed.toml are a publication, or raise nothing but the error that carries findings."""
    (folder / "irfeed.toml").write_bytes(data)
    told = _told(folder)

    assert told is None or told.findings


@given(more=st.lists(PIECES, max_size=25).map("".join))
@with_folders
def test_any_addition_to_a_configuration(folder: Path, more: str) -> None:
    """Whatever stands behind a right irfeed.toml, it is still one, or raises nothing but the error with findings."""
    (folder / "irfeed.toml").write_text(CONFIGURATION + more, encoding="utf-8")
    told = _told(folder)

    assert told is None or told.findings
