"""How the tests of the command line call it: as a real process, or in this one."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from irfeed.cli.root import run
from irfeed.load import load_folder
from irfeed.model.record import Record
from irfeed.validation import LIST_FIELDS

SOURCE = Path(__file__).parents[2] / "src"
RECORD = """\
---
id: tag:seoul.example,2015:{name}
title: The {name} opens
department: news
url: https://seoul.example/{name}/
published: 2015-02-06T09:00:00+09:00
---
Text of the *{name}*.
"""
CONFIGURATION = """\
[publication]
title = "News"
url = "https://seoul.example/"
feeds_url = "https://feeds.seoul.example/"
id_authority = "seoul.example,2015"
[languages]
en = {}
[departments.news]
name = "News desk"
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left."""

    code: int
    out: str
    err: str


Irfeed = Callable[..., Ended]


@pytest.fixture
def process() -> Irfeed:
    """Return a function that runs irfeed as a real process, and fails if it prints a traceback."""

    def call(*arguments: str, cwd: Path | None = None, **environment: str) -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "irfeed", *arguments],
            capture_output=True,
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8", **environment},
            check=False,
            timeout=120,
        )
        ended = Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in ended.err
        return ended

    return call


@pytest.fixture
def irfeed(capsys: pytest.CaptureFixture[str]) -> Irfeed:
    """Return a function that runs irfeed in this process."""

    def call(*arguments: str | Path) -> Ended:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    return call


@pytest.fixture
def publication(tmp_path: Path) -> Path:
    """A publication with two articles, and the working folder beside it."""
    articles = tmp_path / "news" / "articles"
    articles.mkdir(parents=True)
    (tmp_path / "news" / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    for name in ("square", "bridge"):
        (articles / f"{name}.md").write_text(RECORD.format(name=name), encoding="utf-8")
    return tmp_path / "news"


IMPORTING = """\
[publication]
title = "City News"
url = "https://english.seoul.example/"
feeds_url = "https://feeds.seoul.example/"
id_authority = "seoul.example,2015"
{publication}
[languages]
en = {{}}
ko = {{}}
ja = {{}}
[departments.international-relations]
name = {{ en = "International Relations", ko = "국제교류" }}
[departments.transport]
name = "Transport"
[departments.culture]
name = {{ en = "Culture", ko = "문화" }}
{tables}
"""

Newsroom = Callable[..., Path]


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Return a maker of publications without records, to import into."""

    def make(publication: str = 'time_zone = "Asia/Seoul"', tables: str = "") -> Path:
        folder = tmp_path / "newsroom"
        (folder / "articles").mkdir(parents=True)
        text = IMPORTING.format(publication=publication, tables=tables)
        (folder / "irfeed.toml").write_text(text, encoding="utf-8")
        return folder

    return make


@pytest.fixture
def records() -> Callable[[Path], dict[str, Mapping[str, Any]]]:
    """Return a function that loads the records of a publication, by title."""

    def load(folder: Path) -> dict[str, Mapping[str, Any]]:
        loaded = load_folder(folder / "articles", shown_as="", lists=LIST_FIELDS)
        return {str(one.fields["title"]): one.fields for one in loaded if isinstance(one, Record)}

    return load


@pytest.fixture
def server() -> Iterator[Callable[[Mapping[str, tuple[int, Mapping[str, str], bytes]]], str]]:
    """Return a function that serves answers (status, headers, body) by path on this machine, and gives the address."""
    servers: list[ThreadingHTTPServer] = []

    def serve(answers: Mapping[str, tuple[int, Mapping[str, str], bytes]]) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, headers, body = answers.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value.replace("HERE", self.headers["Host"]))
                self.end_headers()
                self.wfile.write(body.replace(b"HERE", self.headers["Host"].encode()))

            def log_message(self, *_: object) -> None:
                """Print nothing."""

        made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=made.serve_forever, daemon=True).start()
        servers.append(made)
        return f"http://127.0.0.1:{made.server_port}"

    yield serve
    for one in servers:
        one.shutdown()
        one.server_close()
