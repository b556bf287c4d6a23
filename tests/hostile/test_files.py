"""Every hostile file among the records: told of with its line, and no record of it published by half."""

from __future__ import annotations

import json
import os
import socket
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from irfeed.load import load_folder
from tests.hostile.corpus import plain
from tests.hostile.oracle import CONTROLS, harms, items
from tests.hostile.test_records import CONFIGURATION, NOW

Run = Callable[..., tuple[int, str, str]]

VECTORS = json.loads((Path(__file__).parent / "files.json").read_text(encoding="utf-8"))["vectors"]
RECORD = (
    "id: {name}\ntitle: A visit\ndepartment: news\nurl: https://news.example/{name}/\npublished: 2015-02-06T09:00:00Z\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A publication without records."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, irfeed: Run) -> tuple[Path, dict[str, list[dict[str, Any]]]]:
    """The publication of all files of the table, built at once, and the errors and warnings by the file's name."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "articles").mkdir()
    (folder / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    for vector in VECTORS:
        (folder / "articles" / vector["file"]).write_bytes(content(vector))
    code, out, _ = irfeed("build", folder, "--keep-going", "--now", NOW, "--format", "json")
    assert code == 1
    found = defaultdict(list)
    for one in json.loads(out)["findings"]:
        if one["severity"] != "advice":
            found[Path(one["path"]).name].append(one)
    return folder, found


def content(vector: dict[str, Any]) -> bytes:
    """Return the bytes of a vector's file: a text, or bytes written as Latin-1."""
    return plain(vector["bytes"]).encode("latin-1") if "bytes" in vector else plain(vector["text"]).encode("utf-8")


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_a_file_is_told_of(told: tuple[Path, dict[str, list[dict[str, Any]]]], vector: dict[str, Any]) -> None:
    """A file gives exactly the errors and warnings of its table, the first one on the line that the table names."""
    found = told[1][vector["file"]]

    assert sorted({one["code"] for one in found}) == vector.get("codes", [])
    assert min((one["line"] for one in found if one["line"]), default=None) == vector.get("line")
    assert all(len(one["message"]) < 1000 for one in found)


@pytest.mark.parametrize("name", ["feed.rss", "feed.atom", "feed.json"])
def test_what_is_left_is_harmless(
    told: tuple[Path, dict[str, list[dict[str, Any]]]], harm: Callable[[str], list[str]], name: str
) -> None:
    """Independent parsers find nothing harmful in what was published of the files."""
    published = dict(items(told[0] / "public" / name))

    assert len(published) > 20
    assert {id_: found for id_, item in published.items() if (found := list(harms(item, harm)))} == {}


def test_special_files(folder: Path, irfeed: Run) -> None:
    """Pipes, sockets, devices, folders, and links to nowhere, to themselves or out are findings, and nothing hangs."""
    articles = folder / "articles"
    os.mkfifo(articles / "pipe.md")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(articles / "socket.md"))
    (articles / "folder.md").mkdir()
    (articles / "device.json").symlink_to("/dev/zero")
    (articles / "nowhere.yaml").symlink_to("missing.yaml")
    (articles / "loop.csv").symlink_to("loop.csv")
    (articles / "one.csv").symlink_to("two.csv")
    (articles / "two.csv").symlink_to("one.csv")
    (articles / "outside.md").symlink_to("/etc/passwd")
    (articles / "up").symlink_to("..")
    (folder / "secret.md").write_text("secret", encoding="utf-8")
    (articles / "beside.md").symlink_to("../secret.md")
    code, out, _ = irfeed("validate", folder, "--format", "json")
    listening.close()

    found = {Path(one["path"]).name: one["code"] for one in json.loads(out)["findings"]}
    assert code == 1
    assert found == {
        **dict.fromkeys(("pipe.md", "socket.md", "folder.md"), "LOD002"),
        **dict.fromkeys(("device.json", "outside.md", "beside.md"), "LOD003"),
        **dict.fromkeys(("nowhere.yaml", "loop.csv", "one.csv", "two.csv"), "LOD004"),
        "up": "LOD005",
    }
    assert "secret" not in out


