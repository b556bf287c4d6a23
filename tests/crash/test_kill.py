"""A publishing process, killed at every system call that changes something.

Every seventh of these calls is tried, or all of them where IRFEED_FULL_SWEEP is set.
"""

from __future__ import annotations

import os
import re
import runpy
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from irfeed.publish import publish

_PUBLISHER = Path(__file__).with_name("publisher.py")
_MUTATING = (
    "chmod fchmod fsync ftruncate link linkat mkdir pwrite64 rename renameat2 rmdir unlink unlinkat utimensat write"
)
_CALL = re.compile(r"(?:\d+ +)?(?P<name>\w+)\((?P<arguments>.*)")
_EVERY = 1 if os.environ.get("IRFEED_FULL_SWEEP") else 7

documents = runpy.run_path(str(_PUBLISHER))["documents"]

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


@dataclass(frozen=True)
class Scene:
    """A folder before a publication, and the words that the publishing process gets."""

    folder: Path
    words: tuple[str, ...]

    def set(self) -> None:
        """Put the folder into the state before the publication."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        if "first" not in self.words:
            self.publish("old")
            self.put_others()

    def put_others(self) -> None:
        """Put files into the output folder that irfeed does not own."""
        (self.folder / "public/CNAME").write_text("feeds.seoul.example")
        (self.folder / "public/old/about").mkdir(parents=True)
        (self.folder / "public/old/about/index.html").write_text("a page of the newsroom's")

    def publish(self, generation: str) -> None:
        """Publish `generation` in this process."""
        publish(documents(generation), self.folder / "public", self.folder / ".irfeed")

    def traced(self, *options: str) -> subprocess.CompletedProcess[bytes]:
        """Publish the new generation in a process of its own, under strace with `options`."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
        environment |= {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
        command = ["strace", "-f", "-qq", *options]
        publisher = [sys.executable, "-S", str(_PUBLISHER), str(self.folder), "new", *self.words]
        return subprocess.run([*command, *publisher], env=environment, capture_output=True, check=False, timeout=60)

    def files(self) -> dict[str, bytes]:
        """Return the bytes of every file in the output folder."""
        output = self.folder / "public"
        return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}

    def litter(self) -> list[str]:
        """Return what a publication must not leave behind."""
        beside = {path.name for path in self.folder.iterdir()} - {"public", ".irfeed"}
        return sorted(beside | {path for path in self.files() if ".irfeed" in path})


def moments(scene: Scene) -> Iterator[tuple[str, int]]:
    """Yield the name of every call that changes something, and its number among the calls of its name."""
    scene.set()
    log = scene.folder.with_name("calls")
    scene.traced(
        "-o", str(log), "-e", f"trace=openat,{','.join(f'?{name}' for name in _MUTATING.split())}"
    ).check_returncode()
    numbers: Counter[str] = Counter()
    begun = False
    for line in log.read_text(encoding="utf-8").splitlines():
        call = _CALL.match(line)
        if call is None:
            continue
        numbers[call["name"]] += 1
        begun = begun or ".irfeed/lock" in call["arguments"]
        if begun and (call["name"] != "openat" or "O_CREAT" in call["arguments"]):
            yield call["name"], numbers[call["name"]]


def generations(scene: Scene) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the files of the folder before and after a publication that nobody kills."""
    scene.set()
    old = scene.files()
    scene.traced().check_returncode()
    return old, scene.files()


@pytest.mark.parametrize("words", [(), ("piecewise",), ("first",)], ids=["exchanged", "piecewise", "first"])
def test_a_killed_publication_leaves_a_whole_generation(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Killed anywhere, readers see the old or the new generation; the next build finishes, and nothing lies about."""
    scene = Scene(tmp_path / "site", words)
    old, new = generations(scene)
    chosen = list(moments(scene))
    assert len(chosen) > 30

    for number, (name, ordinal) in enumerate(chosen[::_EVERY]):
        where = f"killed at {name} number {ordinal}"
        scene.set()
        killed = scene.traced(
            "-o", os.devnull, "-e", f"trace={name}", "-e", f"inject={name}:signal=KILL:when={ordinal}"
        )
        assert killed.returncode == -signal.SIGKILL, where
        found = scene.files()
        if "piecewise" in words:
            pieces = {path: text for path, text in found.items() if ".irfeed" not in path}
            assert all(text in (old.get(path), new.get(path)) for path, text in pieces.items()), where
            assert {"CNAME", "old/about/index.html", "en/feed.rss", "feed.rss", "ko/feed.rss"} <= pieces.keys(), where
        else:
            assert {path: text for path, text in found.items() if ".irfeed" not in path} in (old, new), where
            assert [path for path in found if ".irfeed" in path] == [], where
        wanted = "old" if number % 2 and "first" not in words else "new"
        scene.publish(wanted)
        assert scene.files() == {"old": old, "new": new}[wanted], where
        assert scene.litter() == [], where
