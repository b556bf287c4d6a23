"""Every source of a publication -> the index: what was written since the last build is read, the rest is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from irfeed.files import open_file
from irfeed.findings import Finding
from irfeed.index import Index, Piece
from irfeed.index.suspects import Suspect
from irfeed.load import Around, load_sources
from irfeed.load.folder import check_folder, load_found
from irfeed.load.locator import Format, Origin, TextLocator
from irfeed.load.walk import Found
from irfeed.publication import Publication
from irfeed.reading.ahead import Ahead, is_worth_it
from irfeed.reading.articles import LinesFile
from irfeed.reading.pieces import PieceRead, PieceReader
from irfeed.reading.sources import PlacedPiece, SourceFile, marks_to_keep, placed, source_files
from irfeed.record import Locator, Record
from irfeed.spool import Spool
from irfeed.thresholds import Thresholds
from irfeed.validate import LIST_FIELDS
from irfeed.workers import sharing

#: What a small file costs more than its bytes, in bytes of lines.
_FILE: Final = 100_000
#: What to do about a fault of irfeed in one record.
_REPORT: Final = "this is a fault of irfeed; please report it with the record, and leave it out with --keep-going"

_Task = Sequence[tuple[Found, Piece]]


@dataclass(frozen=True, slots=True)
class Desk:
    """What records are read with."""

    publication: Publication
    shown_as: str  #: what findings call the folder of the records
    around: Around  #: of sources that are no files
    since: int  #: when the build began, in nanoseconds of the clock of the file system
    processes: int
    thresholds: Thresholds
    spool: Spool  #: takes entries that are made ahead


@dataclass(slots=True)
class Reading:
    """What a build knows of its sources once they were read."""

    desk: Desk
    files: dict[str, Found] = field(default_factory=dict)  #: by what findings call them
    records: int = 0  #: read in this build
    rendered: int = 0  #: of those, the entries that were made ahead
    findings: list[Finding] = field(default_factory=list)  #: of what is no record
    walked: list[Finding] = field(default_factory=list)  #: those of them that are about no file of records
    _locators: dict[tuple[str, int], Locator] = field(default_factory=dict)

    def lines_files(self) -> dict[str, LinesFile]:
        """Return the files whose records can be read again line by line."""
        lines = {shown: one for shown, one in self.files.items() if one.format is Format.JSONL}
        return {shown: LinesFile(one.file, one.folder) for shown, one in lines.items()}

    def locator(self, suspect: Suspect) -> Locator:
        """Return what finds the fields of a record. A record that is not there any more cannot be found."""
        found = self.files.get(suspect.file)
        if found is None:
            return self._locators[suspect.file, suspect.ordinal]
        if not suspect.whole:
            with open_file(found.file) as stream:
                stream.seek(suspect.start)
                data = stream.read(suspect.length)
            origin = Origin.of(found.file, found.shown, data, start=suspect.start, line=suspect.line)
            return TextLocator(origin, Format.JSONL)
        publication = self.desk.publication
        loaded = load_found(found, str(publication.articles.absolute()), LIST_FIELDS, publication.folders)
        return [one for one in loaded if isinstance(one, Record)][suspect.ordinal].locator

    def note(self, index: Index, faultless: Iterable[int], findings: Iterable[tuple[int, Sequence[Finding]]]) -> None:
        """Enter into the index what was found in bodies, by the numbers of the articles, and where these stand."""
        found = dict(findings)
        told = {one.number: one for one in index.suspects(list(found), 0)}
        places = {number: self.locator(one).place(("body",)) for number, one in told.items()}
        index.judge((number, ()) for number in faultless)
        index.judge(
            (number, [replace(finding, place=places[number]) for finding in some]) for number, some in found.items()
        )

    def blame(self, index: Index, found: Mapping[str, Finding]) -> None:
        """Enter into the index that entries are not right, by the ids of their articles; each is a fault of irfeed."""
        for id_, fault in found.items():
            number = index.number_of(id_)
            (suspect,) = index.suspects([number], 0)
            said = f"the entry that irfeed made of this record breaks a rule: {fault.message}"
            place = self.locator(suspect).place(())
            index.blame(number, Finding(fault.code, fault.severity, place, said, _REPORT))
        index.settle()

    def remember(self, name: str, loaded: Iterable[Record | Finding]) -> Iterator[Record | Finding]:
        """Pass on the records of a source that is no file, and note how their fields are found."""
        ordinal = 0
        for one in loaded:
            if isinstance(one, Record):
                self._locators[name, ordinal] = one.locator
                ordinal += 1
            yield one


def read_records(index: Index, desk: Desk) -> Reading:
    """Read into the index what it does not know yet of the records of a publication, and have it forget what is gone.

    Raises:
        IrfeedError: a folder or a source cannot be read.
    """
    publication = desk.publication
    reading = Reading(desk)
    files: list[SourceFile | Finding] = []
    if publication.articles.exists() or not publication.sources:
        check_folder(publication.articles, desk.shown_as or str(publication.articles))
        top = str(publication.articles.absolute())
        files = list(source_files(top, desk.shown_as, index, desk.since, desk.thresholds.piece_lines))
    reading.files = {one.found.shown: one.found for one in files if isinstance(one, SourceFile)}
    pieces = list(placed(files, index))
    index.pardon()
    index.forget(one.number for one in pieces if one.number is not None)
    index.move_pieces((one.number, one.piece, one.place) for one in pieces if one.number is not None)
    unsure = _read_files(index, reading, [one for one in pieces if one.number is None])
    _read_sources(index, reading, len(files) + len(pieces))
    index.mark(marks_to_keep(files, unsure))
    index.settle()
    reading.walked = [one for one in files if isinstance(one, Finding)]
    reading.findings = _in_place(files, index)
    return reading


def _read_files(index: Index, reading: Reading, pieces: Sequence[PlacedPiece]) -> dict[str, PlacedPiece]:
    """Read pieces; return the files that must be read again by the next build, by their names."""
    desk = reading.desk
    top = str(desk.publication.articles.absolute())
    size = sum(map(_cost, pieces))
    many = size >= desk.thresholds.shared_bytes
    spool = desk.spool.folder if many and is_worth_it(desk.publication, desk.spool.folder, size) else None
    unsure: dict[str, PlacedPiece] = {}
    doubted: dict[str, PlacedPiece] = {}
    with sharing(desk.processes if many else 1, _begin, desk.publication, top, spool) as readers:
        results = (one for some in readers.results(_tasks(pieces, desk.thresholds.task_bytes)) for one in some)
        for placed_piece, read in zip(pieces, results, strict=True):
            if read is None:
                doubted.setdefault(placed_piece.found.shown, placed_piece)
                continue
            _enter(index, reading, placed_piece, read, unsure)
    for shown, first in doubted.items():  # not all of its lines are records: it is read from its beginning, in order
        index.forget_file(shown)
        whole = PlacedPiece(first.found, Piece(shown, b""), first.place, None)
        read = PieceReader(desk.publication, top).read(whole.found, whole.piece)
        assert read is not None  # noqa: S101 - of a whole file something can always be said
        _enter(index, reading, whole, read, unsure)
    return unsure


def _enter(index: Index, reading: Reading, one: PlacedPiece, read: PieceRead, unsure: dict[str, PlacedPiece]) -> None:
    first = index.add_piece(one.piece, one.place, read.rows, read.findings, passing=read.passing)
    reading.desk.spool.extend(first, read.entries or [None] * len(read.rows))
    reading.records += len(read.rows)
    reading.rendered += len(read.entries) - read.entries.count(None)
    if read.passing:
        unsure[one.found.shown] = one


def _read_sources(index: Index, reading: Reading, place: int) -> None:
    """Read what is in no file. It is read anew by each build."""
    sources = reading.desk.publication.sources
    if not sources:
        return
    name = "sources"
    loaded = reading.remember(name, load_sources(sources, reading.desk.around))
    read = PieceReader(reading.desk.publication, "").records(loaded)
    index.add_piece(Piece(name, b""), place, read.rows, read.findings, passing=True)
    reading.records += len(read.rows)


def _in_place(files: Sequence[SourceFile | Finding], index: Index) -> list[Finding]:
    """Return what was found in files, and of files, in their order."""
    placed_findings: list[tuple[int, list[Finding]]] = list(index.findings_of_files())
    place = 0
    for file in files:
        if isinstance(file, Finding):
            placed_findings.append((place, [file]))
        place += 1 + (len(file.pieces) if isinstance(file, SourceFile) else 0)
    return [finding for _, some in sorted(placed_findings, key=_first) for finding in some]


def _first(placed_findings: tuple[int, list[Finding]]) -> int:
    return placed_findings[0]


def _cost(one: PlacedPiece) -> int:
    return one.piece.length or _FILE


def _tasks(pieces: Iterable[PlacedPiece], most: int) -> Iterator[_Task]:
    task: list[tuple[Found, Piece]] = []
    cost = 0
    for one in pieces:
        task.append((one.found, one.piece))
        cost += _cost(one)
        if cost >= most:
            yield task
            task, cost = [], 0
    if task:
        yield task


@contextmanager
def _begin(
    publication: Publication, top: str, spool: Path | None
) -> Iterator[Callable[[_Task], list[PieceRead | None]]]:
    with nullcontext() if spool is None else closing(Ahead(publication, spool)) as ahead:
        reader = PieceReader(publication, top, ahead)

        def work(task: _Task) -> list[PieceRead | None]:
            read = [reader.read(found, piece) for found, piece in task]
            if ahead is not None:
                ahead.flush()
            return read

        yield work
