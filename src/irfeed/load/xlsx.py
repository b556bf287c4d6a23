"""Workbooks of Excel (ECMA-376), read by openpyxl: the first sheet is a table as in CSV, with a header row.

The values of cells are read as the texts that would stand in CSV: days and times by RFC 3339, numbers in digits. Of a
formula the value counts that was saved with it; without one its row is no record, since nobody knows what it says.
"""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, datetime
from typing import Any, BinaryIO, Final

import openpyxl
from openpyxl.cell.read_only import EMPTY_CELL

from irfeed.findings import Finding, Place
from irfeed.findings.finding import quoted
from irfeed.frozen import dataclass
from irfeed.load import csv, limits
from irfeed.load.parsed import TextFinding
from irfeed.load.rules import files, formats
from irfeed.model.record import Path, Record, pointer

#: The type of cells whose formula failed.
_ERROR: Final = "e"
#: The type of cells with a formula, where formulas are read, not their values.
_FORMULA: Final = "f"
#: The type of cells whose formula gave a text, which may be empty.
_TEXT_OF_FORMULA: Final = "str"
_NO_VALUE: Final = "The cell is a formula without a value, since a program wrote it that did not work it out"
_SAVE: Final = "open the workbook in a spreadsheet program and save it there, or write the value itself"
#: How compound files begin, in which Excel keeps what is encrypted, and kept everything before 2007 ([MS-CFB] 2.2).
_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")


@dataclass(frozen=True, slots=True)
class SheetRowLocator:
    """Finds the cells of one row; can be pickled."""

    shown: str
    row: int
    cells: tuple[csv.Cell, ...]
    header: csv.Header

    def place(self, path: Path) -> Place:
        """Return where the field at `path` stands: the row, and the column counted from 1."""
        return Place(self.shown, self.row, csv.finder_of(self.cells, self.header)(path) or 1, pointer(path))


def load(stream: BinaryIO, shown: str, lists: Collection[str]) -> Iterator[Record | Finding]:
    """Read a record from each row after the first, which names the columns."""
    if too_large := _too_large(stream, shown):
        yield too_large
        return
    try:
        yield from _records(_book(stream, data_only=True), _Formulas(stream), shown, lists)
    except _BrokenError:
        yield formats.workbook.at(Place(shown), f"The file is no workbook that can be read: {_why_broken(stream)}")


def _why_broken(stream: BinaryIO) -> str:
    stream.seek(0)
    if stream.read(len(_COMPOUND)) == _COMPOUND:
        return "it has a password, or is one of Excel 97 to 2003 (.xls)"
    return "it is cut off, or damaged"


class _BrokenError(Exception):
    """openpyxl cannot read the workbook, or not any further."""


def _asked(call: Callable[[], Any]) -> Any:  # noqa: ANN401 - openpyxl has no types
    """Return what openpyxl answers, without its warnings of what only Excel needs, such as drop-down lists.

    Raises:
        _BrokenError: it cannot answer.
        OSError: the disk cannot.
    """
    try:
        with warnings.catch_warnings(action="ignore"):
            return call()
    except Exception as error:
        if isinstance(error, OSError) and error.errno:
            raise
        # A broken file makes openpyxl raise whatever the library below it raises.
        raise _BrokenError from None


def _book(stream: BinaryIO, *, data_only: bool) -> Any:  # noqa: ANN401 - untyped
    return _asked(lambda: openpyxl.load_workbook(stream, read_only=True, data_only=data_only, keep_links=False))


