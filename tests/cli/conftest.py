"""How the tests of the command line call it: as a real process, or in this one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from irfeed.cli.run import run

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
