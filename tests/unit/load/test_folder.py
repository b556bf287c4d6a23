"""A folder of articles: what is read, in which order, and what is said of the rest."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from irfeed.errors import OutsideError, UsageError
from irfeed.findings import Finding, Severity
from irfeed.load import defaults_of, load_folder
from irfeed.load.passed_over import text_in
from irfeed.model.record import Record


def loaded(root: Path, **defaults: dict[str, str]) -> list[str]:
    """Load `root`, and return the places of records and the codes of findings."""
    folders = {folder.replace("_", "/"): fields for folder, fields in defaults.items()}
    found = load_folder(root, shown_as="articles", lists=(), defaults=folders)
    return [
        f"{one.place().path} {one.fields.get('language')}"
        if isinstance(one, Record)
        else f"{one.place.path} {one.code}"
        for one in found
    ]


def write(root: Path, *names: str, text: str = '{"title": "x"}') -> None:
    """Write small files."""
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def test_order_and_what_is_left_out(tmp_path: Path) -> None:
    """Files come in the order of code points, folders after the files beside them; helpers and media are left out."""
    write(tmp_path, "b.json", "B.json", "a/z.JSON", "a/b/y.json", "é.json", "z.json", "README.md", "readme.json")
    write(tmp_path, "_draft.json", ".hidden.json", "_old/a.json", ".git/a.json", "photo.jpg", "a/talk.mp3", "LICENSE")
    names = ["B.json", "b.json", "z.json", "é.json", "a/z.JSON", "a/b/y.json"]
    assert loaded(tmp_path) == [f"articles/{name} None" for name in names]


def test_unlikely_extensions(tmp_path: Path) -> None:
    """A text that looks like an article gets a warning."""
    write(tmp_path, "a.txt", "b.yml~", "c.html", "d.md.bak", "e.TOML")
    assert loaded(tmp_path) == [
        f"articles/{name} LOD009" for name in ("a.txt", "b.yml~", "c.html", "d.md.bak", "e.TOML")
    ]


def test_what_to_do_with_others(tmp_path: Path) -> None:
    """Each kind of file that is passed over is told with what to do about it."""
    for name in ("a.md.txt", "b.docx", "c.ods", "d.html", "e.mdx", "f.md~"):
        (tmp_path / name).write_text("x")
    found = [one for one in load_folder(tmp_path, shown_as="", lists=()) if isinstance(one, Finding)]
    words = ("last ending off", "as HTML", "as .csv", "import page", "as Markdown", "Remove the copy")
    assert [word in one.hint for word, one in zip(words, found, strict=True)] == [True] * len(words)
    assert {one.severity for one in found} == {Severity.WARNING}


def test_folders_passed_over(tmp_path: Path) -> None:
    """A folder whose name begins with _ is passed over; texts in it are told, other files are not."""
    write(
        tmp_path, "_posts/b.md", "_posts/a.md", "_files/a.json", "_files/README.md", "_files/_b.md", "a/_b/c.markdown"
    )
    write(tmp_path, "_plain.md")
    assert loaded(tmp_path) == ["articles/_posts LOD012", "articles/a/_b LOD012"]


def test_folder_passed_over_that_is_shut(tmp_path: Path) -> None:
    """What may not be looked into is nobody's article."""
    assert text_in(str(tmp_path / "missing")) is None


def test_defaults(tmp_path: Path) -> None:
    """Deeper folders win over those around them, and a record over all."""
    write(tmp_path, "a.json", "ko/a.json", "ko/culture/a.json", "ko/other/a.json")
    write(tmp_path, "ko/own.json", text='{"language": "ja"}')
    found = loaded(tmp_path, **{"": {"language": "en"}, "/ko/": {"language": "ko"}, "ko_culture": {"language": "x"}})
    assert found == [
        "articles/a.json en",
        "articles/ko/a.json ko",
        "articles/ko/own.json ja",
        "articles/ko/culture/a.json x",
        "articles/ko/other/a.json ko",
    ]


def test_defaults_have_the_place_of_the_record(tmp_path: Path) -> None:
    """A field that the folder gave is pointed at where the record stands."""
    write(tmp_path, "a.json", text='\n{"title": "x"}')
    (one,) = load_folder(tmp_path, shown_as="", lists=(), defaults={"": {"language": "en"}})
    assert isinstance(one, Record)
    assert str(one.place(("language",))) == "a.json:2:1"


