"""The law of the sum: in whatever is published, `irfeed check` finds no error, and nothing of it is a fault of irfeed.

Values are judged when a record is read, and of what is written only the first of each markup is: so together they must
know all that the rules know. The records are those of the law of values, and each field is drawn there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irfeed.checking import Options, check_document
from irfeed.model.publication import Feeds
from irfeed.render.entries import EntryValues
from irfeed.shapes import Filled, Templates
from irfeed.validation.finding import FieldFinding
from irfeed.validation.rules import names
from tests.newsroom import newsroom, record
from tests.property.test_published_values import records

_HEAD = (Path(__file__).parents[1] / "rules" / "irfeed.toml").read_text(encoding="utf-8")
_RULES = Options(errors_only=True, plugins=False)
_MEDIA_TYPES = {
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".json": "application/feed+json",
    ".opml": "text/x-opml",
}
_VARIANTS = ["all", "language", "department", "department-language"]
#: What each option may be, by its key of irfeed.toml; keys that are left out have their default.
OPTIONS: Mapping[str, st.SearchStrategy[Any]] = {
    "formats": st.lists(st.sampled_from(["rss", "atom", "json"]), min_size=1, unique=True),
    "variants": st.lists(st.sampled_from(_VARIANTS), min_size=1, unique=True),
    "limit": st.integers(0, 2),
    "content": st.sampled_from(["full", "summary"]),
    "archives": st.sampled_from(["month", "none"]),
    "expired": st.sampled_from(["withdraw", "remove"]),
    "pages": st.booleans(),
    "path": st.sampled_from(["{language}/{department}", "feeds/{department}/{language}"]),
    "hub": st.just("https://hub.seoul.example/?a&b"),
    "ttl": st.integers(1, 525_600),
    "headers": st.booleans(),
    "syndication": st.fixed_dictionaries(
        {},
        optional={
            "language": st.sampled_from(["ko", "en"]),
            "department": st.just("culture"),
            "limit": st.integers(1, 2),
            "description": st.just("News & more"),
            "logo": st.just("https://seoul.example/a&b.png"),
            "analytics": st.just("<script>\ncount(1 < 2 && 3);\n</script>"),
        },
    ),
}
_FIELDS = {"content": "full_content", "archives": "monthly_archives", "expired": "tell_expired"}


def _lines(options: Mapping[str, Any]) -> str:
    """Return options as irfeed.toml has them; where feeds have summaries only, there is none for an aggregator."""
    lines = [f"{key} = {json.dumps(value)}" for key, value in options.items() if key != "syndication"]
    if "syndication" in options and options.get("content") != "summary":
        told = (f"{key} = {json.dumps(value)}" for key, value in options["syndication"].items())
        lines += ["[feeds.syndication.smartnews]", *told]
    return "".join(f"{line}\n" for line in lines)


def errors_of(some: Sequence[Mapping[str, Any]], options: Mapping[str, Any]) -> list[str]:
    """Publish what can be of some records, and return the errors that check finds, and the faults of irfeed itself."""
    with newsroom() as room:
        room.configure(f"{_HEAD}\n[feeds]\n{_lines(options)}")
        for number, one in enumerate(some):
            room.put(f"{number}.json", json.dumps(one))
        result = room.build(keep_going=True)
        own = [str(one) for one in result.findings if "fault of irfeed" in (one.hint or "")]
        published = room.files() if result.outcome is not None else {}
    return own + [
        str(finding)
        for path, content in published.items()
        if Path(path).suffix in _MEDIA_TYPES and path != "manifest.json"
        for finding in check_document(
            content, path, media_type=_MEDIA_TYPES[Path(path).suffix], options=_RULES
        ).findings
    ]


@st.composite
def _told_together(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw records with ids of their own, which may tell one story in several languages."""
    some = [draw(records()) for _ in range(draw(st.integers(1, 3)))]
    languages = draw(st.permutations(["ko", "en", "ja"]))
    own = draw(st.booleans())
    for number, (one, language) in enumerate(zip(some, languages, strict=False)):
        if own:
            one |= {"id": f"tag:seoul.example,2015:{number}", "guid": f"{number}", "language": language}
    return some


@settings(max_examples=25, deadline=None)
@given(some=_told_together(), options=st.fixed_dictionaries({}, optional=dict(OPTIONS)))
def test_what_is_published_is_right(some: list[dict[str, Any]], options: dict[str, Any]) -> None:
    """Whatever records there are, in any publication: what is published is valid, and the proof finds nothing."""
    assert errors_of(some, options) == []


def test_every_option_is_drawn() -> None:
    """No option of feeds is forgotten here; `may_lose` is of the guard, and says nothing of documents."""
    assert {_FIELDS.get(key, key) for key in OPTIONS} | {"may_lose"} == set(Feeds.__dataclass_fields__)


@pytest.fixture
def pair() -> list[dict[str, Any]]:
    """Return two records of one shape."""
    return [record(name, department="culture", title=f"T & {name}") for name in ("a", "b")]


def test_the_law_sees_templates_that_turn_wrong(pair: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what is filled in loses its end, once the first of a shape was right, the law fails."""
    fill: Any = Templates.fill

    def shortened(templates: Templates[Any], thing: object, values: object) -> Filled:
        filled: Filled = fill(templates, thing, values)
        if filled.is_new or not isinstance(thing, EntryValues):  # a head that turned wrong would stop the build
            return filled
        return filled._replace(parts=(*filled.parts[:-1], filled.parts[-1][:-4]))

    assert errors_of(pair, {}) == []
    monkeypatch.setattr(Templates, "fill", shortened)
    assert errors_of(pair, {"pages": False}) != []


def test_the_law_sees_a_gate_that_lets_a_wrong_value_through(
    pair: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where validation lets any id pass, the law fails, though the shape of the entry is proven."""

    def find(text: str) -> Iterator[FieldFinding]:
        del text
        return iter(())

    monkeypatch.setattr("irfeed.validation.rules.names.not_an_iri", replace(names.not_an_iri, find=find))
    wrong = [*pair, {**pair[0], "id": "https://e.org:65998/x", "url": "https://news.example/c/"}]

    assert errors_of(wrong, {"limit": 1, "archives": "month"}) != []
