"""Workbooks of Excel, as spreadsheet programs save them."""

# ruff: noqa: E501 - the rows of tables are read best when each stands on one line

from __future__ import annotations

import errno
import sys
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path

import pytest

from irfeed.findings import Finding
from irfeed.load import limits, load_file
from irfeed.model.record import Record

openpyxl = pytest.importorskip("openpyxl", reason="workbooks need the extra xlsx")

HEADER = ("Title", "published", "categories", "images.0.url", "body")


def saved(file: Path, *sheets: Sequence[Sequence[object]], hidden: Sequence[int] = ()) -> Path:
    """Write a workbook with these rows in its sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if number in hidden else "visible"
    book.save(file)
    return file


def loaded(file: Path) -> list[Mapping[str, object] | str]:
    """Return the fields of records, and the texts of findings."""
    found = load_file(file, shown_as="a.xlsx", lists=("categories",))
    return [one.fields if isinstance(one, Record) else f"{one.place} {one.code} {one.message}" for one in found]


def test_values(tmp_path: Path) -> None:
    """Cells are read as the texts that would stand in CSV: days, moments, numbers, lists; empty rows are none."""
    rows = [
        (),
        HEADER,
        ("A", date(2026, 3, 1), "x|y", "https://a.example/a.png", " text\n"),
        (None, " "),
        (2024, datetime(2026, 3, 1, 9, 30), None, None, True),  # noqa: DTZ001 - as Excel has it
        (2.5, datetime(2026, 3, 1), 3.0, "", time(9, 30)),  # noqa: DTZ001 - as above
    ]
    assert loaded(saved(tmp_path / "a.xlsx", rows)) == [
        {
            "title": "A",
            "published": "2026-03-01",
            "categories": ["x", "y"],
            "images": [{"url": "https://a.example/a.png"}],
            "body": " text\n",
        },
        {"title": "2024", "published": "2026-03-01T09:30:00", "body": "true"},
        {"title": "2.5", "published": "2026-03-01", "categories": ["3"], "body": "09:30:00"},
    ]


def test_places(tmp_path: Path) -> None:
    """A field is found by its row and its column; one that is missing, at the beginning of its row."""
    saved(tmp_path / "a.xlsx", [HEADER, ("A", None, "x|y")])
    (one,) = load_file(tmp_path / "a.xlsx", shown_as="a.xlsx", lists=("categories",))
    assert isinstance(one, Record)
    assert [str(one.place(path)) for path in (("categories", 1), ("url",), ())] == [
        "a.xlsx:2:3",
        "a.xlsx:2:1",
        "a.xlsx:2:1",
    ]


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ([[]], ["a.xlsx LOD007 The first sheet of the workbook is empty"]),
        ([[("title", "title"), ("A", "B")]], ['a.xlsx:1:2 LOD035 The column "title" is there twice']),
        ([[("title",), ("A", "B")]], ["a.xlsx:2:2 LOD036 The row has more cells than the header has names, which are 1"]),
        ([[("title", None, "url"), ("A", "B")]], ["a.xlsx:2:2 LOD036 The cell stands in a column that has no name"]),
        ([[("title",), ("#REF!",)]], ['a.xlsx:2:1 LOD060 The formula of the cell failed: "#REF!"']),
        ([[("#REF!",), ("A",)]], ['a.xlsx:1:1 LOD060 The formula of the cell failed: "#REF!"']),
        ([[("title",), ("A",)], []], [{"title": "A"}]),
        ([[("title",), ("A",)], [("x",)]], ['a.xlsx LOD061 Only the first sheet of the workbook, "Sheet 0", is read', {"title": "A"}]),
        ([[("title, too",), ("A",)]], [{"title, too": "A"}]),
    ],
)  # fmt: skip
def test_findings(tmp_path: Path, sheets: Sequence[Sequence[Sequence[object]]], expected: list[object]) -> None:
    """What is wrong is told with row and column; other sheets that hold something are told, too."""
    assert loaded(saved(tmp_path / "a.xlsx", *sheets)) == expected


NO_VALUE = "LOD060 The cell is a formula without a value, since a program wrote it that did not work it out"


def test_formulas_without_values(tmp_path: Path) -> None:
    """A row with a formula whose value nobody worked out is no record; cells that are only empty are none of these."""
    rows = [
        ("title", "url", "status"),
        ("A", None, None),
        ("B", "", '=IF(A3="B","draft","")'),
        ("C", None, "draft"),
        ("=A3", None, "=C3"),
    ]
    file = saved(tmp_path / "a.xlsx", rows, [("x",), ("=A1",)])
    styled = openpyxl.load_workbook(file)
    styled.worksheets[0]["B2"].font = openpyxl.styles.Font(bold=True)
    styled.save(file)
    assert loaded(file) == [
        'a.xlsx LOD061 Only the first sheet of the workbook, "Sheet 0", is read',
        {"title": "A"},
        f"a.xlsx:3:3 {NO_VALUE}",
        {"title": "C", "status": "draft"},
        f"a.xlsx:5:1 {NO_VALUE}",
    ]


def test_formula_in_header(tmp_path: Path) -> None:
    """A workbook whose names of columns are formulas without values has no records."""
    assert loaded(saved(tmp_path / "a.xlsx", [("title", '="sta"&"tus"'), ("A", "draft")])) == [f"a.xlsx:1:2 {NO_VALUE}"]


def test_formula_of_empty_text(tmp_path: Path) -> None:
    """A formula that gave an empty text has a value."""
    file = saved(tmp_path / "a.xlsx", [("title", "status"), ("A", '=""')])
    changed(file, "xl/worksheets/sheet1.xml", '<c r="B2">', '<c r="B2" t="str">')
    assert loaded(file) == [{"title": "A"}]


def test_hidden(tmp_path: Path) -> None:
    """A sheet that is hidden is not read."""
    assert loaded(saved(tmp_path / "a.xlsx", [("x",)], [("title",), ("A",)], hidden=[0])) == [{"title": "A"}]


def changed(file: Path, part: str, old: str, new: str) -> Path:
    """Change what stands in one part of a workbook."""
    with zipfile.ZipFile(file) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    assert old.encode() in parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(file, "w") as after:
        for name, data in parts.items():
            after.writestr(name, data)
    return file


def test_nothing_visible(tmp_path: Path) -> None:
    """A workbook all of whose sheets are hidden has no table."""
    file = changed(saved(tmp_path / "a.xlsx", [("title",)]), "xl/workbook.xml", 'state="visible"', 'state="hidden"')
    assert loaded(file) == ["a.xlsx LOD007 The workbook has no sheet with a table"]


SHEET = "xl/worksheets/sheet1.xml"


def test_numbers(tmp_path: Path) -> None:
    """A number that is whole has no fraction, however it was saved."""
    assert loaded(changed(saved(tmp_path / "a.xlsx", [("title",), (5,)]), SHEET, "<v>5</v>", "<v>5.0</v>")) == [
        {"title": "5"}
    ]


def test_failing_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fails is told as such."""

    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    file = saved(tmp_path / "a.xlsx", [("title",)])
    monkeypatch.setattr("openpyxl.load_workbook", fails)
    assert loaded(file) == ["a.xlsx LOD001 This cannot be read: input/output error"]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (SHEET, "</worksheet>", ""),
        (SHEET, "<v>5</v>", "<v>five</v>"),
        (SHEET, "<v>5</v>", f"<v>{'9' * 5000}</v>"),
        ("xl/workbook.xml", "<sheets>", "<sheets"),
        ("[Content_Types].xml", "sheet.main+xml", "other+xml"),
    ],
)
def test_broken(tmp_path: Path, part: str, old: str, new: str) -> None:
    """A workbook that is damaged is a finding, however far it was read."""
    found = loaded(changed(saved(tmp_path / "a.xlsx", [("title",), (5,)]), part, old, new))
    assert str(found[-1]).startswith("a.xlsx LOD060 The file is no workbook that can be read: it is cut off, ")


