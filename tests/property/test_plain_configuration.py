"""The law of the short way through irfeed.toml: it reads the publication that the complete way reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from irfeed import config
from irfeed.config.complete import complete
from irfeed.config.fields import ConfigurationFile
from irfeed.config.files import read_files
from irfeed.config.plain import plain_publication

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
        "content": "summary",
        "archives": "none",
        "expired": "remove",
        "pages": False,
        "path": "{department}/{language}",
        "hub": URL,
        "ttl": 60,
        "headers": True,
        "may_lose": 0.25,
    },
    "records": {"alt": "advised"},
    "check": {"select": ["ATM"], "ignore": [], "fail_on": "warning"},
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


def law(path: Path, text: str) -> bool:
    """Hold the short way against the complete way; return whether it was taken."""
    path.write_text(text, "utf-8", newline="")
    short = plain_publication(path)
    if short is None:
        return False
    file, findings = read_files(path, "irfeed.toml")
    assert findings == []
    assert isinstance(file, ConfigurationFile)
    assert repr(short) == repr(complete(file, path.parent.absolute()))
    assert short == config.read(path, shown_as="irfeed.toml")
    assert short.check == config.read_check(path, shown_as="irfeed.toml")
    return True


@settings(max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=texts())
@example(text=toml(SMALLEST) + f"feeds = {{limit = 0x{'0' * 1100}5}}\n")
@example(text=toml(SMALLEST) + f"feeds = {{may_lose = 0.5{'0' * 1100}}}\n")
@example(text=toml(SMALLEST) + "sources = []\n")
@example(text=toml(SMALLEST) + "[feeds\n")
def test_what_is_read_at_once_is_right(text: str, tmp_path: Path) -> None:
    """A file that the short way reads breaks no rule, and is the publication that the complete way makes."""
    law(tmp_path / "irfeed.toml", text)


@pytest.mark.parametrize("file", [SMALLEST, ORDINARY])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_ordinary_files_take_the_short_way(file: dict[str, Any], end: str, tmp_path: Path) -> None:
    """A file with every key in its ordinary form is read at once, wherever it was written."""
    assert law(tmp_path / "irfeed.toml", "\ufeff# A comment\n".replace("\n", end) + toml(file).replace("\n", end))


def places(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Give the way to every key."""
    for key, one in value.items() if isinstance(value, dict) else ():
        yield (*path, key)
        yield from places(one, (*path, key))


def put(table: dict[str, Any], path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """Return a table with a value in the place of another."""
    key, *rest = path
    return {**table, key: put(table[key], tuple(rest), value) if rest else value}


@pytest.mark.parametrize("path", list(places(ORDINARY)), ids="/".join)
@pytest.mark.parametrize("value", [7_000_000, "\u202e<b>", [[1]], {"": "a"}], ids=repr)
def test_doubt(path: tuple[str, ...], value: Any, tmp_path: Path) -> None:
    """A value of another kind, or one that no key may have, is left to the complete way."""
    assert not law(tmp_path / "irfeed.toml", toml(put(ORDINARY, path, value)))


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """What is no file, or too large, or no text, is left to the complete way."""
    file = tmp_path / "irfeed.toml"
    assert plain_publication(file) is None
    file.write_bytes(b"\xff")
    assert plain_publication(file) is None
    file.write_text(toml(SMALLEST) + "#" * 2**18)
    assert plain_publication(file) is None
    assert config.read(file, shown_as="irfeed.toml").title.in_language(None) == "News"


@pytest.mark.parametrize(
    "change",
    [
        {"departments": {"index": {"name": "a"}}},
        {"departments": {"en": {"name": "a"}}},
        {"departments": {"press": {"name": "a", "moved_to": "press"}}},
        {"departments": {"press": {"name": "a", "moved_to": "none"}}},
        {"departments": {"press": {"name": {"ko": "a"}}}},
        {"languages": {}},
        {"languages": {"kr": {}}},
        {"languages": {"en": {"fallback": "ko"}}},
        {"publication": {**SMALLEST["publication"], "output": "Articles"}},
        {"publication": {**SMALLEST["publication"], "time_zone": "KST"}},
        {"publication": {**SMALLEST["publication"], "feeds_url": f"{URL}?a"}},
        {"publication": {**SMALLEST["publication"], "title": "x" + "\u0301" * 31}},
        {"publication": {"title": "News"}},
        {"feeds": {"formats": []}},
        {"feeds": {"formats": ["rss", "rss"]}},
        {"folders": {"../a": {}}},
        {"folders": {"a": {"department": "none"}}},
        {"imports": {"boards": {"a": "none"}}},
    ],
    ids=str,
)
def test_wrong_files(change: dict[str, Any], tmp_path: Path) -> None:
    """What breaks a rule is never read at once."""
    assert not law(tmp_path / "irfeed.toml", toml({**SMALLEST, **change}))
