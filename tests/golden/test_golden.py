"""Each folder here is a publication: irfeed.toml, articles/, what it shows (about.md), and expected/, byte for byte.

The version that the generator names of itself is written VERSION there, so that a new version needs no new files.

After a wanted change, `IRFEED_GOLDEN=write python -m pytest tests/golden` writes expected/ anew; read the difference.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tests.few import FEW

import irfeed
from irfeed.building.request import Thresholds
from irfeed.cli.root import run

CASES = sorted(path.parent.name for path in Path(__file__).parent.glob("*/irfeed.toml"))
NOW = "2026-01-01T00:00:00Z"
FINDINGS = "findings.txt"
#: The same for every publication, and held by tests of their own.
APART = ("manifest.json", "assets/")


#: What the version of irfeed stands in, in RSS and Atom, before it and after it.
VERSIONED = ((b"<generator>irfeed ", b" ("), (b' version="', b'">irfeed</generator>'))


def _without_version(content: bytes) -> bytes:
    for before, after in VERSIONED:
        content = content.replace(before + irfeed.__version__.encode() + after, before + b"VERSION" + after)
    return content


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("jobs", "thresholds"), [("1", None), ("2", FEW)], ids=["alone", "shared-out"])
@pytest.mark.parametrize("case", CASES)
def test_golden(
    case: str,
    jobs: str,
    thresholds: Thresholds | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A publication gives exactly the expected bytes and findings, also where processes share even so little work."""
    folder = Path(__file__).parent / case
    expected = folder / "expected"
    shutil.copytree(folder, tmp_path / case, ignore=shutil.ignore_patterns("expected"))
    monkeypatch.chdir(tmp_path / case)
    code = run(["build", ".", "--keep-going", "--now", NOW, "--out", "../made", "--jobs", jobs], thresholds)
    findings = capsys.readouterr().out
    made = {
        path: _without_version(content)
        for path, content in _files(tmp_path / "made").items()
        if not path.startswith(APART)
    }
    if findings:
        made[FINDINGS] = findings.encode()
    if os.environ.get("IRFEED_GOLDEN") == "write" and thresholds is None:
        shutil.rmtree(expected, ignore_errors=True)
        for path, content in made.items():
            (expected / path).parent.mkdir(parents=True, exist_ok=True)
            (expected / path).write_bytes(content)

    assert code == int(" error: " in findings)
    assert made == _files(expected)


def test_enough() -> None:
    """There are at least twenty-five golden publications, and each says what it shows."""
    assert len(CASES) >= 25
    assert all((Path(__file__).parent / case / "about.md").read_text("utf-8").strip() for case in CASES)
