"""A folder with fifteen different mistakes, one a file."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Irfeed

FOLDER = Path(__file__).with_name("fifteen")


def test_fifteen_mistakes(process: Irfeed) -> None:
    """Fifteen different mistakes give fifteen findings, each at its file, line and column, and exit code 1."""
    done = process("validate", ".", cwd=FOLDER)
    found = json.loads(process("validate", str(FOLDER), "--format", "json").out)["findings"]

    assert done.code == 1
    assert done.out == (FOLDER / "expected.txt").read_text("utf-8")
    assert [Path(finding["path"]).name[:2] for finding in found] == [f"{number:02}" for number in range(1, 16)]


def test_in_every_format(process: Irfeed) -> None:
    """The same findings are told in every format, and the exit code is the same."""
    for format_ in ("github", "sarif", "junit", "gitlab"):
        done = process("validate", ".", "--format", format_, cwd=FOLDER)
        assert done.code == 1
        assert done.out.count("REC001") >= 3
