"""The living publication, copied to wherever a build is tried, and irfeed as a real process."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOW = "2026-01-01T00:00:00Z"

Build = Callable[..., str]
Lay = Callable[[Path], Path]


def _lay(folder: Path) -> Path:
    """Copy the living publication's records and configuration into a folder."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "feeds" / "irfeed.toml", folder)
    shutil.copytree(ROOT / "feeds" / "articles", folder / "articles")
    return folder


def _build(
    folder: Path,
    *arguments: str,
    environment: Mapping[str, str] | None = None,
    python: tuple[str, ...] = (sys.executable,),
    module: str = "irfeed",
    cwd: Path | None = None,
    umask: int = 0o022,
    now: str | None = NOW,
) -> str:
    """Build a publication in a process of its own, which runs a module; return what was said."""
    named = os.path.relpath(folder, cwd) if cwd else str(folder)
    done = subprocess.run(
        [*python, "-m", module, "build", named, *(("--now", now) if now else ()), *arguments],
        capture_output=True,
        cwd=cwd,
        umask=umask,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", **(environment or {})},
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stderr.decode()


def _published(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return the mode and the bytes of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): (stat.S_IMODE(path.stat().st_mode), path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="session")
def lay() -> Lay:
    """Copy the living publication into a new folder."""
    return _lay


@pytest.fixture(scope="session")
def build() -> Build:
    """Build a publication in a process of its own."""
    return _build


@pytest.fixture(scope="session")
def published() -> Callable[[Path], dict[str, tuple[int, bytes]]]:
    """Return the mode and the bytes of every published file."""
    return _published


@pytest.fixture(scope="session")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, bytes]]:
    """What a build gives where nothing is unusual."""
    folder = _lay(tmp_path_factory.mktemp("usual") / "news")
    _build(folder)
    files = _published(folder / "public")
    assert len(files) > 50
    assert {mode for mode, _ in files.values()} == {0o644}
    return files
