"""A piece, read: the rows of its records for the index."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from types import MappingProxyType
from typing import Final

from irfeed.files import open_file
from irfeed.findings import Finding
from irfeed.index import NOTHING_FOUND, Entered, Piece, Standing, entered, rejected
from irfeed.index.codec import dump
from irfeed.load import json
from irfeed.load.attached import with_files
from irfeed.load.decode import decode, leftover
from irfeed.load.folder import defaults_of, load_found
from irfeed.load.json import plain_fields
from irfeed.load.locator import Format, Origin, TextLocator
from irfeed.load.parsed import Fields
from irfeed.load.walk import Found
from irfeed.plan import month_of
from irfeed.publication import Publication
from irfeed.reading.ahead import Ahead
from irfeed.reading.cut import line_ends
from irfeed.record import Record, Value
from irfeed.spool import Address
from irfeed.validate import LIST_FIELDS, Judge, PlainGate

#: How much of a digest tells records apart.
_DIGEST: Final = 16
_BLANK: Final[Mapping[str, Value]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PieceRead:
    """What there is in a piece."""

    rows: Sequence[Entered]
    findings: Sequence[Finding] = ()  #: of what is no record
    passing: bool = False  #: it depends on files beside it, and must be read again each time
    entries: Sequence[Address | None] = ()  #: where entries that were made ahead are, of each row


class PieceReader:
    """Reads the pieces of one publication, one after the other."""

    def __init__(self, publication: Publication, top: str, ahead: Ahead | None = None) -> None:
        self._folders = publication.folders
        self._zone = publication.time_zone or UTC
        self._top = top
        self._gate = PlainGate(publication)
        self._judge = Judge(publication)
        self._ahead = ahead

    def read(self, found: Found, piece: Piece) -> PieceRead | None:
        """Read a piece of the file `found`; None if its lines are not all records, so that the file is read whole."""
        if piece.whole:
            return self.records(load_found(found, self._top, LIST_FIELDS, self._folders))
        return self._lines(found, piece)

    def records(self, loaded: Iterator[Record | Finding]) -> PieceRead:
        """Judge records that were loaded and cannot be read again one by one."""
        rows: list[Entered] = []
        findings: list[Finding] = []
        passing = False
        for one in loaded:
            if isinstance(one, Finding):
                findings.append(one)
            else:
                rows.append(self._judged(one, Standing(len(rows))))
                passing = passing or bool(one.files)
        return PieceRead(rows, findings, passing)

    def _lines(self, found: Found, piece: Piece) -> PieceRead | None:
        defaults = defaults_of(found.folder, self._folders)
        ground = repr(defaults).encode() if defaults else b""
        rows: list[Entered] = []
        entries: list[Address | None] = []
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
                standing = Standing(len(rows), start - piece.start, len(written), line - piece.line)
                whole = {**defaults, **fields} if defaults else fields
                row, entry = self._plain(whole, standing, ground + written)
                if row is None:
                    locator = TextLocator(
                        Origin.of(found.file, found.shown, written, start=start, line=line), Format.JSONL
                    )
                    record = with_files(Record(whole, locator), Path(found.file).parent, Path(self._top))
                    row, passing = self._judged(record, standing), passing or bool(record.files)
                rows.append(row)
                entries.append(entry)
            start, line = start + len(raw) + 1, line + line_ends(written) + 1
        return (
            PieceRead(rows, passing=passing, entries=entries) if rows else None
        )  # a file without a record is a finding

    def _plain(
        self, fields: Mapping[str, Value], standing: Standing, said: bytes
    ) -> tuple[Entered | None, Address | None]:
        """Return the row of an ordinary record, and where its entry is if it was made ahead.

        Args:
            fields: of the record.
            standing: where it stands.
            said: all that it says, defaults included, in bytes.
        """
        article = self._gate.article(fields)
        if article is None:
            return None, None
        digest = hashlib.sha256(said).digest()[:_DIGEST]
        month = month_of(article.published, self._zone)
        row = entered(article, standing, digest, month=month, own_language=bool(fields.get("language")))
        entry = self._ahead.put(article) if self._ahead else None
        return (row._replace(verdict=NOTHING_FOUND) if entry else row), entry

    def _judged(self, record: Record, standing: Standing) -> Entered:
        judged = self._judge.judge(record)
        if judged.article is None:
            return rejected(judged.gist, standing, judged.findings)
        kept = dump(judged.article)
        digest = hashlib.sha256(kept).digest()[:_DIGEST]
        return entered(
            judged.article,
            standing,
            digest,
            month=month_of(judged.article.published, self._zone),
            own_language=judged.gist.language is not None,
            kept=kept,
            findings=judged.findings,
        )


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
    match list(json.read(text, lists=False)):
        case [Fields(values)]:
            return values
        case _:
            return None
