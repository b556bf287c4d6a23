"""Builds that share their work out to processes, and lose one of these, or their parent, or their memory."""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from irfeed.publish.lock import locked
from tests.newsroom import CONFIGURATION, record

_ROOT = Path(__file__).parents[2]
_IRFEED = (sys.executable, "-m", "tests.few")
_KILLER = (sys.executable, "-m", "tests.crash.builder")
_SLEEPER = (*_KILLER, "asleep")
_NOW = "2026-01-01T00:00:00Z"
_ARTICLES = 100
_FULL = bool(os.environ.get("IRFEED_FULL_SWEEP"))
#: Measuring takes memory, too, and does not do without.
_UNMEASURED = {"COVERAGE_PROCESS_CONFIG": "", "COVERAGE_PROCESS_START": ""}
#: How many seconds a build has its workers when something happens.
_DELAYS = [number / 50 for number in (range(50) if _FULL else (0, 10))]
_SENTENCE = (
    "irfeed: a worker process was killed by SIGKILL; nothing was published "
    "(if the system ran out of memory, --jobs 1 needs less; then build again)\n"
)
#: Long enough for anything on a machine that does much else; who waits so long waits for ever.
_PATIENCE = 120
_HOLDER = """
import os, signal, sys, time
from pathlib import Path
from irfeed.publish.lock import locked
with locked(Path(sys.argv[1])):
    forked = os.fork()
    if not forked:
        os.closerange(0, 3)
        time.sleep(600)
    print(forked, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def _records(generation: str) -> str:
    """Return the records of a generation."""
    fields = (
        {
            "language": ("en", "ko")[number % 2],
            "department": ("mayor", "culture")[number // 2 % 2],
            "published": f"{2019 + number % 2}-{1 + number % 12:02}-{1 + number // 4:02}T09:00:00+09:00",
            "title": f"Number {number} is {generation}",
        }
        for number in range(_ARTICLES)
    )
    return "".join(json.dumps(record(str(number), **some)) + "\n" for number, some in enumerate(fields))


@dataclass(frozen=True)
class Site:
    """A publication whose old generation is published, and whose records are those of the new one."""

    folder: Path

    def command(self, program: Sequence[str] = _IRFEED) -> list[str]:
        """Return the words of a build."""
        return [*program, "build", str(self.folder), "--jobs", "2", "--now", _NOW, "--no-sync", "--format", "text"]

    def build(
        self, program: Sequence[str] = _IRFEED, prepare: Callable[[], None] | None = None, **environment: str
    ) -> tuple[int, str]:
        """Build, and return the exit code and what was said."""
        done = subprocess.run(
            self.command(program),
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE,
            env=_environment() | environment,
            preexec_fn=prepare,
        )
        return done.returncode, done.stderr

    @contextmanager
    def begin(self, program: Sequence[str] = _IRFEED) -> Iterator[subprocess.Popen[str]]:
        """Begin a build, in a group of its own, that takes interruptions, even where those who run the tests do not."""
        with subprocess.Popen(
            self.command(program),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            process_group=0,
            env=_environment(),
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - this process has no threads
        ) as building:
            try:
                yield building
            finally:  # a test that failed waits for nobody
                with suppress(ProcessLookupError):
                    os.killpg(building.pid, signal.SIGKILL)

    def published(self) -> dict[str, bytes]:
        """Return the bytes of every published file."""
        output = self.folder / "public"
        return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}

    def litter(self) -> set[str]:
        """Return what no build may leave behind."""
        return {path.name for path in self.folder.iterdir()} - {"articles", "irfeed.toml", "public", ".irfeed"}


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT / "src"), str(_ROOT)])}


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Return a publication whose old generation is published."""
    site = Site(tmp_path_factory.mktemp("begun"))
    (site.folder / "articles").mkdir()
    (site.folder / "irfeed.toml").write_text(CONFIGURATION.partition("[folders")[0], encoding="utf-8")
    (site.folder / "articles" / "news.jsonl").write_text(_records("old"), encoding="utf-8")
    code, said = site.build()
    assert code == 0, said
    (site.folder / "articles" / "news.jsonl").write_text(_records("new"), encoding="utf-8")
    return site


@pytest.fixture
def site(begun: Site, tmp_path: Path) -> Site:
    """Return a copy of it, which a test may do with what it likes."""
    return Site(shutil.copytree(begun.folder, tmp_path / "site"))