class _Formulas:
    """The formulas of a workbook. It is read for them only where a cell has no value, and once for each sheet."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._rows: dict[str, Iterator[tuple[int, Any]]] = {}

    def without_value(self, title: str, number: int, row: Sequence[Any]) -> int | None:
        """Return the first column, from 1, of a row where a formula stands without a value. Rows are asked in order.

        Programs other than Excel may leave the value out. A formula that gave an empty text has a value.
        """
        empty = [
            column
            for column, cell in enumerate(row)
            if cell is not EMPTY_CELL and cell.value is None and cell.data_type != _TEXT_OF_FORMULA
        ]
        if not empty:
            return None
        if title not in self._rows:
            sheet = _book(self._stream, data_only=False)[title]
            sheet.reset_dimensions()
            self._rows[title] = enumerate(sheet.iter_rows(max_col=limits.MAX_COLUMNS + 1), start=1)
        rows = self._rows[title]
        cells = _asked(lambda: next(cells for at, cells in rows if at == number))
        return next((column + 1 for column in empty if cells[column].data_type == _FORMULA), None)


def _too_large(stream: BinaryIO, shown: str) -> Finding | None:
    """Return a finding about a file whose tables would take too much memory, whatever it weighs itself."""
    try:
        with zipfile.ZipFile(stream) as parts:
            size = sum(part.file_size for part in parts.infolist() if part.filename.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return None  # which openpyxl will say, too
    message = f"The tables of the workbook are larger than {limits.MAX_JSON_BYTES // limits.MIB} MiB"
    return files.too_large.at(Place(shown), message) if size > limits.MAX_JSON_BYTES else None


def _records(
    book: Any,  # noqa: ANN401 - untyped
    formulas: _Formulas,
    shown: str,
    lists: Collection[str],
) -> Iterator[Record | Finding]:
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if not sheets:
        yield files.empty_file.at(Place(shown), "The workbook has no sheet with a table")
        return
    first, *others = sheets
    if any(next(_rows(sheet, formulas, shown), None) for sheet in others):
        message = f"Only the first sheet of the workbook, {quoted(first.title)}, is read"
        yield formats.several_sheets.at(Place(shown), message)
    rows = _rows(first, formulas, shown)
    head = next(rows, None)
    if head is None:
        yield files.empty_file.at(Place(shown), "The first sheet of the workbook is empty")
        return
    if isinstance(head, Finding):
        yield head
        return
    header, wrong = csv.header_of(head[1])
    yield from (_finding(one, shown, head[0]) for one in wrong)
    for row in () if wrong else rows:
        yield row if isinstance(row, Finding) else _record(row, header, shown, lists)


_Row = tuple[int, list[csv.Cell]]


def _record(row: _Row, header: csv.Header, shown: str, lists: Collection[str]) -> Record | Finding:
    number, cells = row
    fields = csv.fields_of(cells, header, lists)
    assert fields  # noqa: S101 - rows without any text are not asked for
    if isinstance(fields, TextFinding):
        return _finding(fields, shown, number)
    return Record(fields.values, SheetRowLocator(shown, number, tuple(cells), header))


def _finding(wrong: TextFinding, shown: str, row: int) -> Finding:
    return wrong.rule.at(Place(shown, row, wrong.offset), wrong.message)


def _rows(sheet: Any, formulas: _Formulas, shown: str) -> Iterator[_Row | Finding]:  # noqa: ANN401 - untyped
    """Yield the rows in which anything stands; each cell's offset is its column."""
    sheet.reset_dimensions()  # which some programs write wrongly
    looked_at = 0
    rows = iter(sheet.iter_rows(max_col=limits.MAX_COLUMNS + 1))
    number = 0
    while True:
        number += 1
        row = _asked(lambda: next(rows, None))
        if row is None:
            return
        looked_at += len(row)
        if looked_at > limits.MAX_CELLS:
            yield files.too_large.at(Place(shown, number), f"The sheet has more than {limits.MAX_CELLS} cells")
            return
        if broken := next((cell for cell in row if cell.value is not None and cell.data_type == _ERROR), None):
            message = f"The formula of the cell failed: {quoted(str(broken.value))}"
            yield formats.workbook.at(Place(shown, number, broken.column), message)
            continue
        if column := formulas.without_value(sheet.title, number, row):
            yield formats.workbook.at(Place(shown, number, column), _NO_VALUE, _SAVE)
            continue
        cells = _cells(row)
        if any(cell.text.strip() for cell in cells):
            yield number, cells


def _cells(row: Sequence[Any]) -> list[csv.Cell]:
    """Return the cells of a row up to the last one that holds something."""
    texts = [_text(cell.value) for cell in row]
    while texts and not texts[-1].strip():
        texts.pop()
    return [csv.Cell(text, column) for column, text in enumerate(texts, start=1)]


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if (value.hour, value.minute, value.second) == (0, 0, 0):
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            return str(value)
