"""`irfeed validate --fix`: what has one right form is written so, and every other byte stays."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest
from tests.cli.conftest import CONFIGURATION, RECORD, Irfeed

_REST: Final = "https://seoul.example/a/"


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The articles folder of a publication in Seoul, and the working folder above it."""
    monkeypatch.chdir(tmp_path)
    configuration = CONFIGURATION.replace("[languages]\nen", 'time_zone = "Asia/Seoul"\n[languages]\nen')
    (tmp_path / "irfeed.toml").write_text(configuration.replace("en = {}", "en = {}\nko = {}"), encoding="utf-8")
    (tmp_path / "articles").mkdir()
    return tmp_path / "articles"


_YAML: Final = "id: tag:seoul.example,2015:a\ntitle: A\ndepartment: news\nurl: https://seoul.example/a/\n"
_CSV: Final = "id,title,department,url,body,published"
#: Stand for the fields that each record has, in each type of file.
_WHOLE: Final = {
    "<yaml>": _YAML,
    "<item>": _YAML.replace("\n", "\n  "),
    "<yaml without title>": _YAML.replace("title: A\n", ""),
    "<yaml without url>": _YAML.replace("url: https://seoul.example/a/\n", ""),
    "<yaml without department>": _YAML.replace("department: news\n", ""),
    "<toml>": "".join(line.replace(": ", ' = "', 1) + '"\n' for line in _YAML.splitlines()),
    "<json>": ", ".join('"' + line.replace(": ", '": "', 1) + '"' for line in _YAML.splitlines()),
    "<csv>": f'{_CSV}\n"tag:seoul.example,2015:a",A,news,{_REST},x',
    "<csv without title>": f'sep=;\r\n{_CSV.replace(",", ";")}\r\n"tag:seoul.example,2015:a"',
}


@pytest.mark.parametrize(
    ("name", "text", "before", "after"),
    [
        ("a.md", "---\n<yaml>published: @ # b\n---\nB  c.\n", "2015-02-06 9:00", "2015-02-06T09:00:00+09:00"),
        ("a.md", "---\r\n<yaml>published: '@'\r\n---\r\nx\r\n", "6 Feb 2015", "2015-02-06"),
        ("a.md", "\ufeff---\n<yaml>published: @\n---\nx", "2015-02-06 00:00 UTC", "2015-02-06T00:00:00Z"),
        ("a.md", '+++\n<toml>published = "@"\n+++\nx', "2015-02-06 9:00 PM", "2015-02-06T21:00:00+09:00"),
        ("a.md", '{\n<json>,"published":"@"\n}\nx', "2015. 2. 6.", "2015-02-06"),
        ("a.yaml", '<yaml>published: "@"\nbody: |\n  x  y\n', "17.03.2015 14:00", "2015-03-17T14:00:00+09:00"),
        ("a.yml", "- <item>published: @\n  body: x\n", "2015/2/6", "2015-02-06"),
        ("a.json", '\ufeff[{<json>, "body": "x", "published":  "@"}]', "2015년 2월 6일", "2015-02-06"),
        ("a.jsonl", '{<json>, "body": "x", "published": "@"}\r\n', "Feb. 6, 2015", "2015-02-06"),
        ("a.jsonl", '{<json>, "body": "x", "published": "2015-02-06", "language": "@"}\n', "EN", "en"),
        ("a.csv", "<csv>, @ \n", "2015-02-06 9:00 AM", "2015-02-06T09:00:00+09:00"),
        ("a.csv", f'\ufeff<csv without title>;"@";news;{_REST};x;2015-02-06\r\n', 'A ""b""  c', 'A ""b"" c'),
        ("a.md", "---\n<yaml>published: 2015-02-06\nlanguage: @\n---\nx", "KO", "ko"),
        ("a.md", '---\n<yaml without title>title: "@"\npublished: 2015-02-06\n---\nx', 'A \\"b\\"  c', 'A \\"b\\" c'),
        ("a.md", "---\n<yaml without title>title: '@'\npublished: 2015-02-06\n---\nx", "A ''b''  c", "A ''b'' c"),
        ("a.md", "---\n<yaml without title>title: @\npublished: 2015-02-06\n---\nx", "Cafe\u0301", "Caf\u00e9"),
        (
            "a.md",
            "---\n<yaml without title>title: @\npublished: 2015-02-06\n---\nx",
            "Call \u202a02\u202c",
            "Call \u206602\u2069",
        ),
        ("a.md", "---\n<yaml without department>department: [@]\npublished: 2015-02-06\n---\nx", "News", "news"),
        ("a.md", "---\n<yaml without url>url: @\npublished: 2015-02-06\n---\nx", f"“{_REST}”", _REST),
        (
            "a.md",
            "---\n<yaml>published: 2015-02-06\nauthors:\n- name: A\n  email: @\n---\nx",
            "<mailto:a\0b.example>",
            "a\0b.example",
        ),
        ("a.md", "---\n<yaml>published: 2015-02-06\nstatus: @\n---\nx", "Published", "published"),
    ],
)
def test_one_value(irfeed: Irfeed, records: Path, name: str, text: str, before: str, after: str) -> None:
    """A value gets its right form, in the way that it was written; no other byte is touched; then all is well."""
    for mark, whole in _WHOLE.items():
        text = text.replace(mark, whole)
    path = records / name
    path.write_bytes(text.replace("@", before).replace("\0", "@").encode())
    done = irfeed("validate", "--fix")

    assert path.read_bytes() == text.replace("@", after).replace("\0", "@").encode()
    assert (done.code, "irfeed: 1 value in 1 file written\n" in done.err) == (0, True)
    assert f"--- articles/{name}\n+++ articles/{name}\n@@" in done.out
    assert irfeed("validate", "--fix").err.startswith("irfeed: nothing to fix\n")


