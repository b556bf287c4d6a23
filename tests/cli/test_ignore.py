"""Warnings and advice that a newsroom knows and accepts."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import CONFIGURATION, RECORD, Irfeed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a publication whose only record holds a shortcode."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text(RECORD.format(name="bridge") + "{{< map 1 >}}\n", "utf-8")
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION, "utf-8")
    return tmp_path


@pytest.mark.parametrize("codes", ["REC035", "rec03", "BDY001,REC035"])
def test_warnings_are_left_out_once(irfeed: Irfeed, folder: Path, codes: str) -> None:
    """The option leaves out the rules that it names, whole or by how their codes begin, and no others."""
    assert "REC035 warning" in irfeed("validate", folder).out
    assert "REC035 warning" in irfeed("validate", folder, "--ignore", "REC034").out
    assert irfeed("validate", folder, "--ignore", codes).out == ""


def test_warnings_are_left_out_for_good(irfeed: Irfeed, folder: Path) -> None:
    """irfeed.toml leaves them out of every command that reads records, also where nothing has changed since."""
    with (folder / "irfeed.toml").open("a", encoding="utf-8") as file:
        file.write('[records]\nignore = ["REC035"]\n')
    told = [irfeed(command, folder) for command in ("validate", "build", "build")]

    assert [(done.code, "REC035" in done.out) for done in told] == [(0, False)] * 3


def test_unknown_codes(irfeed: Irfeed, folder: Path) -> None:
    """A code that no rule of records has is refused, by whatever command and wherever it stands."""
    asked = irfeed("validate", folder, "--ignore", "REC035,XYZ")
    with (folder / "irfeed.toml").open("a", encoding="utf-8") as file:
        file.write('[records]\nignore = ["REC035", "ABC"]\n')
    told = [irfeed(command, folder) for command in ("validate", "build")]

    assert (asked.code, "No rule of irfeed validate has a code like XYZ" in asked.err) == (2, True)
    wrong = "wrong name in `ignore` of [records]: No rule of irfeed validate has a code like ABC"
    assert [(done.code, wrong in done.err) for done in told] == [(2, True)] * 2


def test_errors_are_always_told(irfeed: Irfeed, folder: Path) -> None:
    """No option and no key hides what keeps a record from being published."""
    (folder / "articles" / "b.md").write_text("---\ntitle: No more\n---\n", "utf-8")
    done = irfeed("validate", folder, "--ignore", "REC")

    assert (done.code, "REC001 error" in done.out) == (1, True)
