"""Each folder here is the site of a generator with an irfeed.toml beside it, and the records that it gives.

After a wanted change, `IRFEED_GOLDEN=write python -m pytest tests/sites` writes records.json anew; read the difference.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from irfeed import config
from irfeed.building.judging import judge
from irfeed.cli.root import run

CASES = sorted(path.parent.name for path in Path(__file__).parent.glob("*/irfeed.toml"))
NOW = "2024-02-25T00:00:00Z"


@pytest.fixture(params=CASES)
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site, copied, in the current folder; what it should give stays where it was."""
    folder: Path = Path(__file__).parent / request.param
    shutil.copytree(folder, tmp_path / "site", ignore=shutil.ignore_patterns("records.json"))
    monkeypatch.chdir(tmp_path / "site")
    return folder


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_records(site: Path) -> None:
    """The files of a site are exactly these records: fields, languages, translations, drafts, ids."""
    judged = judge(config.read(Path("irfeed.toml"), shown_as="irfeed.toml"), "")
    records = [one.record for one in judged.accepted]
    made = {f"{one.place().path} {one.fields.get('id')}": dict(one.fields) for one in records}
    text = json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if os.environ.get("IRFEED_GOLDEN") == "write":
        (site / "records.json").write_text(text, encoding="utf-8")

    assert text == (site / "records.json").read_text(encoding="utf-8")


def test_one_file(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One file of a site can be validated, as what the source makes of it."""
    file = {"hugo": "content/news/crane-four.ko.md", "jekyll": "_posts/2023-05-02-bus.md"}[site.name]

    assert run(["validate", file]) == 0
    assert capsys.readouterr().err == "irfeed: 1 record read, 0 rejected\n"


def test_withdrawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An article of a site is withdrawn as any other: its file says so, and feeds tell that it is gone."""
    shutil.copytree(Path(__file__).parent / "hugo", tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    assert run(["withdraw", "content/news/crane-four.md", "--reason", "It was crane five.", "--now", NOW]) == 0
    capsys.readouterr()

    assert run(["list", "--articles", "--now", NOW]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if "content/news/crane-four.md" in line)
    assert line.startswith("withdrawn")


def test_quiet(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A site is validated without a word and built, and none of its files is touched."""
    before = _files(Path())

    code = run(["validate"])
    said = capsys.readouterr()

    assert (code, said.out) == (0, ""), f"{site}: {said}"
    assert run(["build", "--now", NOW]) == 0
    assert before.items() <= _files(Path()).items()