def test_special_files_named_by_hand(folder: Path, irfeed: Run) -> None:
    """A pipe or a device that is named on the command line is a finding, too."""
    pipe = folder / "articles" / "pipe.md"
    os.mkfifo(pipe)
    device = folder / "articles" / "device.json"
    device.symlink_to("/dev/zero")

    for file in (pipe, device, folder / "articles" / "none"):
        code, out, err = irfeed("validate", file, "--format", "json")
        assert code == (2 if file.name == "none" else 1)
        assert out or err


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_unreadable_files(folder: Path, irfeed: Run) -> None:  # pragma: no cover - depends on who runs the tests
    """A file or folder that may not be read is a finding."""
    (folder / "articles" / "closed.md").write_text("x", encoding="utf-8")
    (folder / "articles" / "closed.md").chmod(0)
    (folder / "articles" / "shut").mkdir(0)
    _, out, _ = irfeed("validate", folder, "--format", "json")

    assert {one["code"] for one in json.loads(out)["findings"]} == {"LOD001"}


NAMES = [
    b"\xff\xfe.md",
    b"a\x1b[2J.md",
    b"a\n::error::b.md",
    "a\u202efdp.md".encode(),
    b"::error file=a::b.md",
    b"##[set-output name=a]b.md",
    b"##vso[task.complete].md",
    b"%0a::error::b.md",
    b"a,line=1::b.md",
    b"a<b>&\"'.md",
    b"a;b c$(id)`id`.md",
    b"\xe2\x80\x8b.md",
    b"a" * 250 + b".md",
    "\u1112\u1161\u11ab.md".encode(),
]


@pytest.mark.parametrize("format_", ["text", "github", "gitlab", "junit", "sarif", "json"])
def test_names_of_files_command_nothing(
    folder: Path, irfeed: Run, format_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No name of a file commands a terminal or a CI server, whatever the report, and each file is told of."""
    for name in NAMES:
        Path(os.fsdecode(os.fsencode(folder / "articles") + b"/" + name)).write_text("title: [\n", encoding="utf-8")
    monkeypatch.chdir(folder / "articles")
    shown = [os.fsdecode(name) for name in NAMES]
    for arguments in (["."], shown):
        code, out, err = irfeed("validate", *arguments, "--format", format_)
        commands = [line for line in out.split("\n") if line.lstrip().startswith("::")]

        assert code == 1
        assert not CONTROLS.search(out + err)
        assert "##[" not in out + err
        assert "##vso[" not in out + err
        assert len(commands) == (
            len([one for one in out.split("\n") if "REC" in one or "LOD" in one]) if commands else 0
        )
        assert bool(commands) == (format_ == "github")


def test_deep_folders(folder: Path, irfeed: Run) -> None:
    """A folder in a folder, three hundred times, is read or told of; so is a path too long for the system."""
    deep = folder / "articles"
    for _ in range(300):
        deep /= "abcdefghij"
        deep.mkdir()
        if len(str(deep)) > 4000:
            break
    (deep / "a.yaml").write_text(RECORD.format(name="tag:news.example,2015:deep"), encoding="utf-8")
    code, out, _ = irfeed("validate", folder, "--format", "json")

    assert (code, json.loads(out)["records"]) == (0, 1)


def test_a_file_that_goes_while_it_is_read(folder: Path) -> None:
    """A record file that vanishes between looking and reading is a finding."""
    (folder / "articles" / "a.yaml").write_text("x: 1\n", encoding="utf-8")
    (folder / "articles" / "b.yaml").write_text("x: 1\n", encoding="utf-8")
    loading = load_folder(folder / "articles", shown_as="articles", lists=[])
    next(loading)
    (folder / "articles" / "b.yaml").unlink()

    assert [str(one).split(" ")[1] for one in loading] == ["LOD001"]