@pytest.mark.parametrize("data", [b"", b"not a workbook", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)])
def test_no_workbook(tmp_path: Path, data: bytes) -> None:
    """A file of another kind is a finding."""
    (tmp_path / "a.xlsx").write_bytes(data)
    assert [str(one)[:13] for one in loaded(tmp_path / "a.xlsx")] == ["a.xlsx LOD060"]


def test_compound_file(tmp_path: Path) -> None:
    """A workbook with a password, and one of an old Excel under a new name, are told as what they are."""
    (tmp_path / "a.xlsx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(3000))
    (found,) = loaded(tmp_path / "a.xlsx")
    assert "it has a password, or is one of Excel 97 to 2003" in str(found)


def test_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables that would take too much memory are not unpacked, and empty cells without end are not gone through."""
    file = saved(tmp_path / "a.xlsx", [("title",), ("A",), ("B",)])
    with monkeypatch.context() as patch:
        patch.setattr(limits, "MAX_JSON_BYTES", 100)
        assert [str(one)[:13] for one in loaded(file)] == ["a.xlsx LOD008"]
    changed(file, SHEET, '<row r="3">', '<row r="99999999999">')
    monkeypatch.setattr(limits, "MAX_CELLS", 100_000)
    assert [str(one)[:17] for one in loaded(file)] == ["{'title': 'A'}", "a.xlsx:100 LOD008"]


def test_without_openpyxl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, a workbook is told as not read, with what to do."""
    saved(tmp_path / "a.xlsx", [("title",), ("A",)])
    monkeypatch.delitem(sys.modules, "irfeed.load.xlsx", raising=False)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.delattr("irfeed.load.xlsx", raising=False)
    (one,) = load_file(tmp_path / "a.xlsx", shown_as="a.xlsx", lists=())
    assert isinstance(one, Finding)
    assert (one.code, "pip install 'irfeed[xlsx]'" in one.hint) == ("LOD009", True)
