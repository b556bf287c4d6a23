"""Writes that take less than they were given: what is written is whole, or the command says that it is not."""

from __future__ import annotations

import hashlib
import json
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
COMPILER = shutil.which("cc")
NOW = "2026-01-01T00:00:00Z"
CONFIGURATION = """\
[publication]
title = "News"
url = "https://seoul.example/"
feeds_url = "https://feeds.seoul.example/"
id_authority = "seoul.example,2015"
[languages]
en = {}
[departments.news]
name = "News desk"
"""
FEED = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:seoul.example,2015:news</id><title>News</title><updated>2015-02-06T09:00:00Z</updated>
<author><name>News desk</name></author>
<entry><id>tag:seoul.example,2015:imported</id><title>Opening</title><updated>2015-02-06T09:00:00Z</updated>
<link href="https://seoul.example/1/"/><content type="html">&lt;p>{text}&lt;/p></content></entry>
</feed>
"""
ANSWERS: tuple[str, ...] = (
    "--title",
    "News",
    "--url",
    "https://seoul.example/",
    "--language",
    "en",
    "--author",
    "News desk",
)
ANSWERS += ("--department", "news=News", "--time-zone", "UTC", "--host", "github-pages")
#: Larger than what a limit below lets a file be, and than the buffer of any file.
TEXT = "Seoul opens a centre for its residents from abroad. " * 400
LIMIT = 64 * 1024
#: The limit would hold for the files of whoever measures, too.
UNMEASURED = {"COVERAGE_PROCESS_CONFIG": "", "COVERAGE_PROCESS_START": ""}


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left."""

    code: int
    err: str


Irfeed = Callable[..., Ended]


def irfeed(
    *arguments: str | Path, limit: int | None = None, out: Path | None = None, library: str = "", unbuffered: str = ""
) -> Ended:
    """Run irfeed as a process whose files may not grow beyond `limit` bytes; its output goes to the file `out`."""
    environment = {"LD_PRELOAD": library, "PYTHONUNBUFFERED": unbuffered} | ({} if limit is None else UNMEASURED)
    with Path(out or os.devnull).open("wb") as stream:
        done = subprocess.run(
            [sys.executable, "-m", "irfeed", *map(str, arguments)],
            stdout=stream,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONDONTWRITEBYTECODE": "1", **environment},
            preexec_fn=None if limit is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
            check=False,
            timeout=120,
        )
    assert b"Traceback" not in done.stderr
    return Ended(done.returncode, done.stderr.decode())


