"""The law of rebuilding: whatever is edited between builds, each gives what a build from nothing gives."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irfeed.building.request import BuildResult
from irfeed.errors import UsageError
from irfeed.findings import Finding, rules_in
from tests.few import FEW
from tests.newsroom import CONFIGURATION, SHORT_PIECES, Newsroom, newsroom, wait

_CONFIGURATIONS = [
    CONFIGURATION,
    CONFIGURATION.replace('title = "News"', 'title = "More News"'),
    CONFIGURATION.replace('"ko"\ndepartment = "culture"', '"en"\ndepartment = "mayor"'),
    f'{CONFIGURATION}[feeds]\nlimit = 2\narchives = "none"\n',
    f'{CONFIGURATION}[feeds]\nlimit = 1\nformats = ["atom"]\npages = false\n',
    f'{CONFIGURATION}[feeds]\nlimit = 0\narchives = "none"\n',
    f"{CONFIGURATION}[feeds]\nlimit = 1\n",  # with pages of months
    CONFIGURATION.replace("ko = {}", 'ko = { fallback = "en" }'),
    f'{CONFIGURATION}[feeds]\nformats = ["json"]\n[feeds.syndication.smartnews]\nlimit = 2\nanalytics = "<i>1</i>"\n',
]
_MOMENTS = [datetime(2015, month, 15, tzinfo=UTC) for month in (2, 3, 4, 6)]
_LINES = ("a.jsonl", "arts/b.jsonl")
_TEXTS = ("one.md", "arts/two.md", "arts/three.md")
_LIST = "list.json"

_bodies = st.sampled_from(
    [
        "Text.",
        "*Text* of a visit",
        "<p>Text</p><script>1</script>",  # something is taken out of it, which is told
        "[a](javascript:b)",
        "<div>" * 300,  # is refused
        "",
    ]
)
_records = st.fixed_dictionaries(
    {
        "id": st.sampled_from([f"tag:news.example,2015:{name}" for name in ("a", "b", "c", "d", "e", "f", "g")]),
        "title": st.sampled_from(["Visit", "Talks", "A fair", "방문"]),
        "department": st.sampled_from(["mayor", "culture", ["mayor", "culture"], "unknown"]),
        "url": st.sampled_from([f"https://news.example/{number}/" for number in range(9)]),
        "published": st.sampled_from(
            ["2015-01-06T09:00:00Z", "2015-01-31T23:30:00-05:00", "2015-02-20T09:00:00+09:00", "2015-05-01T00:00:00Z"]
        ),
    },
    optional={
        "language": st.sampled_from(["en", "ko", "KO"]),
        "updated": st.sampled_from(["2015-05-02T00:00:00Z", "2015-01-01T00:00:00Z", "soon"]),
        "body": _bodies,
        "body_format": st.sampled_from(["html", "markdown", "text"]),
        "story": st.sampled_from(["s", "t"]),
        "status": st.sampled_from(["draft", "published"]),
        "expires": st.sampled_from(["2015-03-15T00:00:00Z", "2015-05-15T00:00:00Z"]),
        "images": st.sampled_from(
            [
                [{"url": "https://news.example/a.png"}],  # without words for those who do not see it
                [{"url": "https://news.example/a.png", "file": "a.gif", "alt": ""}],  # is looked at by each build
            ]
        ),
        "colour": st.just("red"),
    },
)
_withdrawn = _records.map(
    lambda record: {**record, "status": "withdrawn", "reason": "Called off", "withdrawn": "2015-05-20T00:00:00Z"}
)
_right = _records.map(
    # Most records of a publication are right, and nothing is like anything in another.
    lambda record: {
        **{name: value for name, value in record.items() if name not in {"colour", "updated"}},
        "department": "mayor" if record["department"] == "unknown" else record["department"],
        "url": f"https://news.example/{record['id'][-1]}/",
        "title": f"{record['title']} {record['id'][-1]}",
        "body": record.get("body", "")[:60],
    }
)
_any_record = _right | _right | _right | _withdrawn | _records


# The edits: each takes a newsroom and changes something in it.
Edit = Callable[[Newsroom], None]


def _line_put(name: str, at: int, record: dict[str, Any] | str, end: str, *, instead: bool) -> Edit:
    def edit(room: Newsroom) -> None:
        lines = room.lines(name)
        text = record if isinstance(record, str) else json.dumps(record, ensure_ascii=False)
        where = at % (len(lines) + 1)
        lines[where : where + instead] = [text + end]
        room.put(name, "".join(lines))

    return edit


def _line_gone(name: str, at: int) -> Edit:
    def edit(room: Newsroom) -> None:
        lines = room.lines(name)
        if lines:
            lines.pop(at % len(lines))
        room.put(name, "".join(lines))

    return edit


def _line_moved(name: str, at: int, other: str, to: int) -> Edit:
    def edit(room: Newsroom) -> None:
        lines = room.lines(name)
        if not lines:
            return
        line = lines.pop(at % len(lines))
        room.put(name, "".join(lines))
        others = room.lines(other)
        others.insert(to % (len(others) + 1), line)
        room.put(other, "".join(others))

    return edit


def _text_put(name: str, record: dict[str, Any]) -> Edit:
    def edit(room: Newsroom) -> None:
        fields = {field: value for field, value in record.items() if field != "body"}
        front = "".join(f"{field}: {json.dumps(value)}\n" for field, value in fields.items())
        room.put(name, f"---\n{front}---\n{record.get('body', '')}\n")

    return edit


def _list_put(records: list[dict[str, Any]]) -> Edit:
    return lambda room: room.put(_LIST, json.dumps(records, indent=1) if records else "")


def _gone(name: str) -> Edit:
    return lambda room: room.put(name, "")


def _output(at: int, new: bytes | None) -> Edit:
    def edit(room: Newsroom) -> None:
        files = sorted(file for file in (room.folder / "public").rglob("*") if file.is_file())
        if not files:
            return
        file = files[at % len(files)]
        if new is None:
            file.unlink()
        else:
            file.write_bytes(file.read_bytes()[: len(new) * 100] + new)

    return edit


def _state(damage: str) -> Edit:
    def edit(room: Newsroom) -> None:
        state = room.folder / ".irfeed"
        if damage == "gone":
            shutil.rmtree(state, ignore_errors=True)
            return
        for file in state.glob("index*"):
            file.write_bytes(file.read_bytes()[: 5000 if damage == "cut" else 0] + b"\0")

    return edit


_at = st.integers(0, 12)
_lines_name = st.sampled_from(_LINES)
_ends = st.sampled_from(["\n", "\n", "\n", "\r\n", "  \n"])
_odd_lines = st.sampled_from(["", "   ", '{"id": ', "[]", "\ufeff", '{"id": "a", "id": "b"}', "<<<<<<< HEAD"])
_edits = st.one_of(
    st.builds(_line_put, _lines_name, _at, _any_record, _ends, instead=st.booleans()),
    st.builds(_line_put, _lines_name, _at, _any_record, _ends, instead=st.booleans()),
    st.builds(_line_put, _lines_name, _at, _odd_lines, _ends, instead=st.just(value=False)),
    st.builds(_line_gone, _lines_name, _at),
    st.builds(_line_moved, _lines_name, _at, _lines_name, _at),
    st.builds(_text_put, st.sampled_from(_TEXTS), _any_record),
    st.builds(_list_put, st.lists(_any_record, max_size=3)),
    st.builds(_gone, st.sampled_from([*_LINES, *_TEXTS, _LIST])),
    st.builds(_output, st.integers(0, 99), st.sampled_from([None, b"", b"x", b"of another"])),
    st.builds(_state, st.sampled_from(["gone", "cut", "empty"])),
    st.integers(1, 3).map(lambda width: lambda room: room.draw(width)),
    st.sampled_from(_CONFIGURATIONS).map(lambda text: lambda room: room.configure(text)),
)


@dataclass(frozen=True)
class Step:
    """Some edits, and a build after them."""

    edits: tuple[Edit, ...]
    now: datetime
    keep_going: bool
    work: Mapping[str, Any]  #: how it is done
    wait: bool  #: until the next tick of the clock of the file system, so that files can be known by their marks


_WORK: list[Mapping[str, Any]] = [
    {},
    {"thresholds": replace(SHORT_PIECES, shared_bytes=0)},  # entries are rendered while records are read
    {"thresholds": FEW},
    {"thresholds": FEW, "processes": 2},
]
_steps = st.builds(
    Step,
    st.lists(_edits, max_size=4).map(tuple),
    st.sampled_from(_MOMENTS),
    st.booleans(),
    st.sampled_from(_WORK),
    st.booleans(),
)
_first = st.builds(
    lambda records, step: replace(
        step,
        edits=(*(_line_put("a.jsonl", at, one, "\n", instead=False) for at, one in enumerate(records)), *step.edits),
    ),
    st.lists(_right, max_size=12, unique_by=lambda record: record["id"]),
    _steps,
)
_GUARDS = {rule.code for rule in rules_in("irfeed.publish.rules")}


def _told(result: BuildResult) -> tuple[list[Finding], int, bool]:
    """Return what a build says of the records, and whether it published them."""
    findings = [one for one in result.findings if one.code not in _GUARDS]
    return findings, result.rejected, result.outcome is not None


def _from_nothing(room: Newsroom, step: Step) -> tuple[BuildResult, dict[str, bytes]]:
    """Build the same records where nothing was ever built."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Newsroom(Path(name, "fresh"))
        shutil.copytree(room.folder, fresh.folder, ignore=shutil.ignore_patterns("public", ".irfeed"))
        return fresh.build(now=step.now, keep_going=step.keep_going), fresh.files()