@pytest.mark.parametrize(
    "line",
    [
        "published: 06/02/2015",
        "published: Tue, 06 Feb 2015 09:00:00 +0900",
        "published: 1988-10-09 2:30",
        "published: 2015-02-06T09:00:00",
        "published: 2015-02-06\nlanguage: fr",
        "published: 2015-02-06\nlanguage: no language",
        "published: 2015-02-06\nsummary: |\n  A  b\n  c",
        "published: 2015-02-06\nnothing: x  y",
        "published: 2015-02-06\nplaces: [1]",
    ],
)
def test_what_may_mean_several_things_stays(irfeed: Irfeed, records: Path, line: str) -> None:
    """What has several forms, or is right, is for people to write."""
    path = records / "a.md"
    path.write_text(f"---\n{_YAML}{line}\n---\nx", encoding="utf-8")
    before = path.read_bytes()

    assert irfeed("validate", "--fix").err.startswith("irfeed: nothing to fix\n")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.md", "---\ntitle: A\n---\nx", "---\nid: @\ntitle: A\n---\nx"),
        ("a.md", "---\r\ntitle: A\r\n---\r\nx", "---\r\nid: @\r\ntitle: A\r\n---\r\nx"),
        ("a.md", '+++\ntitle = "A"\n+++\nx', '+++\nid = "@"\ntitle = "A"\n+++\nx'),
        ("a.yaml", "- title: A\n- title: B\n", "- id: @\n  title: A\n- id: @\n  title: B\n"),
        ("a.json", '{\n  "title": "A"\n}\n', '{\n  "id": "@",\n  "title": "A"\n}\n'),
        ("a.jsonl", '{"title": "A"}\n', '{"id": "@", "title": "A"}\n'),
    ],
)
def test_a_missing_id(irfeed: Irfeed, records: Path, name: str, before: str, after: str) -> None:
    """A record without an id gets the one that is offered to paste."""
    path = records / name
    path.write_bytes(before.encode())
    irfeed("validate", "--fix")
    lines = path.read_bytes().decode()
    ids = [part.split('"')[0].split()[0] for part in lines.split("tag:seoul.example,2015:")[1:]]
    for one in ids:
        lines = lines.replace(f"tag:seoul.example,2015:{one}", "@")

    assert lines == after
    assert len(set(ids)) == len(ids)


