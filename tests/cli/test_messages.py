"""What commands say of findings: in which order, of which files, at which places, and how they look on a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from irfeed.cli.output import in_context
from irfeed.findings import Finding, Place, Severity

from .conftest import CONFIGURATION, RECORD, SOURCE, Irfeed

NOW = ("--now", "2026-01-01T00:00:00Z")


def _change(publication: Path, old: str, new: str, name: str = "square") -> None:
    path = publication / "articles" / f"{name}.md"
    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")


def test_errors_come_first(irfeed: Irfeed, publication: Path) -> None:
    """Whoever reads from the top reads what stops the build before what is good to know."""
    _change(publication, "department", "story: alone\ndepartment", "bridge")
    _change(publication, "news", "sports")
    lines = irfeed("validate", publication).out.splitlines()

    assert " error: " in lines[0]
    assert "REC103 advice" in lines[1]
    assert lines[2] == "1 error, 1 piece of advice"


def test_no_advice_that_an_unread_file_may_make_wrong(irfeed: Irfeed, publication: Path) -> None:
    """While a file cannot be read nobody knows who else tells a story; the file itself is counted."""
    _change(publication, "department", "story: opening\ndepartment")
    (publication / "articles" / "other.md").write_text("---\nstory: [opening\n---\nText.\n", encoding="utf-8")
    validated = irfeed("validate", publication)
    built = irfeed("build", publication, *NOW)
    result = json.loads(irfeed("validate", publication, "--format", "json").out)

    assert "REC103" not in validated.out + built.out
    assert "2 records read, 0 rejected, 1 file could not be read" in validated.err
    assert (result["records"], result["unread"]) == (2, 1)
    kept_going = irfeed("build", publication, *NOW, "--keep-going")
    assert kept_going.err.splitlines()[-1] == "irfeed: in no feed: 1 file that could not be read"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("id: tag:seoul.example,2015:square", "id: tag:seoul.example,2015:other", "GRD001", 2),
        ("published: 2015-02-06", "published: 2015-02-05", "GRD006", 6),
    ],
)
def test_guards_name_the_record(irfeed: Irfeed, publication: Path, old: str, new: str, code: str, line: int) -> None:
    """What hurts subscribers is told where a person can change it: in the record, not in the feed."""
    irfeed("build", publication, *NOW)
    _change(publication, old, new)
    done = irfeed("build", publication, *NOW)

    assert done.code == 1
    assert any(f"articles/square.md:{line}:" in said for said in done.out.splitlines() if f"{code} error" in said)


def test_guards_of_many_records(irfeed: Irfeed, publication: Path) -> None:
    """Of hundreds of records the places are looked up for the first; the others are told at the feed."""
    lines = [
        {
            "id": f"tag:seoul.example,2015:{number}",
            "title": f"Number {number}",
            "department": "news",
            "url": f"https://seoul.example/{number}/",
            "published": "2015-02-06T09:00:00+09:00",
            "body": "Text.",
        }
        for number in range(203)
    ]
    file = publication / "articles" / "many.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
    irfeed("build", publication, *NOW)
    file.write_text("".join(json.dumps({**one, "published": "2015-02-05T09:00:00+09:00"}) + "\n" for one in lines))
    done = irfeed("build", publication, *NOW)

    assert done.out.count("articles/many.jsonl:") == 200
    assert done.out.count("public/feed.json: GRD006") + done.out.count("feed.json: GRD006") >= 3


def _on_a_terminal(publication: Path, **environment: str) -> str:
    """Return what validate prints where its output is a terminal."""
    parent, child = pty.openpty()
    variables = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    done = subprocess.Popen(
        [sys.executable, "-m", "irfeed", "validate"],
        cwd=publication,
        stdout=child,
        stderr=subprocess.DEVNULL,
        env={**variables, "PYTHONPATH": str(SOURCE), "TERM": "xterm", **environment},
    )
    os.close(child)
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(parent, 65536)
        except OSError:  # the last one to write has closed it
            break
        if not part:
            break
        parts.append(part)
    os.close(parent)
    assert done.wait(60) == 1
    return b"".join(parts).decode().replace("\r\n", "\n")


class TestTerminal:
    def test_line_and_mark(self, publication: Path) -> None:
        """On a terminal the line is shown, with a mark under the place; wide letters take two columns."""
        text = RECORD.format(name="square").replace("department: news", "서울: {department: 1}")
        (publication / "articles" / "square.md").write_text(text, encoding="utf-8")
        shown = _on_a_terminal(publication, NO_COLOR="1")

        assert "articles/square.md:4:5: " in shown
        assert "\n  4 | 서울: {department: 1}\n  " + " " * (len("4 | ") + len("서울") * 2) + "  ^\n" in shown
        assert "\x1b" not in shown

    @pytest.mark.parametrize(
        ("environment", "coloured"),
        [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
    )
    def test_colour_where_it_is_wanted(self, publication: Path, environment: dict[str, str], *, coloured: bool) -> None:
        """Colour marks severities, unless somebody wants none."""
        _change(publication, "news", "sports")
        shown = _on_a_terminal(publication, **environment)

        assert ("\x1b[31m" in shown) == coloured
        assert "  4 | department: sports\n" in shown

    def test_long_lines_and_commands(self, publication: Path) -> None:
        """Of a long line only what is around the place is shown, and nothing in it commands the terminal."""
        record = {"id": "tag:seoul.example,2015:x", "title": "x" * 500 + "\x9b31m", "department": "sports"}
        (publication / "articles" / "long.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
        shown = _on_a_terminal(publication, NO_COLOR="1")

        assert max(len(line) for line in shown.splitlines() if line.startswith("  1 | ")) < 120
        assert "\x9b" not in shown

    def test_files_that_are_no_text(self, publication: Path) -> None:
        """Where the line cannot be shown, the finding stands for itself."""
        (publication / "articles" / "latin.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
        (publication / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
        shown = _on_a_terminal(publication, NO_COLOR="1")

        assert "latin.md:2:" in shown
        assert "  2 | " not in shown

    def test_places_without_a_line(self) -> None:
        """Of a file as a whole, or of a line that is not there any more, no line is shown."""
        found = [Finding("LOD001", Severity.ERROR, place, "wrong") for place in (Place("a.md"), Place(__file__, 10**6))]

        assert in_context(found, {"NO_COLOR": "1"}).splitlines() == [
            f"{__file__}:1000000: LOD001 error: wrong",
            "a.md: LOD001 error: wrong",
            "2 errors",
        ]
