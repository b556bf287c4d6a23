"""The laws of irfeed.toml: what is known at a glance is what a close look finds, and every key is drawn."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import langcodes
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from irfeed import config
from irfeed.config import names
from irfeed.config.fields import ConfigurationFile
from irfeed.errors import ConfigurationError
from irfeed.model.table import Table
from irfeed.syntax import addresses, why_not_language
from irfeed.syntax import toml as toml_text
from irfeed.syntax.language_tag import is_surely_no_tag, is_usual_tag

URL = "https://english.seoul.example/"
SMALLEST: dict[str, Any] = {
    "publication": {"title": "News", "url": URL, "feeds_url": URL, "id_authority": "seoul.example,2015"},
    "languages": {"en": {}},
    "departments": {"news": {"name": "News desk"}},
}
ORDINARY: dict[str, Any] = {
    "publication": {
        "title": {"en": "News & views", "ko": "서울 소식"},
        "description": "What the city does",
        "url": {"en": URL, "ko": f"{URL}ko/?a=b"},
        "feeds_url": f"{URL}feeds",
        "id_authority": "news@seoul.example,2015-02-06",
        "author": {"name": "Seoul", "email": "news@seoul.example", "url": URL},
        "rights": "© Seoul",
        "icon": f"{URL}icon.png",
        "logo": f"{URL}logo.png",
        "time_zone": "Asia/Seoul",
        "articles": "records",
        "output": "site",
    },
    "languages": {"en": {}, "ko": {"name": "한국어", "direction": "ltr", "fallback": "en"}, "zh-Hant-TW": {}},
    "departments": {
        "international-relations": {"name": {"en": "Relations", "ko": "국제교류"}, "page": URL, "description": "Ties"},
        "news": {"name": "News", "closed": True},
        "press": {"name": "Press", "moved_to": "international-relations"},
    },
    "feeds": {
        "formats": ["atom", "rss"],
        "variants": ["all", "language"],
        "limit": 0,
        "content": "full",
        "archives": "none",
        "expired": "remove",
        "pages": False,
        "path": "{department}/{language}",
        "hub": URL,
        "ttl": 60,
        "headers": True,
        "may_lose": 0.25,
        "syndication": {
            "smartnews": {
                "language": "ko",
                "department": "news",
                "limit": 20,
                "description": "News",
                "logo": f"{URL}logo.png",
                "dark_logo": f"{URL}dark.png",
                "analytics": "<script>count();</script>",
            },
        },
    },
    "records": {"alt": "advised", "commands": {"toc": ""}, "ignore": ["REC061"]},
    "check": {"select": ["ATM"], "ignore": [], "for": ["flipboard"], "fail_on": "warning"},
    "folders": {"ko/2015": {"language": "ko", "department": "news"}, "en": {"department": ["news", "press"]}},
    "imports": {
        "boards": {"Mayor's News": "press"},
        "selectors": {"title": "h1.subject"},
        "date_order": "day-first",
        "url": f"{URL}{{name}}/",
    },
}
PIECES = st.sampled_from(
    [
        *"aZ09 -_.,:;/?#[]@!$&'()*+=%~<>{}|^`\\\"\n\r\t\x00\x7f\xa0\u0301\u200d\u202e\u2028\u2066\u3000\u3164\ufffe한é",
        *("\u0336" * 31, "&amp;", "&lt;b", "<b>", "http://", "//", "a.example", "xn--a", "1.2.3.4", "user:pw@", ":80"),
        *("en", "ko", "kr", "en-us", "en_US", "iw", "root", "index", "con", "archive", "..", ".git", "{language}"),
        *(",2015-13", "Asia/Seoul", "UTC", "../", "x" * 60, "y" * 1001, "z" * 2000),
    ]
)
TEXTS = st.lists(PIECES, max_size=3).map("".join)
SCALARS: st.SearchStrategy[Any] = (
    st.sampled_from([True, False, 0, 1, -1, 50, 100_000, 100_001, 0.0, 0.5, 1.0, 1.5, [], {}, "", ["a"], {"en": "a"}])
    | st.sampled_from(["rss", "all", "full", "month", "news", "press", URL, "ltr", "en", "ko", "articles", "public"])
    | TEXTS
)


def changed(value: Any) -> st.SearchStrategy[Any]:
    """Change a value in one place: a piece within a text, an item, a key, a value."""
    if isinstance(value, str):
        return SCALARS | st.tuples(st.integers(0, len(value)), PIECES, st.integers(0, 3)).map(
            lambda how: value[: how[0]] + how[1] + value[how[0] + how[2] :]
        )
    if isinstance(value, list) and value:
        doubled = st.just([*value, value[0]])
        return doubled | changed(value[0]).map(lambda new: [new, *value[1:]])
    if isinstance(value, dict) and value:
        return st.sampled_from(sorted(value)).flatmap(
            lambda key: (
                changed(value[key]).map(lambda new: {**value, key: new})
                | changed(value[key]).map(lambda new: {**value, key: new})
                | st.just({name: one for name, one in value.items() if name != key})
                | changed(key).filter(lambda new: isinstance(new, str)).map(lambda new: renamed(value, key, new))
            )
        )
    return SCALARS


def renamed(table: dict[str, Any], key: str, new: str) -> dict[str, Any]:
    """Return a table in which one key has another name."""
    return {new if name == key else name: one for name, one in table.items()}


def written(value: Any) -> str:
    """Write a value as TOML."""
    match value:
        case str():
            return re.sub("[\x7f]", "\\\\u007f", json.dumps(value, ensure_ascii=False))
        case dict():
            return "{" + ", ".join(f"{written(key)} = {written(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(written, value)) + "]"
        case _:
            return json.dumps(value)


def toml(file: dict[str, Any]) -> str:
    """Write a file, a line for each table in it."""
    return "".join(f"{written(name)} = {written(table)}\n" for name, table in file.items())


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Change a right file in one or two places, or its text."""
    file = draw(st.sampled_from([SMALLEST, ORDINARY]))
    for _ in range(draw(st.integers(1, 2))):
        file = draw(changed(file))
    text = toml(file)
    if draw(st.booleans()):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(PIECES) + text[at + draw(st.integers(0, 2)) :]
    return text


