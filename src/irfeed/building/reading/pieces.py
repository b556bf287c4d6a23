"""A piece, read: the rows of its records for the index."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from types import MappingProxyType
from typing import Final

from irfeed.building.body_places import Locate
from irfeed.building.index import NewRow, Piece, RecordPosition, row_of_article, row_of_rejected
from irfeed.building.reading.entries import Rendered, Renderer, Wanted
from irfeed.building.reading.sources import line_ends
from irfeed.findings import Finding
from irfeed.load import json as load_json
from irfeed.load.attached import with_files
from irfeed.load.folder import defaults_of, load_found
from irfeed.load.json import plain_fields
from irfeed.load.locator import LineLocator
from irfeed.load.opening import decode, leftover
from irfeed.load.parsed import Fields
from irfeed.load.walk import FoundFile
from irfeed.model import Article
from irfeed.model.publication import Publication
from irfeed.model.record import Record, Value
from irfeed.plan import month_of
from irfeed.system.files import open_file
from irfeed.validation import LIST_FIELDS, Judge, completed

#: How much of a digest tells records apart.
_DIGEST: Final = 16
_BLANK: Final[Mapping[str, Value]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PieceRead:
    """What there is in a piece."""

    rows: Sequence[NewRow]
    findings: Sequence[Finding] = ()  #: of what is no record
    passing: bool = False  #: it depends on files beside it, and must be read again each time
    rendered: Sequence[Rendered] = ()  #: what became of the article of each row


class PieceReader:
    """Reads the pieces of one publication, one after the other."""

    def __init__(self, publication: Publication, top: str, renderer: Renderer) -> None:
        self._folders = publication.folders
        self._zone = publication.time_zone or UTC
        self._top = top
        self._judge = Judge(publication)
        self._renderer = renderer
        self._wanted = Wanted.of_all(publication)

    def read(self, found: FoundFile, piece: Piece) -> PieceRead | None:
        """Read a piece of the file `found`; None if its lines are not all records, so that the file is read whole."""
        if piece.whole:
            return self.records(load_found(found, self._top, LIST_FIELDS, self._folders))
        read = self._lines(found, piece)
        self._renderer.flush()
        return read

    def records(self, loaded: Iterator[Record | Finding]) -> PieceRead:
        """Judge records that were loaded and cannot be read again one by one."""
        rows: list[NewRow] = []
        rendered: list[Rendered] = []
        findings: list[Finding] = []
        passing = False
        for one in loaded:
            if isinstance(one, Finding):
                findings.append(one)
                continue
            row, entry = self._row(one, RecordPosition(len(rows)))
            rows.append(row)
            rendered.append(entry)
            passing = passing or bool(one.files)
        self._renderer.flush()
        return PieceRead(rows, findings, passing, rendered)

    def _lines(self, found: FoundFile, piece: Piece) -> PieceRead | None:
        defaults = defaults_of(found.folder, self._folders)
        ground = repr(defaults).encode() if defaults else b""
        folder, top = Path(found.file).parent, Path(self._top)
        rows: list[NewRow] = []
        rendered: list[Rendered] = []
        start, line, passing = piece.start, piece.line, False
        with open_file(found.file) as stream:
            stream.seek(piece.start)
            data = stream.read(piece.length)
        for raw in data.split(b"\n"):
            written = raw.removesuffix(b"\r")
            fields = fields_of(written, found.shown)
            if fields is None:
                return None
            if fields is not _BLANK:
                standing = RecordPosition(len(rows), start - piece.start, len(written), line - piece.line)
                locator = LineLocator(found.file, found.shown, start, len(written), zlib.crc32(written), line)
                record = with_files(Record({**defaults, **fields} if defaults else fields, locator), folder, top)
                row, entry = self._row(record, standing, ground + written)
                passing = passing or bool(record.files)
                rows.append(row)
                rendered.append(entry)
            start, line = start + len(raw) + 1, line + line_ends(written) + 1
        # A file without a record is a finding.
        return PieceRead(rows, passing=passing, rendered=rendered) if rows else None

    def _row(self, record: Record, standing: RecordPosition, said: bytes = b"") -> tuple[NewRow, Rendered]:
        """Return the row of a record, and what became of its article.

        Args:
            record: to be judged.
            standing: where it stands.
            said: all that it says, defaults included, in bytes, if it can be read again where it stands.
        """
        judged = self._judge.judge(record)
        article = judged.article
        if article is None:
            return row_of_rejected(judged.summary, standing, judged.findings), Rendered(())
        kept = None if said and not record.files else _kept(record)
        rendered = self._render(article, record.place)
        row = row_of_article(
            article,
            standing,
            hashlib.sha256(kept or said).digest()[:_DIGEST],
            month=month_of(article.published, self._zone),
            own_language=judged.draft.fields.language is not None,
            kept=kept,
            findings=judged.findings,
            findings_of_body=rendered.findings,
        )
        return row, rendered

    def _render(self, article: Article, locate: Locate) -> Rendered:
        return self._renderer.render(article, self._wanted, locate)


def _kept(record: Record) -> bytes:
    """Return a record in JSON as it is judged, with what its files tell, to be read again as any other."""
    return json.dumps(completed(record), ensure_ascii=False).encode("utf-8", "surrogatepass")


def fields_of(written: bytes, shown: str) -> Mapping[str, Value] | None:
    """Return the fields of the record in a line, none if the line is blank; None if it holds no record, or may not."""
    if not written:
        return _BLANK
    plain = plain_fields(written)
    if plain is not None:
        return plain
    text = decode(written, shown)
    if isinstance(text, Finding) or leftover(text, shown):
        return None
    if not text.strip():
        return _BLANK
    match list(load_json.read(text, lists=False)):
        case [Fields(values)]:
            return values
        case _:
            return None