@pytest.fixture(scope="session")
def halved(tmp_path_factory: pytest.TempPathFactory) -> Irfeed:
    """Return a function that runs irfeed while the system takes half of each write."""
    if COMPILER is None:
        pytest.skip("cc is missing")
    library = tmp_path_factory.mktemp("halved") / "halved.so"
    source = Path(__file__).with_name("halved.c")
    subprocess.run([COMPILER, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True, capture_output=True)
    code = "import os, sys; sys.exit(os.write(2, b'1234') != 2)"
    if subprocess.run(
        [sys.executable, "-c", code], env={"LD_PRELOAD": str(library)}, check=False, capture_output=True
    ).returncode:
        pytest.skip("the writes of this Python cannot be halved")
    return partial(irfeed, library=str(library))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a publication of ten long articles."""
    made = tmp_path / "publication"
    (made / "articles").mkdir(parents=True)
    (made / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    write(made, "old")
    return made


def write(folder: Path, word: str) -> None:
    """Write all records of a publication anew."""
    records = (
        {
            "id": f"tag:seoul.example,2015:{number}",
            "title": f"Opening {number}",
            "department": "news",
            "url": f"https://seoul.example/{number}/",
            "published": f"2015-02-{number:02}T09:00:00+09:00",
            "body": f"{word} {TEXT}",
        }
        for number in range(1, 11)
    )
    (folder / "articles" / "all.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in records))


def files(folder: Path) -> Mapping[str, bytes]:
    """Return the bytes of every file in `folder`."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def assert_published(output: Path) -> None:
    """Every document has the digest and the size under which the manifest lists it."""
    listed = json.loads((output / "manifest.json").read_bytes())["documents"]
    contents = {one["path"]: (output / one["path"]).read_bytes() for one in listed}
    assert {one["path"]: (one["sha256"], one["bytes"]) for one in listed} == {
        path: (hashlib.sha256(content).hexdigest(), len(content)) for path, content in contents.items()
    }


@pytest.mark.system
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_halved_writes_publish_the_same_bytes(folder: Path, halved: Irfeed, jobs: str) -> None:
    """Where the system takes half of each write, the published files are those of a build without that; later, too."""
    build = ("build", folder, "--now", NOW, "--jobs", jobs)
    for word in ("old", "new"):
        write(folder, word)
        assert halved(*build).code == 0
        found = files(folder / "public")
        assert_published(folder / "public")
        shutil.rmtree(folder / "public")
        assert irfeed(*build, "--no-cache").code == 0
        assert found == files(folder / "public")


@pytest.mark.system
def test_halved_writes_start_the_same_publication(tmp_path: Path, folder: Path, halved: Irfeed) -> None:
    """What init copies and writes, what new starts and what is imported is whole where each write is halved."""
    (tmp_path / "feed.atom").write_text(FEED.format(text=TEXT), encoding="utf-8")
    for name, run in (("halved", halved), ("whole", irfeed)):
        made = tmp_path / name
        assert run("init", made, "--from", folder / "articles", *ANSWERS, "--now", NOW).code == 0
        assert run("import", "feed", tmp_path / "feed.atom", "--publication", made).code == 0

    assert files(tmp_path / "halved") == files(tmp_path / "whole")
    assert halved("new", "A visit", tmp_path / "halved", "--now", NOW).code == 0
    assert (tmp_path / "halved/articles/2026-01-01-a-visit.md").read_text(encoding="utf-8").endswith("---\n\n")


@pytest.mark.system
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_halved_writes_print_the_same_report(tmp_path: Path, folder: Path, halved: Irfeed, unbuffered: str) -> None:
    """A report that goes to a file is whole, also where Python was told not to buffer."""
    for number in range(1, 11):
        (folder / "articles" / f"{number}.md").write_text(f"---\ntitle: {number}\n---\n{TEXT}", encoding="utf-8")
    for name, run in (("halved", halved), ("whole", irfeed)):
        ended = run("validate", folder, "--format", "json", out=tmp_path / name, unbuffered=unbuffered)
        assert ended.code == 1

    assert (tmp_path / "halved").read_bytes() == (tmp_path / "whole").read_bytes()
    assert len(json.loads((tmp_path / "whole").read_bytes())["findings"]) > 10


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_limit_on_files_leaves_the_old_generation(folder: Path, jobs: str) -> None:
    """Where files may not grow as large as a feed must be, the build says so, and what was published stands."""
    build = ("build", folder, "--now", NOW, "--jobs", jobs)
    assert irfeed(*build).code == 0
    old = files(folder / "public")
    write(folder, "new")

    ended = irfeed(*build, limit=LIMIT)

    assert (ended.code, "File too large" in ended.err) == (3, True)
    assert files(folder / "public") == old
    assert irfeed(*build).code == 0
    assert_published(folder / "public")
    assert files(folder / "public").keys() == old.keys()


@pytest.mark.parametrize("command", ["init", "new", "import"])
def test_a_limit_on_files_leaves_no_half_file(tmp_path: Path, folder: Path, command: str) -> None:
    """A record that cannot be written whole is not there, and the command says why."""
    (tmp_path / "feed.atom").write_text(FEED.format(text=TEXT), encoding="utf-8")
    old = files(tmp_path)
    arguments: dict[str, tuple[str | Path, ...]] = {
        "init": (tmp_path / "made", *ANSWERS, "--now", NOW),
        "new": ("서울 방문 " * 80, folder),
        "import": ("feed", tmp_path / "feed.atom", "--publication", folder),
    }

    ended = irfeed(command, *arguments[command], limit=1024)

    assert ended.code == 3
    assert re.search(r"/\S+ cannot be written: File too large$|File too large: /\S+$", ended.err)
    assert {name for name in files(tmp_path).keys() - old.keys() if not name.startswith("made/")} == set()
    assert not (tmp_path / "made" / "irfeed.schema.json").exists()
