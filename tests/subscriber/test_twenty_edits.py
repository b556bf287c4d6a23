"""A subscriber who remembers ids follows a publication through its edits: nothing is falsely new, or gone."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import feedparser
import pytest

from irfeed.cli.root import run

CONFIGURATION = """\
[publication]
title = "{title}"
url = "{url}"
feeds_url = "{feeds_url}"
id_authority = "news.example,2015"
[languages]
en = {{}}
ko = {{}}
[departments.news]
name = "{news}"
[departments.culture]
name = "Culture"
[feeds]
limit = 0
"""
FORMATS = ("rss", "atom", "json")


@dataclass
class World:
    """The publication as its newsroom thinks of it."""

    names: dict[str, str] = field(
        default_factory=lambda: {
            "title": "News",
            "url": "https://news.example/",
            "feeds_url": "https://feeds.news.example/",
            "news": "News desk",
        }
    )
    records: dict[str, dict[str, Any]] = field(default_factory=dict)  #: by name
    homes: dict[str, str] = field(default_factory=dict)  #: the file that a record is in, if not its own
    now: str = "2026-01-01T00:00:00Z"

    def lay_out(self, folder: Path) -> None:
        """Write the publication anew."""
        shutil.rmtree(folder / "articles", ignore_errors=True)
        (folder / "articles").mkdir(parents=True)
        (folder / "irfeed.toml").write_text(CONFIGURATION.format(**self.names), encoding="utf-8")
        files: dict[str, list[dict[str, Any]]] = {}
        for name, record in self.records.items():
            files.setdefault(self.homes.get(name, f"{name}.md"), []).append(record)
        for file, records in files.items():
            path = folder / "articles" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_written(path.suffix, records), encoding="utf-8")


def _written(suffix: str, records: list[dict[str, Any]]) -> str:
    if suffix == ".md":
        (record,) = records
        front = {name: value for name, value in record.items() if name != "body"}
        return f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n{record['body']}\n"
    if suffix == ".csv":
        text = io.StringIO()
        writer = csv.DictWriter(text, sorted({name for record in records for name in record}), lineterminator="\n")
        writer.writeheader()
        writer.writerows(records)
        return text.getvalue()
    return json.dumps(records, ensure_ascii=False)


def _first_world() -> World:
    world = World()
    for number in range(12):
        name = f"a{number:02}"
        world.records[name] = {
            "id": f"tag:news.example,2015:{name}",
            "title": f"Article {number}",
            "language": "ko" if number % 3 == 2 else "en",
            "department": "culture" if number % 4 == 3 else "news",
            "url": f"https://news.example/{name}/",
            "published": f"2025-03-{number + 1:02}T09:00:00Z",
            "body": f"The text of article *{number}*.",
        }
    world.records["a10"]["published"] = "2026-02-01T00:00:00Z"  # held back
    world.records["a11"]["expires"] = "2026-06-01T00:00:00Z"
    for name, language in (("a00", "en"), ("a02", "ko")):
        world.records[name] |= {"story": "opening", "language": language}
    return world


@dataclass(frozen=True)
class Edit:
    """One thing that a newsroom does."""

    name: str
    do: Callable[[World], object]
    new: frozenset[str] = frozenset()  #: articles that readers must see for the first time
    gone: frozenset[str] = frozenset()  #: articles that readers must not see any more
    allow: tuple[str, ...] = ()  #: what the newsroom has to say aloud


def _put(record: str, **fields: Any) -> Callable[[World], object]:
    return lambda world: world.records[record].update(fields)


def _move(**homes: str) -> Callable[[World], object]:
    return lambda world: world.homes.update(homes)


def _call(**names: str) -> Callable[[World], object]:
    return lambda world: world.names.update(names)


def _shuffle(world: World) -> None:
    world.records = dict(reversed(world.records.items()))


def _add(name: str, **fields: Any) -> Callable[[World], object]:
    def do(world: World) -> None:
        first = {key: value for key, value in world.records["a01"].items() if key not in {"story", "authors"}}
        url = f"https://news.example/{name}/"
        world.records[name] = {**first, "id": f"tag:news.example,2015:{name}", "url": url, "title": name, **fields}

    return do


EDITS = (
    Edit("nothing", lambda world: world),
    Edit("title", _put("a00", title="Another title")),
    Edit("slug in the address", _put("a01", url="https://news.example/another-slug/")),
    Edit("department", _put("a04", department="culture")),
    Edit("both departments", _put("a04", department=["news", "culture"])),
    Edit("language", _put("a05", language="en")),
    Edit("domain of the site", _call(url="https://www.news.example/")),
    Edit(
        "addresses of all articles",
        lambda world: [one.update(url=one["url"].replace("//news", "//www.news")) for one in world.records.values()],
    ),
    Edit("domain of the feeds", _call(feeds_url="https://rss.news.example/feeds/")),
    Edit("updated", _put("a06", updated="2025-12-01T10:00:00Z")),
    Edit("published", _put("a07", published="2025-03-20T09:00:00Z"), allow=("--allow-dates",)),
    Edit("order of the records", _shuffle),
    Edit("name of a file", _move(a00="renamed.md")),
    Edit("folder of a file", _move(a01="deep/er/a01.md")),
    Edit("Markdown to JSON", _move(a03="some.json", a04="some.json")),
    Edit("order in a file", _shuffle),
    Edit("JSON to CSV", _move(a03="table.csv")),
    Edit("body", _put("a08", body="An entirely different text.")),
    Edit("authors", _put("a08", authors=["Kim Minji"])),
    Edit("category", _put("a08", categories=["diplomacy"])),
    Edit("summary", _put("a08", summary="A short text.")),
    Edit("image", _put("a08", images=[{"url": "https://news.example/a.png", "alt": "A hall"}])),
    Edit("translation added", _add("t0", language="en", story="eight"), frozenset({"t0"})),
    Edit("translation linked", _put("a08", story="eight")),
    Edit("translation removed", lambda world: world.records.pop("t0"), gone=frozenset({"t0"})),
    Edit("story taken apart", lambda world: world.records["a02"].pop("story")),
    Edit("name of a department", _call(news="The newsroom")),
    Edit("title of the publication", _call(title="The News")),
    Edit("new article", _add("b0", published="2025-12-24T09:00:00Z"), frozenset({"b0"})),
    Edit("embargo passes", lambda world: setattr(world, "now", "2026-03-01T00:00:00Z"), frozenset({"a10"})),
    Edit("withdrawn", _put("a09", status="withdrawn", reason="It was wrong."), gone=frozenset({"a09"})),
    Edit("expiry passes", lambda world: setattr(world, "now", "2026-07-01T00:00:00Z"), gone=frozenset({"a11"})),
    Edit("draft", _put("a05", status="draft"), gone=frozenset({"a05"})),
)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, set[str]], dict[str, str]]]:
    """What the feeds held after each edit: ids by feed, and the feeds' own ids."""
    folder = tmp_path_factory.mktemp("news")
    world = _first_world()
    held = {"": _after(world, folder, ())}
    for edit in EDITS:
        edit.do(world)
        held[edit.name] = _after(world, folder, edit.allow)
    return held


