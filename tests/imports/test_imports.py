"""Imports as pairs of files: what is imported, and the findings and records that come of it.

A folder is a case: `input.*` is the document, `options` (if there is one) holds further options of the command, and
`expected` what the command ends with, prints, and writes.
"""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from irfeed.cli.root import run

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/expected"))


def _told(folder: Path, code: int, out: str) -> Iterator[str]:
    yield f"ends with {code}\n{out}"
    for path in sorted((folder / "articles").rglob("*.md")):
        yield f"======== {path.name}\n{path.read_text('utf-8')}"


@pytest.mark.parametrize("case", CASES)
def test_import(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A document gives the records and findings that stand beside it; they are accepted, and not imported again."""
    shutil.copytree(HERE / case, tmp_path, dirs_exist_ok=True)
    shutil.copy(HERE / "irfeed.toml", tmp_path)
    (tmp_path / "articles").mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path)
    (document,) = tmp_path.glob("input.*")
    options = tmp_path / "options"
    kind = "page" if document.suffix in {".html", ".txt"} else "feed"
    given = shlex.split(options.read_text("utf-8")) if options.exists() else []
    code = run(["import", kind, document.name, *given])
    told = "".join(_told(tmp_path, code, capsys.readouterr().out))

    assert told == (HERE / case / "expected").read_text("utf-8")
    assert run(["validate"]) == 0
    if kind == "feed":
        run(["import", kind, document.name, *given])
        assert "\nirfeed: 0 written" in f"\n{capsys.readouterr().err}"
