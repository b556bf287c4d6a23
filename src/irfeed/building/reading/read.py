"""Every source of a publication -> the index: what was written since the last build is read, the rest is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from irfeed.building.entry_store import EntryStores
from irfeed.building.index import Index, Piece
from irfeed.building.index.compared import ComparedRecord
from irfeed.building.reading.articles import LinesFile
from irfeed.building.reading.entries import Renderer, finding_of_entry
from irfeed.building.reading.pieces import PieceRead, PieceReader
from irfeed.building.reading.sources import PlacedPiece, SourceFile, marks_to_keep, placed, source_files
from irfeed.building.request import Thresholds
from irfeed.building.workers import sharing
from irfeed.findings import Finding, Place
from irfeed.load import SourcesContext, load_sources, with_files_of_all
from irfeed.load.folder import check_folder, load_found
from irfeed.load.locator import FileType, Origin, TextLocator
from irfeed.load.walk import FoundFile
from irfeed.model.publication import Publication
from irfeed.model.record import Locator, Record
from irfeed.model.record import Path as FieldPath
from irfeed.system.files import open_file
from irfeed.validation import LIST_FIELDS

#: What a small file costs more than its bytes, in bytes of lines.
_FILE: Final = 100_000

_Task = Sequence[tuple[FoundFile, Piece]]


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What records are read with."""

    publication: Publication
    shown_as: str  #: what findings call the folder of the records
    around: SourcesContext  #: of sources that are no files
    since: int  #: when the build began, in nanoseconds of the clock of the file system
    processes: int
    thresholds: Thresholds
    stores: EntryStores  #: take the entries of what is read
    now: datetime  #: the moment of the build
    given: Iterable[Record | Finding] | None = None  #: in place of the articles folder and the sources, if not None


@dataclass(slots=True)
class Reading:
    """What a build knows of its sources once they were read."""

    context: ReadingContext
    files: dict[str, FoundFile] = field(default_factory=dict)  #: by what findings call them
    records: int = 0  #: read in this build
    rendered: int = 0  #: of those, the entries that were rendered at once
    findings: list[Finding] = field(default_factory=list)  #: of what is no record
    walked: list[Finding] = field(default_factory=list)  #: those of them that are about no file of records
    _locators: dict[tuple[str, int], Locator] = field(default_factory=dict)

    def lines_files(self) -> dict[str, LinesFile]:
        """Return the files whose records can be read again line by line."""
        lines = {shown: one for shown, one in self.files.items() if one.format is FileType.JSONL}
        return {shown: LinesFile(one.file, one.folder) for shown, one in lines.items()}

    def locator(self, compared: ComparedRecord) -> Locator:
        """Return what finds the fields of a record. A record that is not there any more cannot be found."""
        found = self.files.get(compared.file)
        if found is None:
            return self._locators[compared.file, compared.ordinal]
        if not compared.whole:
            with open_file(found.file) as stream:
                stream.seek(compared.start)
                data = stream.read(compared.length)
            origin = Origin.of(found.file, found.shown, data, start=compared.start, line=compared.line)
            return TextLocator(origin, FileType.JSONL)
        publication = self.context.publication
        loaded = load_found(found, str(publication.articles.absolute()), LIST_FIELDS, publication.folders)
        return [one for one in loaded if isinstance(one, Record)][compared.ordinal].locator

    def place_of(self, index: Index, number: int, path: FieldPath) -> Place:
        """Return where a field of the record with a number in the index stands."""
        (compared,) = index.compared([number], 0)
        return self.locator(compared).place(path)

    def blame(self, index: Index, found: Mapping[str, Finding]) -> None:
        """Enter into the index that entries are not right, by the ids of their articles; each is a bug of irfeed."""
        for id_, finding in found.items():
            number = index.number_of(id_)
            index.blame(number, finding_of_entry(finding, self.place_of(index, number, ())))
        index.settle()

    def remember(self, name: str, loaded: Iterable[Record | Finding]) -> Iterator[Record | Finding]:
        """Pass on the records of a source that is no file, and note how their fields are found."""
        ordinal = 0
        for one in loaded:
            if isinstance(one, Record):
                self._locators[name, ordinal] = one.locator
                ordinal += 1
            yield one