def _after(world: World, folder: Path, allow: tuple[str, ...]) -> tuple[dict[str, set[str]], dict[str, str]]:
    world.lay_out(folder)
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        code = run(["build", str(folder), "--now", world.now, *allow])
    assert code == 0, said.getvalue()
    public = folder / "public"
    feeds = [path for format_ in FORMATS for path in public.rglob(f"feed.{format_}")]
    read = {path.relative_to(public).as_posix(): tuple(_read(path)) for path in feeds}
    return {path: {id_ for id_, _ in entries[1:]} for path, entries in read.items()}, {
        path: entries[0][0] for path, entries in read.items()
    }


def _read(path: Path) -> Iterator[tuple[str, str]]:
    """Give the id of a feed, then id and title of its entries, as a reader has them."""
    if path.suffix == ".json":
        feed = json.loads(path.read_text(encoding="utf-8"))
        yield feed["_irfeed"]["id"], feed["title"]
        yield from ((item["id"], item["title"]) for item in feed["items"])
        return
    read = feedparser.parse(path.read_bytes())
    assert not read.bozo
    yield read.feed.get("id", ""), read.feed.title
    yield from ((entry.id, entry.title) for entry in read.entries)


def _ids(names: frozenset[str]) -> set[str]:
    return {f"tag:news.example,2015:{name}" for name in names}


@pytest.mark.parametrize("edit", EDITS, ids=[edit.name for edit in EDITS])
def test_a_reader_sees_what_happened_and_nothing_else(
    history: dict[str, tuple[dict[str, set[str]], dict[str, str]]], edit: Edit
) -> None:
    """After an edit every format shows the same ids, new ones only of new articles, and none is lost in silence."""
    names = list(history)
    position = names.index(edit.name)
    seen = {id_ for name in names[:position] for feed in history[name][0].values() for id_ in feed}
    before, after = history[names[position - 1]][0], history[edit.name][0]
    for format_ in FORMATS:
        earlier, now = before[f"feed.{format_}"], after[f"feed.{format_}"]

        assert now - seen == _ids(edit.new)
        assert earlier - now == _ids(edit.gone)
        assert now - earlier == _ids(edit.new)


@pytest.mark.parametrize("edit", EDITS, ids=[edit.name for edit in EDITS])
def test_all_formats_and_parts_agree(
    history: dict[str, tuple[dict[str, set[str]], dict[str, str]]], edit: Edit
) -> None:
    """The three formats of a feed hold the same entries, and the feeds of all languages together hold all."""
    feeds, _ = history[edit.name]
    for path, held in feeds.items():
        folder = path.rpartition(".")[0]
        assert held == feeds[f"{folder}.json"], path

    assert feeds["en/feed.atom"] | feeds["ko/feed.atom"] == feeds["feed.atom"]
    assert feeds["news/feed.atom"] | feeds["culture/feed.atom"] == feeds["feed.atom"]


def test_feeds_keep_their_own_ids(history: dict[str, tuple[dict[str, set[str]], dict[str, str]]]) -> None:
    """No edit changes the id of a feed, and no feed disappears."""
    first = {path: id_ for path, id_ in history[""][1].items() if not path.startswith("archive")}
    for _, ids in history.values():
        assert first.items() <= ids.items()


def test_there_are_enough_edits() -> None:
    """There are at least twenty edits, each with a name of its own."""
    assert len({edit.name for edit in EDITS}) == len(EDITS) >= 21
