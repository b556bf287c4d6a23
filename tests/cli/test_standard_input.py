"""Records on standard input."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from .conftest import Ended, Irfeed

NOW = ("--now", "2026-01-01T00:00:00Z")
Piped = Callable[..., Ended]


def _record(name: str, **otherwise: Any) -> dict[str, Any]:
    return {
        "id": f"tag:seoul.example,2015:{name}",
        "title": f"The {name} opens",
        "department": "news",
        "url": f"https://seoul.example/{name}/",
        "published": "2015-02-06T09:00:00+09:00",
        "body": "Text.",
        **otherwise,
    }


def _lines(*records: object) -> bytes:
    return b"".join(json.dumps(one).encode() + b"\n" for one in records)


@pytest.fixture
def piped(irfeed: Irfeed, monkeypatch: pytest.MonkeyPatch, publication: Path) -> Piped:
    """Return a function that runs irfeed in a publication, with bytes on its standard input."""
    monkeypatch.chdir(publication)

    def call(data: bytes, *arguments: str) -> Ended:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        return irfeed(*arguments)

    return call


def test_lines_are_validated(piped: Piped) -> None:
    """A finding names the line; the records of the publication are not looked at."""
    data = _lines(_record("park"), _record("tower", title=None)) + b"\n" + _lines(5)
    ended = piped(data, "validate", "-")

    assert ended.code == 1
    assert "-:2:49: REC001 error: title is missing" in ended.out
    assert "-:4:1: LOD023 error: There is a number where a record should be" in ended.out
    assert "irfeed: 2 records read, 1 rejected, 1 file could not be read" in ended.err


def test_a_list_is_validated(piped: Piped) -> None:
    """A JSON list may stand over several lines, behind a byte order mark and blanks."""
    data = b"\xef\xbb\xbf \n" + json.dumps([_record("park"), _record("tower", url=None)], indent=1).encode()
    ended = piped(data, "validate", "-", "--format", "json")
    printed = json.loads(ended.out)

    assert (ended.code, printed["records"], printed["rejected"]) == (1, 2, 1)
    (finding,) = printed["findings"]
    assert (finding["path"], finding["line"], finding["pointer"]) == ("-", 15, "/url")


def test_lines_are_published(piped: Piped, publication: Path) -> None:
    """They are in the feeds in place of all other records; the command says of which line there is advice."""
    ended = piped(_lines(_record("park"), _record("tower", body="")), "build", "--records", "-", *NOW)
    feed = (publication / "public" / "feed.rss").read_text(encoding="utf-8")

    assert ended.code == 0, ended
    assert re.match("-:2:[0-9]+: REC097 advice", ended.out)
    assert "The park opens" in feed
    assert "The square opens" not in feed


def test_nothing_is_no_record(piped: Piped, publication: Path) -> None:
    """What another program failed to write does not empty the feeds."""
    for data in (b"", b"\n\n"):
        ended = piped(data, "build", "--records", "-", *NOW)
        assert (ended.code, ended.out.partition(" error")[0]) == (1, "-:1:1: LOD007")
    assert not (publication / "public").exists()


def test_files_are_those_beside_the_articles(piped: Piped, publication: Path) -> None:
    """A file that a record names is looked for in the folder of the articles."""
    (publication / "articles" / "a.mp3").write_bytes(b"12345")
    enclosure = {"file": "a.mp3", "url": "https://seoul.example/a.mp3", "type": "audio/mpeg"}
    ended = piped(_lines(_record("park", enclosures=[enclosure])), "build", "--records", "-", *NOW)

    assert ended.code == 0, ended
    assert 'length="5"' in (publication / "public" / "feed.rss").read_text(encoding="utf-8")


def test_nothing_is_named_beside_standard_input(piped: Piped) -> None:
    """That would be records of two kinds."""
    ended = piped(b"", "validate", "-", "articles")

    assert ended.code == 2
    assert "- stands for standard input" in ended.err


def test_in_a_real_process(publication: Path) -> None:
    """What another program prints is validated as it comes through the pipe."""
    command = [sys.executable, "-m", "irfeed", "validate", "-"]
    done = subprocess.run(command, cwd=publication, input=_lines(_record("park")), capture_output=True, check=False)

    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr == b"irfeed: 1 record read, 0 rejected\n"
