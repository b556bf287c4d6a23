"""The main paths through real processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import irfeed as package

from .conftest import SOURCE, Irfeed


def test_version(process: Irfeed) -> None:
    """`python -m irfeed --version` prints the version."""
    assert process("--version").out == f"irfeed {package.__version__}\n"


def test_version_imports_little(process: Irfeed, tmp_path: Path) -> None:
    """Printing the version imports nothing but what says it."""
    unmeasured = {"COVERAGE_PROCESS_CONFIG": "", "COVERAGE_PROCESS_START": ""}  # by which it would import much
    done = process("--version", cwd=tmp_path, PYTHONPROFILEIMPORTTIME="1", **unmeasured)
    imported = {line.rpartition("|")[2].strip() for line in done.err.splitlines()}

    assert {name for name in imported if name.startswith("irfeed")} == {"irfeed", "irfeed.cli"}
    assert not imported & {"click", "dataclasses", "pathlib", "re", "typing"}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_version_on_a_full_disk(unbuffered: str) -> None:
    """Where the version cannot be printed, the command says why, once."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        command = [sys.executable, "-m", "irfeed", "--version"]
        environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=environment)

    assert done.returncode == 3
    assert done.stderr == "irfeed: No space left on device\n"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ("MemoryError()", "out of memory (allow irfeed more of it)"),
        ('SystemError("error return without exception set")', "out of memory (allow irfeed more of it)"),
        (
            "ImportError('lxml.so: no\\nmemory')",
            "cannot load a part of the program: lxml.so: no memory (allow irfeed more memory, or install it again)",
        ),
        (
            'RuntimeError("can\'t start new thread")',
            "no thread can be started (allow irfeed more memory, or more processes)",
        ),
    ],
)
def test_what_the_system_refuses_is_told_in_a_sentence(error: str, said: str) -> None:
    """Wherever memory ends, and whatever Python makes of that."""
    code = f"""if True:
        from irfeed import cli
        from irfeed.cli import root
        def refuse(arguments): raise {error}
        root.run = refuse
        cli.main()
    """
    done = subprocess.run([sys.executable, "-c", code, "build"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (3, "", f"irfeed: {said}\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_what_nobody_can_be_told_has_its_code_all_the_same() -> None:
    """Memory that ends is the outside world's, also where standard error takes no word about it."""
    code = """if True:
        from irfeed import cli
        from irfeed.cli import root
        def refuse(arguments): raise MemoryError
        root.run = refuse
        cli.main()
    """
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-c", code, "build"], stderr=full, check=False)

    assert done.returncode == 3


@pytest.mark.parametrize("kind", ["RuntimeError", "SystemError"])
def test_a_finding_of_our_own_is_no_refusal(kind: str) -> None:
    """Who is to mend it needs to see where it is."""
    code = f"""if True:
        from irfeed import cli
        from irfeed.cli import root
        def fail(arguments): raise {kind}("a fault")
        root.run = fail
        cli.main()
    """
    done = subprocess.run([sys.executable, "-c", code, "build"], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert f"{kind}: a fault" in done.stderr


def test_build_twice(process: Irfeed, publication: Path) -> None:
    """The first build writes feeds, and the second writes nothing."""
    first = process("build", "--format", "json", "--now", "2026-01-01T00:00:00Z", cwd=publication)
    times = {path: path.stat().st_mtime_ns for path in (publication / "public").rglob("*")}
    second = process("build", str(publication), "--format", "json", "--now", "2026-01-01T00:00:00Z")

    assert (first.code, second.code) == (0, 0)
    assert "en/news/feed.atom" in json.loads(first.out)["written"]
    result = json.loads(second.out)
    assert (result["written"], result["removed"], result["findings"]) == ([], [], [])
    assert result["unchanged"] > 0
    assert {path: path.stat().st_mtime_ns for path in (publication / "public").rglob("*")} == times


def test_finding(process: Irfeed, publication: Path) -> None:
    """A wrong record stops the build, with file, line, column, code and words, and nothing is written."""
    path = publication / "articles" / "square.md"
    path.write_text(path.read_text().replace("news", "sports"), encoding="utf-8")
    done = process("build", "news", cwd=publication.parent)

    assert done.code == 1
    assert done.out.startswith("news/articles/square.md:4:13: REC")
    assert "nothing was written" in done.err
    assert not (publication / "public").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["build", "nowhere"], 2, "There is no irfeed.toml"),
        (["biuld"], 2, "No such command 'biuld'. (did you mean build?)"),
        (["zzz"], 2, "No such command 'zzz'.\n"),
        (["build", "--now", "yesterday"], 2, "no date and time with an offset"),
        (["validate", "nowhere.md"], 2, "There is no file or folder nowhere.md"),
        (["explain", "REC00"], 2, "did you mean"),
        (["list"], 2, "There is no irfeed.toml"),
    ],
)
def test_usage(process: Irfeed, tmp_path: Path, arguments: list[str], code: int, words: str) -> None:
    """What a person can mistype is answered in words, with exit code 2."""
    done = process(*arguments, cwd=tmp_path)

    assert (done.code, done.out) == (code, "")
    assert words in done.err


def test_epoch(process: Irfeed, publication: Path) -> None:
    """SOURCE_DATE_EPOCH is the moment of the build, and must be a number."""
    early = process("list", str(publication), "--format", "json", SOURCE_DATE_EPOCH="0")
    wrong = process("list", str(publication), SOURCE_DATE_EPOCH="soon")

    assert {feed["entries"] for feed in json.loads(early.out)["feeds"]} == {0}
    assert (wrong.code, "SOURCE_DATE_EPOCH is 'soon'" in wrong.err) == (2, True)


def test_full_pipe(process: Irfeed) -> None:
    """Completion scripts are printed for each shell."""
    for shell in ("bash", "fish", "zsh"):
        assert "_IRFEED_COMPLETE" in process("completion", shell).out


@pytest.mark.parametrize(
    ("shell", "code"),
    [
        ("irfeed check - <&-", 1),
        ("irfeed explain >&-", 0),
        ("irfeed check nothing 2>&-", 2),
        ("irfeed check nothing 2>/dev/full", 2),
        ("irfeed no-such-command 2>/dev/full", 2),
        ("irfeed check nothing >/dev/full 2>&1", 2),
        ("irfeed check - </dev/null 2>/dev/full", 3),
        ("irfeed explain | head -n 1; exit ${PIPESTATUS[0]}", 0),
    ],
)
def test_closed_streams(tmp_path: Path, shell: str, code: int) -> None:
    """A process that is started without a stream, or whose reader goes away, ends as it should, without a traceback."""
    program = f'irfeed() {{ "{sys.executable}" -m irfeed "$@"; }}; {shell}'
    done = subprocess.run(
        ["bash", "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        check=False,
    )

    assert (done.returncode, b"Traceback" in done.stderr) == (code, False)