def told(path: Path) -> str:
    """Return the publication that a file describes, or what is wrong with it, in words."""
    try:
        return repr(config.read(path, shown_as="irfeed.toml"))
    except ConfigurationError as error:
        return repr(error.findings)


def law(path: Path, text: str) -> str:
    """Hold what is known at a glance against a close look at everything; return what was told."""
    path.write_text(text, "utf-8", newline="")
    quick = told(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(toml_text, "_FEW", -1)
        patch.setattr(addresses, "_USUAL", re.compile("(?!)"))
        patch.setattr(names, "is_usual_tag", lambda _: False)
        patch.setattr(names, "is_surely_no_tag", lambda _: False)
        assert told(path) == quick
    return quick


@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=texts())
@example(text=toml(SMALLEST) + f"feeds = {{limit = 0x{'0' * 1100}5}}\n")
@example(text=toml(SMALLEST) + f"feeds = {{may_lose = 0.5{'0' * 1100}}}\n")
@example(text=toml(SMALLEST) + "sources = []\n")
@example(text=toml(SMALLEST) + "[feeds\n")
def test_a_glance_hides_nothing(text: str, tmp_path: Path) -> None:
    """Any file is the same publication, or has the same findings, whether its values are known at a glance or not."""
    law(tmp_path / "irfeed.toml", text)


@pytest.mark.parametrize("file", [SMALLEST, ORDINARY])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_right_files_are_publications(file: dict[str, Any], end: str, tmp_path: Path) -> None:
    """A file with every key in its ordinary form is a publication, wherever it was written."""
    text = "\ufeff# A comment\n".replace("\n", end) + toml(file).replace("\n", end)

    assert law(tmp_path / "irfeed.toml", text).startswith("Publication(")


def _missing(table: type[Table], given: dict[str, Any], path: str = "") -> Iterator[str]:
    for name, row in table.rows.items():
        if name not in given:
            yield path + name
        elif row.kind.table and isinstance(given[name], dict):
            held = given[name].values() if "additionalProperties" in row.kind.schema else [given[name]]
            merged = {key: value for one in held if isinstance(one, dict) for key, value in one.items()}
            yield from _missing(row.kind.table, merged, f"{path}{name}.")


def test_every_key_is_drawn() -> None:
    """A new key of irfeed.toml stands in the file that these laws change, but for sources, includes and selectors."""
    left = [name for name in _missing(ConfigurationFile, ORDINARY) if not name.startswith("imports.selectors.")]

    assert left == ["sources", "include"]


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