def _children(process: int) -> set[int]:
    """Return the living children of a process, by their numbers."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,stat="], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in listed.splitlines()]
    return {int(pid) for pid, parent, state in rows if int(parent) == process and not state.startswith("Z")}


def _alive(processes: set[int]) -> set[int]:
    """Return those of some processes that have not ended."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,stat="], capture_output=True, text=True, check=True).stdout
    states = dict(line.split() for line in listed.splitlines())
    return {one for one in processes if not states.get(str(one), "Z").startswith("Z")}


def _wait(condition: Callable[[], object]) -> None:
    until = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.005)


def _workers(building: subprocess.Popen[str]) -> set[int]:
    """Wait for a build to have its workers, and return these."""
    _wait(lambda: len(_children(building.pid)) == 2)
    return _children(building.pid)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_workers_end_with_their_parent(site: Site, number: signal.Signals) -> None:
    """Whatever ended a build, the next one need not wait, and none of its processes stays."""
    with site.begin(_SLEEPER) as building:
        workers = _workers(building)
        building.send_signal(number)
        assert building.wait(_PATIENCE) == -number

        code, said = site.build()

        assert code == 0, said
        _wait(lambda: not _alive(workers))
    assert site.litter() == set()


def test_a_process_that_is_forked_off_holds_no_lock(tmp_path: Path) -> None:
    """Though it lives on, the lock of a publication dies with the process that took it."""
    holder = subprocess.run(
        [sys.executable, "-c", _HOLDER, tmp_path], stdout=subprocess.PIPE, text=True, check=False, env=_environment()
    )
    child = int(holder.stdout)
    try:
        assert holder.returncode == -signal.SIGKILL
        with locked(tmp_path):
            assert _alive({child}) == {child}
    finally:
        os.kill(child, signal.SIGKILL)


@pytest.mark.parametrize("moment", ["reading", "rendering", "assembling", "handover"])
def test_a_worker_that_is_killed_ends_the_build_in_a_sentence(site: Site, moment: str) -> None:
    """Exit code 3, what was published stands, and the next build does the work."""
    old = site.published()

    code, said = site.build((*_KILLER, moment))

    assert (code, said) == (3, _SENTENCE)
    assert site.published() == old
    assert site.litter() == set()
    code, said = site.build()
    assert code == 0, said


@pytest.mark.parametrize("delay", _DELAYS)
def test_a_worker_may_be_killed_at_any_moment(site: Site, delay: float) -> None:
    """Nobody waits for it: the build ends in the sentence, or it ends well as the worker had done all that it had."""
    old = site.published()
    with site.begin() as building:
        _workers(building)
        time.sleep(delay)
        for worker in list(_children(building.pid))[:1]:
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
        _, said = building.communicate(timeout=_PATIENCE)

    assert building.returncode == 0 or (building.returncode, said) == (3, _SENTENCE)
    assert (site.published() == old) == (building.returncode == 3)
    assert site.litter() == set()


@pytest.mark.parametrize("delay", _DELAYS)
def test_an_interruption_is_one_word(site: Site, delay: float) -> None:
    """Ctrl-C goes to all processes of a build; only the first of them says so, and all end, unless they had ended.

    What is published is one generation: the old one, or the new one if it was put in force just before.
    """
    old = site.published()
    with site.begin(_IRFEED if delay else _SLEEPER) as building:
        workers = _workers(building)
        time.sleep(delay)
        os.killpg(building.pid, signal.SIGINT)
        _, said = building.communicate(timeout=_PATIENCE)
        _wait(lambda: not _alive(workers))

    if building.returncode or not delay:
        assert (building.returncode, said.strip()) == (130, "irfeed: stopped")
    else:
        assert said.startswith("irfeed: ")
        assert said.count("\n") == 1
    assert site.litter() == set()
    left = site.published()
    assert site.build()[0] == 0
    assert left in (old, site.published())
    assert left == old or delay


def _limits() -> Iterator[int]:
    """Yield limits of memory in MiB, from too little for anything to enough for a build."""
    yield from range(24, 320, 4 if _FULL else 37)


@pytest.mark.system
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space of a process")
def test_too_little_memory_is_told_in_a_sentence(site: Site) -> None:
    """Wherever memory ends, no traceback is seen, and what is published is one generation."""
    old = site.published()
    for limit in _limits():

        def limited(most: int = limit << 20) -> None:
            resource.setrlimit(resource.RLIMIT_AS, (most, most))

        code, said = site.build(prepare=limited, **_UNMEASURED)
        assert "Traceback" not in said, (limit, said)
        assert code in {0, 3}, (limit, said)
        assert site.litter() == set(), limit
        if code:
            assert said.startswith("irfeed: "), (limit, said)
            assert said.count("\n") == 1, (limit, said)
            assert site.published() == old, limit