def read_records(index: Index, context: ReadingContext) -> Reading:
    """Read into the index what it does not know yet of the records of a publication, and have it forget what is gone.

    Raises:
        IrfeedError: a folder or a source cannot be read.
    """
    publication = context.publication
    reading = Reading(context)
    files: list[SourceFile | Finding] = []
    if context.given is None and (publication.articles.exists() or not publication.sources):
        check_folder(publication.articles, context.shown_as or str(publication.articles))
        top = str(publication.articles.absolute())
        files = list(source_files(top, context.shown_as, index, context.since, context.thresholds.piece_lines))
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
    context = reading.context
    top = str(context.publication.articles.absolute())
    many = sum(map(_cost, pieces)) >= context.thresholds.shared_bytes
    unsure: dict[str, PlacedPiece] = {}
    doubted: dict[str, PlacedPiece] = {}
    arguments = (context.publication, context.stores.folder, context.now, top)
    with sharing(context.processes if many else 1, _begin, *arguments) as readers:
        results = (one for some in readers.results(_tasks(pieces, context.thresholds.task_bytes)) for one in some)
        for placed_piece, read in zip(pieces, results, strict=True):
            if read is None:
                doubted.setdefault(placed_piece.found.shown, placed_piece)
            elif _enter(index, reading, placed_piece.piece, placed_piece.place, read):
                unsure[placed_piece.found.shown] = placed_piece
        # Not all lines of these are records: each is read from its beginning, in order.
        wholes = [replace(one, piece=Piece(shown, b""), number=None) for shown, one in doubted.items()]
        for whole, (read,) in zip(wholes, readers.results([(one.found, one.piece)] for one in wholes), strict=True):
            assert read is not None  # noqa: S101 - of a whole file something can always be said
            index.forget_file(whole.found.shown)
            if _enter(index, reading, whole.piece, whole.place, read):
                unsure[whole.found.shown] = whole
    return unsure


def _enter(
    index: Index, reading: Reading, piece: Piece, place: int, read: PieceRead, *, each_time: bool = False
) -> bool:
    """Enter what was read of a piece, the one at `place`; return whether the next build must read it again."""
    each_time = each_time or read.passing
    first = index.add_piece(piece, place, read.rows, read.findings, passing=each_time)
    stores = reading.context.stores
    stores.feeds.extend(first, [one.feeds for one in read.rendered])
    stores.pages.extend(first, [one.pages for one in read.rendered])
    reading.records += len(read.rows)
    reading.rendered += sum(one.feeds is not None for one in read.rendered)
    return each_time


def _read_sources(index: Index, reading: Reading, place: int) -> None:
    """Read what is in no file. It is read anew by each build."""
    context = reading.context
    articles = context.publication.articles
    if context.given is not None:
        from_elsewhere = with_files_of_all(context.given, articles, articles)
    elif context.publication.sources:
        from_elsewhere = load_sources(context.publication.sources, context.around)
    else:
        return
    name = "sources"
    loaded = reading.remember(name, from_elsewhere)
    with _reader(context.publication, context.stores.folder, context.now, "") as reader:
        read = reader.records(loaded)
    _enter(index, reading, Piece(name, b""), place, read, each_time=True)


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
    task: list[tuple[FoundFile, Piece]] = []
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
def _reader(publication: Publication, store: Path, now: datetime, top: str) -> Iterator[PieceReader]:
    with closing(Renderer(publication, store, now)) as renderer:
        yield PieceReader(publication, top, renderer)


@contextmanager
def _begin(
    publication: Publication, store: Path, now: datetime, top: str
) -> Iterator[Callable[[_Task], list[PieceRead | None]]]:
    with _reader(publication, store, now, top) as reader:
        yield lambda task: [reader.read(found, piece) for found, piece in task]