def test_what_cannot_be_written_is_told(irfeed: Irfeed, records: Path) -> None:
    """Where the way of writing is none that irfeed changes, it says what to write; the rest is written."""
    (records / "a.csv").write_text(f"{_CSV}\n,A  b,news,{_REST},x,2015-02-06\n", encoding="utf-8")
    folded = f"---\n{_YAML}published: 2015-02-06\nsummary: A\n  b.  C\n---\nx"
    (records / "b.md").write_text(folded.replace(":a", ":b"), encoding="utf-8")
    done = irfeed("validate", "--fix")

    assert "irfeed: articles/a.csv:2:1: id is for you to change: write tag:seoul.example,2015:" in done.err
    line = folded.split("\n").index("summary: A") + 1
    assert f"irfeed: articles/b.md:{line}:10: summary is for you to change: write A b. C\n" in done.err
    assert "irfeed: 1 value in 1 file written\n" in done.err
    assert "A b,news" in (records / "a.csv").read_text("utf-8")


def test_workbooks_are_for_people_to_change(irfeed: Irfeed, records: Path) -> None:
    """What stands in a workbook of Excel is told, and never written."""
    from openpyxl import Workbook  # noqa: PLC0415 - an extra

    book = Workbook()
    book.active.append(_CSV.split(","))
    book.active.append(["tag:seoul.example,2015:a", "A  b", "news", _REST, "x", "2015-02-06"])
    book.save(records / "a.xlsx")
    before = (records / "a.xlsx").read_bytes()
    done = irfeed("validate", "--fix")

    assert "irfeed: articles/a.xlsx:2:2: title is for you to change: write A b\n" in done.err
    assert (records / "a.xlsx").read_bytes() == before


def test_files_that_are_named(irfeed: Irfeed, records: Path) -> None:
    """Files on the command line are written, and no others; what is no record is left alone."""
    for name in ("a", "b"):
        text = RECORD.format(name=name).replace("title: The", "title: The ")
        (records / f"{name}.md").write_text(text, encoding="utf-8")
    (records / "c.txt").write_text("x  y", encoding="utf-8")
    (records / "d.md").write_text("no front matter", encoding="utf-8")
    done = irfeed("validate", "--fix", "articles/a.md", "articles/c.txt", "articles/d.md", "--format", "json")

    assert (done.code, "+title: The a opens" in done.err, done.out.startswith("{")) == (1, True, True)
    assert "The  b opens" in (records / "b.md").read_text("utf-8")
    assert irfeed("validate", "--fix", "-").code == 2


def test_links(irfeed: Irfeed, records: Path, tmp_path: Path) -> None:
    """A link to a file stays a link, and the file is written once; what is beyond the publication stays as it is."""
    outside = tmp_path.parent / f"{tmp_path.name}-outside.md"
    text = RECORD.format(name="a").replace("title: The", "title: The ")
    outside.write_text(text, encoding="utf-8")
    (records / "out.md").symlink_to(outside)
    (records / "a.md").write_text(text, encoding="utf-8")
    (records / "b.md").symlink_to("a.md")
    done = irfeed("validate", "--fix")

    assert "irfeed: articles/out.md is a link out of the publication, and stays as it is\n" in done.err
    assert outside.read_text("utf-8") == text
    assert ((records / "b.md").is_symlink(), (records / "a.md").read_text("utf-8")) == (True, text.replace("  ", " "))


