"""The same records give the same bytes and modes, whatever the machine, the caller and the past are like."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.determinism.conftest import NOW, ROOT, Build, Lay

Published = Callable[[Path], dict[str, tuple[int, bytes]]]
Files = dict[str, tuple[int, bytes]]

MACHINES: dict[str, dict[str, Any]] = {
    "far west": {"environment": {"TZ": "Pacific/Marquesas", "LC_ALL": "C", "PYTHONHASHSEED": "1"}},
    "far east": {"environment": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"}},
    "odd time zone": {"environment": {"TZ": "XYZ-13:37:11", "LANG": "ko_KR.UTF-8", "LC_TIME": "ar_EG.UTF-8"}},
    "no locale": {"environment": {"LC_ALL": "POSIX", "LANGUAGE": "tr", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}},
    "closed umask": {"umask": 0o077},
    "open umask": {"umask": 0},
    "one job": {"arguments": ["--jobs", "1"]},
    "two jobs": {"arguments": ["--jobs", "2"]},
    "all shared out": {"arguments": ["--jobs", "2"], "module": "tests.few"},
    "all shared out to five": {"arguments": ["--jobs", "5"], "module": "tests.few"},
    "in small portions": {"arguments": ["--jobs", "1"], "module": "tests.few"},
    "without asserts": {"python": ("-O",)},
    "without docstrings": {"python": ("-OO",)},
    "source date": {"now": None, "environment": {"SOURCE_DATE_EPOCH": "1767225600"}},
    "now wins over source date": {"environment": {"SOURCE_DATE_EPOCH": "1"}},
    "now in another zone": {"now": "2026-01-01T09:00:00+09:00"},
}


@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_the_machine_changes_nothing(
    lay: Lay, build: Build, published: Published, expected: Files, tmp_path: Path, machine: dict[str, Any]
) -> None:
    """Time zone, locale, hash seed, umask, jobs, optimisation and the form of the moment leave all bytes alone."""
    folder = lay(tmp_path / "news")
    options = {**machine, "python": (sys.executable, *machine.get("python", ()))}
    build(folder, *options.pop("arguments", ()), **options)

    assert published(folder / "public") == expected


@pytest.mark.parametrize("name", ["a b", "뉴스 ü", "--check", "x" * 200, "a/b/c/d"])
def test_the_path_changes_nothing(
    lay: Lay, build: Build, published: Published, expected: Files, tmp_path: Path, name: str
) -> None:
    """The path of the publication and the working folder leave all bytes alone."""
    folder = lay(tmp_path / name)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    build(folder, cwd=elsewhere)

    assert published(folder / "public") == expected


def test_the_order_of_files_changes_nothing(
    lay: Lay, build: Build, published: Published, expected: Files, tmp_path: Path
) -> None:
    """Files that were made in another order, at another time, by copying, give the same bytes."""
    source, folder = lay(tmp_path / "source"), tmp_path / "news"
    for file in sorted((path for path in source.rglob("*") if path.is_file()), reverse=True):
        target = folder / file.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
        os.utime(target, (1, 1))
    build(folder)

    assert published(folder / "public") == expected


@pytest.mark.parametrize("python", ["python3.11", "python3.12", "python3.13", "python3.14"])
def test_the_python_changes_nothing(
    lay: Lay, build: Build, published: Published, expected: Files, tmp_path: Path, python: str
) -> None:
    """Every Python that irfeed runs on gives the same bytes."""
    program = shutil.which(python)
    tried = program and subprocess.run(
        [program, "-c", "import irfeed.cli, lxml, nh3, yaml, feedgen, markdown_it, langcodes"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
    )
    if not tried or tried.returncode:
        pytest.skip(f"{python} with irfeed's dependencies is not installed here")
    folder = lay(tmp_path / "news")
    build(folder, python=(str(program),))

    assert published(folder / "public") == expected


def _times(folder: Path) -> dict[Path, tuple[int, int]]:
    return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.rglob("*") if path.is_file()}


def test_the_second_build_touches_nothing(lay: Lay, build: Build, tmp_path: Path) -> None:
    """A build of unchanged records writes no file and changes no time."""
    folder = lay(tmp_path / "news")
    build(folder)
    before = _times(folder / "public")

    assert "0 written, 0 removed" in build(folder)
    assert _times(folder / "public") == before


STATES = {
    "deleted": None,
    "truncated": b"",
    "garbage": os.urandom(1000) + b"\0" * 1000,
    "another's JSON": b'{"schema": "x", "documents": 1, "paths": {"a": []}}',
    "deep JSON": b"[" * 100_000,
}


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_state_may_be_anything(
    lay: Lay, build: Build, published: Published, expected: Files, tmp_path: Path, state: bytes | None
) -> None:
    """Whatever is done to cache and state between two builds, the second one succeeds and gives the same bytes."""
    folder = lay(tmp_path / "news")
    build(folder)
    held = [path for path in (folder / ".irfeed").rglob("*") if path.is_file()]
    assert held
    if state is None:
        shutil.rmtree(folder / ".irfeed")
    for path in held if state is not None else ():
        path.write_bytes(state or b"")
        (path.parent / f"{path.name}.part").write_bytes(state or b"")
    build(folder)

    assert published(folder / "public") == expected


def test_state_that_is_no_folder(lay: Lay, build: Build, published: Published, expected: Files, tmp_path: Path) -> None:
    """State that was replaced by a read-only folder with foreign files in it does no harm."""
    folder = lay(tmp_path / "news")
    (folder / ".irfeed" / "cache" / "deep").mkdir(parents=True)
    (folder / ".irfeed" / "cache" / "deep" / "x").symlink_to("/dev/zero")
    build(folder)

    assert published(folder / "public") == expected


def test_an_edit_changes_only_what_holds_or_links_the_article(
    lay: Lay, build: Build, published: Published, tmp_path: Path
) -> None:
    """After one edit, the documents that changed are those that hold the article or link it, and the manifest."""
    folder = lay(tmp_path / "news")
    build(folder)
    before = published(folder / "public")
    article = folder / "articles" / "en" / "tokyo-visit.md"
    text = article.read_text(encoding="utf-8")
    id_ = next(line for line in text.splitlines() if line.startswith("id: ")).removeprefix("id: ").strip("\"'")
    url = next(line for line in text.splitlines() if line.startswith("url: ")).removeprefix("url: ").strip("\"'")
    article.write_text(text + "\nOne more paragraph.\n", encoding="utf-8")
    build(folder)
    after = published(folder / "public")
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    holding = {path for path, (_, content) in after.items() if id_.encode() in content or url.encode() in content}
    told = subprocess.run(
        [sys.executable, "-m", "irfeed", "list", str(folder), "--why", id_, "--format", "json", "--now", NOW],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=True,
    )
    listed = {feed["path"] for feed in json.loads(told.stdout)["feeds"]}

    assert len(listed) >= 12
    assert listed <= changed
    assert changed <= holding | {"manifest.json"}
    assert len(changed) < len(after) / 2