def _foretold(room: Newsroom, step: Step) -> BuildResult | None:
    """Return what a build would do; None if it would have to take over a folder whose manifest is lost."""
    try:
        return room.build(now=step.now, keep_going=step.keep_going, check_only=True)
    except UsageError:
        return None


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=_first, more=st.lists(_steps, max_size=5))
def test_a_build_gives_what_a_build_from_nothing_gives(first: Step, more: list[Step]) -> None:
    """The same bytes and findings, in the order of those who read all; and --check foretells it and leaves no trace."""
    with newsroom() as room:
        for step in (first, *more):
            for edit in step.edits:
                edit(room)
            if step.wait:
                wait()
            before = room.files(), room.files(".irfeed")
            foretold = _foretold(room, step)
            assert (room.files(), room.files(".irfeed")) == before
            result = room.build(now=step.now, keep_going=step.keep_going, **step.work)
            expected, files = _from_nothing(room, step)
            judged = room.judge()

            assert _told(result) == _told(expected)
            assert list(result.findings[: len(judged.findings)]) == list(judged.findings)
            assert result.rejected >= judged.rejected
            assert foretold is None or foretold == result
            if result.outcome is not None:
                assert room.files() == files
                assert result.outcome.unchanged + len(result.outcome.written) == len(files)
            again = room.build(now=step.now, keep_going=step.keep_going)
            assert _told(again) == _told(expected)
            if again.outcome is not None:
                assert (again.outcome.written, again.outcome.removed) == ((), ())
                assert again.outcome.unchanged == len(files)