def test_the_folder_of_a_generator(irfeed: Irfeed, records: Path, tmp_path: Path) -> None:
    """Records that belong to a site's generator are never written."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "a.md").write_text("---\ntitle: A  b\n---\nx", encoding="utf-8")
    with (tmp_path / "irfeed.toml").open("a", encoding="utf-8") as file:
        file.write('[[sources]]\nname = "site"\ntype = "folder"\nfolder = "site"\n')
    done = irfeed("validate", "--fix", "site")

    assert records.exists()
    assert "irfeed: site/a.md belongs to a site's generator, and stays as it is\n" in done.err


def test_one_file_that_cannot_be_written_stops_all(irfeed: Irfeed, records: Path) -> None:
    """A file that is only to be read stays as it is, and so do all others."""
    for name in ("a", "b"):
        text = RECORD.format(name=name).replace("title: The", "title: The ")
        (records / f"{name}.md").write_text(text, encoding="utf-8")
    (records / "b.md").chmod(0o444)
    done = irfeed("validate", "--fix")

    assert done.code == 3
    assert "articles/b.md cannot be written: Permission denied" in done.err
    assert "The  a opens" in (records / "a.md").read_text("utf-8")
    assert sorted(one.name for one in records.iterdir()) == ["a.md", "b.md"]


def test_files_that_cannot_be_read_hold_nobody_up(irfeed: Irfeed, records: Path) -> None:
    """A pipe and a link that leads nowhere are told as without --fix; the files beside them are put right."""
    os.mkfifo(records / "a.md")
    (records / "b.md").symlink_to("nowhere.md")
    (records / "c.md").write_text(RECORD.format(name="c").replace("title: The", "title: The "), encoding="utf-8")
    done = irfeed("validate", "--fix")

    assert (done.code, [line.split()[1] for line in done.out.splitlines()[-3:-1]]) == (1, ["LOD002", "LOD004"])
    assert "The c opens" in (records / "c.md").read_text("utf-8")


def test_an_alias_is_changed_with_its_anchor(irfeed: Irfeed, records: Path) -> None:
    """What an alias of YAML repeats is not told as left when the anchor is changed, and is when it is not."""
    one = "- id: tag:seoul.example,2015:{0}\n  title: {1}\n  department: {2}\n  url: https://seoul.example/{0}\n"
    one += "  language: en\n  published: 2015-02-06\n  body: x\n"
    text = one.format("a", "&t A  b", "&d [News]") + one.format("b", "*t", "*d")
    (records / "a.yaml").write_text(text, encoding="utf-8")
    done = irfeed("validate", "--fix")

    told = [line for line in done.err.splitlines() if "for you to change" in line]
    assert told == [f"irfeed: articles/a.yaml:{line}:10: title is for you to change: write A b" for line in (2, 9)]
    assert "department: &d [news]" in (records / "a.yaml").read_text("utf-8")


def test_a_file_that_changes_in_the_meantime(irfeed: Irfeed, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another program wrote after the file was read is not lost."""
    path = records / "a.md"
    text = RECORD.format(name="a").replace("title: The", "title: The ")
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)

    def confirm(*_: object, **__: object) -> bool:
        path.write_text(text + "More.\n", encoding="utf-8")
        return True

    monkeypatch.setattr("click.confirm", confirm)
    done = irfeed("validate", "--fix")

    assert (done.code, "it was changed in the meantime" in done.err) == (3, True)
    assert path.read_text("utf-8") == text + "More.\n"


def test_on_a_terminal_it_asks(irfeed: Irfeed, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal nothing is written before somebody agrees, or with --yes."""
    path = records / "a.md"
    path.write_text(RECORD.format(name="a").replace("title: The", "title: The "), encoding="utf-8")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.confirm", lambda *_, **__: False)

    assert "irfeed: nothing written\n" in irfeed("validate", "--fix").err
    assert "The  a opens" in path.read_text("utf-8")
    irfeed("validate", "--fix", "--yes")
    assert "The a opens" in path.read_text("utf-8")