def test_defaults_of() -> None:
    """The fields of all folders around are joined."""
    given = {"": {"a": 1, "b": 1}, "x": {"b": 2}, "x/y": {"c": 3}}
    assert defaults_of("x/y", given) == {"a": 1, "b": 2, "c": 3}
    assert defaults_of("", given) == {"a": 1, "b": 1}


def test_special_files(tmp_path: Path) -> None:
    """Pipes, sockets, devices and folders named like files are findings, and nothing waits for them."""
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.yaml").mkdir()
    write(tmp_path, "folder.yaml/inside.json")
    (tmp_path / "zero.json").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(tmp_path / "socket.csv"))
        assert loaded(tmp_path) == [
            "articles/folder.yaml LOD002",
            "articles/pipe.md LOD002",
            "articles/socket.csv LOD002",
            "articles/zero.json LOD003",
        ]


def test_links(tmp_path: Path) -> None:
    """Links inside the folder are read; those that leave it, lead nowhere, go in a circle or to a folder are not."""
    root = tmp_path / "root"
    write(root, "_shared.json", "real/a.json")
    write(tmp_path, "outside.json")
    for name, target in {
        "b.json": "_shared.json",
        "circle.json": "circle.json",
        "folder": "real",
        "loop": ".",
        "nowhere.json": "nothing.json",
        "out.json": "../outside.json",
        "out-folder": "..",
    }.items():
        (root / name).symlink_to(target)
    assert loaded(root) == [
        "articles/b.json None",
        "articles/circle.json LOD004",
        "articles/folder LOD005",
        "articles/loop LOD005",
        "articles/nowhere.json LOD004",
        "articles/out-folder LOD005",
        "articles/out.json LOD003",
        "articles/real/a.json None",
    ]


def test_root_may_be_a_link(tmp_path: Path) -> None:
    """The articles folder itself may be a link."""
    write(tmp_path, "real/a.json")
    (tmp_path / "real/b.json").symlink_to("a.json")
    (tmp_path / "link").symlink_to("real")
    assert loaded(tmp_path / "link") == ["articles/a.json None", "articles/b.json None"]


@pytest.mark.parametrize("name", [b"\xff.json", b"a\nb.md", "\u202egnp.json".encode(), b"folder\x1b"])
def test_names_that_do_not_show(tmp_path: Path, name: bytes) -> None:
    """A name that a report cannot show, or that would command a terminal, is a finding."""
    file = os.fsencode(tmp_path) + b"/" + name
    if name.startswith(b"folder"):
        os.mkdir(file)  # noqa: PTH102 - names in bytes are not for pathlib
    else:
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY))
    (one,) = load_folder(tmp_path, shown_as="articles", lists=())
    assert isinstance(one, Finding)
    assert one.code == "LOD006"
    one.place.path.encode()


def test_other_names_that_do_not_show(tmp_path: Path) -> None:
    """What is no record may be called anything."""
    os.close(os.open(os.fsencode(tmp_path) + b"/\xff.jpg", os.O_CREAT | os.O_WRONLY))
    assert loaded(tmp_path) == []


def test_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file and a folder without the right to read them are findings, and the others are read."""
    write(tmp_path, "a.json", "b.json", "closed/c.json")
    open_file, scan = os.open, os.scandir

    def closed_file(file: str, flags: int) -> int:
        if file.endswith("a.json"):
            raise PermissionError(13, "Permission denied", file)
        return open_file(file, flags)

    def closed_folder(folder: Path) -> object:
        if folder.name == "closed":
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    monkeypatch.setattr(os, "open", closed_file)
    monkeypatch.setattr(os, "scandir", closed_folder)
    assert loaded(tmp_path) == ["articles/a.json LOD001", "articles/b.json None", "articles/closed LOD001"]


def test_file_that_vanishes(tmp_path: Path) -> None:
    """A file that goes away between the listing and the reading is a finding."""
    write(tmp_path, "a.json", "b.json")
    found = load_folder(tmp_path, shown_as="", lists=())
    next(found)
    (tmp_path / "b.json").unlink()
    assert str(next(found)).startswith("b.json: LOD001 error: This cannot be read: no such file")


@pytest.mark.parametrize("name", ["none", "file"])
def test_no_folder(tmp_path: Path, name: str) -> None:
    """An articles folder that is none is said at once, in words."""
    write(tmp_path, "file")
    with pytest.raises(UsageError, match=r"does not exist|is not a folder"):
        load_folder(tmp_path / name, shown_as="articles", lists=())


def test_closed_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An articles folder that cannot be looked into is the outside world's no."""

    def closed(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(OutsideError, match="articles cannot be read: Permission denied"):
        load_folder(tmp_path, shown_as="articles", lists=())
