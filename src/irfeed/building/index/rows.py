"""The records in the index: what is read again, what is forgotten, what plans are made of."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from irfeed.building.index import schema
from irfeed.building.index.row import (
    AVAILABLE,
    ArticleLocation,
    ArticleRow,
    Availability,
    NewRow,
    Piece,
    SharedFields,
    read,
    written,
)
from irfeed.building.index.schema import kept, named
from irfeed.findings import Finding, Severity
from irfeed.model import Status, Translation
from irfeed.validation import as_reported

#: What many rows have in common comes as one text: a column costs more to read than to write there.
_KIND = "printf('%s %s %d %d %s', language, month, published_offset, updated_offset, departments)"
_STAYS = "status = 'published' AND expires IS NULL AND withdrawn IS NULL AND reason IS NULL"
_FATE = "status || ' ' || ifnull(expires, '') || ' ' || ifnull(withdrawn, '') || ifnull(' ' || reason, '')"
_ROW = f"number, id, {_KIND}, published, updated, story, CASE WHEN {_STAYS} THEN NULL ELSE {_FATE} END, digest, face"
_EXPIRES = "CAST(strftime('%s', expires) AS INTEGER)"
#: What can be seen at a moment, as irfeed.plan.standing_of has it; the drafts and the withdrawn have other words.
_VISIBLE = f"status = 'published' AND published <= :now AND (expires IS NULL OR {_EXPIRES} > :now)"
_PLACE = "pieces.file, pieces.start + rows.start, rows.length"
#: Why a record cannot be published, beside its own errors (1).
_BARRED, _REFUSED = 2, 3
#: How many values one statement may name.
_MOST = 500

_Value = TypeVar("_Value")


class Rows:
    """The part of the index that knows the records."""

    def __init__(self, connection: sqlite3.Connection, file: Path) -> None:
        self._connection = connection
        self.file = file  #: for the processes that read it too

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def setting(self, name: str) -> str:
        """Return what was kept under `name`, or ""."""
        found = self._connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def keep(self, name: str, value: str) -> None:
        """Keep `value` under `name`."""
        self._connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def settle(self) -> None:
        """Let other processes see all that was written."""
        self._connection.executescript(schema.INDEXES)
        self._connection.commit()

    # The files and their pieces

    def marks(self) -> Mapping[str, str]:
        """Return the mark of each file of records, by its name: it tells that nobody wrote since; "" tells nothing."""
        return {named(name): mark for name, mark in self._connection.execute("SELECT name, mark FROM files")}

    def mark(self, marks: Mapping[str, str]) -> None:
        """Keep these marks of files, and no others."""
        self._connection.execute("DELETE FROM files")
        self._connection.executemany(
            "INSERT INTO files VALUES (?, ?)", ((kept(name), mark) for name, mark in marks.items())
        )

    def pieces(self) -> Iterator[tuple[int, Piece]]:
        """Yield all pieces with their numbers, in the order in which they stand; not those that are read each time."""
        columns = "number, file, digest, start, length, line, whole"
        found = self._connection.execute(f"SELECT {columns} FROM pieces WHERE NOT passing ORDER BY place")  # noqa: S608 - constants
        for number, file, digest, start, length, line, whole in found:
            yield number, Piece(named(file), digest, start, length, line, bool(whole))

    def told_pieces(self) -> frozenset[int]:
        """Return the numbers of the pieces in whose records something was found: what is said names their lines."""
        found = self._connection.execute(
            "SELECT DISTINCT piece FROM rows WHERE findings IS NOT NULL OR body IS NOT NULL"
        )
        return frozenset(number for (number,) in found)

    def add_piece(
        self,
        piece: Piece,
        place: int,
        rows: Iterable[NewRow],
        findings: Sequence[Finding] = (),
        *,
        passing: bool = False,
    ) -> int:
        """Enter the records of a piece, the one at `place` among all; what is `passing` is read anew by each build.

        Returns:
            The number of the first of them; the others follow.
        """
        ((first,),) = self._connection.execute("SELECT coalesce(max(number), 0) + 1 FROM rows")
        added = self._connection.execute(
            "INSERT INTO pieces (place, file, digest, start, length, line, whole, findings, passing)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(place, kept(piece.file), piece.digest, piece.start, piece.length, piece.line, piece.whole),
                *(written(findings), passing),
            ),
        )
        number = added.lastrowid
        self._connection.executemany(schema.ADD_ROW, ((number, *row) for row in rows))
        return int(first)

    def move_pieces(self, moved: Iterable[tuple[int, Piece, int]]) -> None:
        """Say where pieces stand now: number, piece and place of each."""
        self._connection.executemany(
            "UPDATE pieces SET start = ?, line = ?, place = ? WHERE number = ?",
            ((piece.start, piece.line, place, number) for number, piece, place in moved),
        )

    def forget(self, numbers: Iterable[int]) -> None:
        """Forget all pieces but those with the `numbers`, and their records."""
        self._connection.execute("CREATE TEMP TABLE kept (number INTEGER PRIMARY KEY)")
        self._connection.executemany("INSERT INTO kept VALUES (?)", ((number,) for number in numbers))
        self._connection.execute("DELETE FROM rows WHERE piece NOT IN (SELECT number FROM kept)")
        self._connection.execute("DELETE FROM pieces WHERE number NOT IN (SELECT number FROM kept)")
        self._connection.execute("DROP TABLE kept")

    def forget_file(self, file: str) -> None:
        """Forget all pieces of a file, and their records."""
        name = (kept(file),)
        self._connection.execute("DELETE FROM rows WHERE piece IN (SELECT number FROM pieces WHERE file = ?)", name)
        self._connection.execute("DELETE FROM pieces WHERE file = ?", name)

    # What was found

    def findings_of_files(self) -> list[tuple[int, list[Finding]]]:
        """Return what was found in files that are no records, by the places of their pieces."""
        found = self._connection.execute("SELECT place, findings FROM pieces WHERE findings IS NOT NULL ORDER BY place")
        return [(place, read(text)) for place, text in found]

    def findings_of_records(self) -> list[Finding]:
        """Return what was found in records, each for itself; of drafts, as advice."""
        found = self._connection.execute("SELECT status, findings FROM rows WHERE findings IS NOT NULL")
        return [as_reported(Status(status), finding) for status, text in found for finding in read(text)]

    def findings_of_bodies(self, now: datetime) -> list[Finding]:
        """Return what was found in the bodies of the articles that can be seen, in the order of the records."""
        found = self._connection.execute(
            "SELECT rows.body FROM rows JOIN pieces ON rows.piece = pieces.number"  # noqa: S608 - constants
            f" WHERE body IS NOT NULL AND rejected IN (0, {_REFUSED}) AND {_VISIBLE}"
            " ORDER BY pieces.place, rows.ordinal",
            {"now": int(now.timestamp())},
        )
        return [finding for (text,) in found for finding in read(text)]

    def bar(self, numbers: Iterable[int]) -> None:
        """Say that the articles with these numbers must not stand beside others, in this build."""
        self._connection.executemany(
            # What cannot be published for errors of its own stays so when others are gone.
            "UPDATE rows SET rejected = ? WHERE number = ? AND rejected = 0",
            ((_BARRED, number) for number in numbers),
        )

    def refuse(self, now: datetime) -> int:
        """Say that visible articles whose bodies have errors cannot be published, in this build; return their number.

        Nobody looks at the bodies of the others, though an earlier build may have: those that expired since are told
        of as gone like any others.
        """
        refused = self._connection.execute(
            f"UPDATE rows SET rejected = :refused WHERE rejected = 0 AND instr(body, :error) AND {_VISIBLE}",  # noqa: S608 - constants
            {"refused": _REFUSED, "error": json.dumps(Severity.ERROR), "now": int(now.timestamp())},
        )
        return refused.rowcount

    def updated_after(self, now: datetime) -> dict[int, int]:
        """Return, by number, when articles that can be seen now say that they will have been updated."""
        found = self._connection.execute(
            f"SELECT number, updated FROM rows WHERE rejected = 0 AND updated > :now AND {_VISIBLE} ORDER BY number",  # noqa: S608 - constants
            {"now": int(now.timestamp())},
        )
        return dict(found)

    def number_of(self, id_: str) -> int:
        """Return the number of the article with this id, which may be published."""
        found = self._connection.execute("SELECT number FROM rows WHERE id = ? AND rejected = 0", (id_,))
        return int(found.fetchone()[0])

    def blame(self, number: int, finding: Finding) -> None:
        """Say that the article with this number cannot be published, as its entry is not right."""
        self._connection.execute(
            "UPDATE rows SET rejected = 1, findings = ? WHERE number = ?", (written([finding]), number)
        )

    def pardon(self) -> None:
        """Take back what an earlier build said of articles because of others, or of their bodies."""
        self._connection.execute("UPDATE rows SET rejected = 0 WHERE rejected > 1")

    def rejected(self) -> int:
        """Return how many records cannot be published, though they say that they may."""
        found = self._connection.execute("SELECT count(*) FROM rows WHERE rejected AND status <> 'draft'")
        return int(found.fetchone()[0])

    def unfinished(self) -> int:
        """Return how many drafts have what would be errors in what is published."""
        found = self._connection.execute("SELECT count(*) FROM rows WHERE rejected AND status = 'draft'")
        return int(found.fetchone()[0])

    # What plans are made of

    def rows(self) -> Iterator[ArticleRow]:
        """Yield every article that may be published: newest first, ids deciding between equals."""
        found = self._connection.execute(f"SELECT {_ROW} FROM rows WHERE rejected = 0 ORDER BY published DESC, id")  # noqa: S608 - constants
        kinds: dict[str, SharedFields] = {}
        stories: dict[str | None, str | None] = {}
        share = stories.setdefault
        for number, id_, written_kind, published, updated, story, fate, digest, face in found:
            kind = kinds.get(written_kind)
            if kind is None:
                kind = kinds[written_kind] = SharedFields(written_kind)
            yield ArticleRow._make(
                (
                    *(number, id_, kind, published, published if updated == published else updated),
                    *(share(story, story), AVAILABLE if fate is None else _fate(fate), digest, face),
                )
            )

    def span(self, now: datetime) -> tuple[int | None, int | None]:
        """Return from when on, and until when, the same is to be published and said as now, in seconds since 1970."""
        at = int(now.timestamp())
        ((since, until),) = self._connection.execute(
            "SELECT max(moment) FILTER (WHERE moment <= :now), min(moment) FILTER (WHERE moment > :now) FROM"  # noqa: S608 - constants
            " (SELECT published AS moment FROM rows UNION ALL SELECT updated FROM rows WHERE updated <> published"
            f" UNION ALL SELECT {_EXPIRES} FROM rows WHERE expires IS NOT NULL)",
            {"now": at},
        )
        return since, until

    # What entries are made of

    def placed(self, numbers: Sequence[int]) -> Iterator[ArticleLocation]:
        """Yield where the articles with these numbers stand, in the order in which they are read fastest."""
        for some in _portions(numbers):
            found = self._connection.execute(
                f"SELECT rows.number, id, story, article, {_PLACE} FROM rows JOIN pieces ON rows.piece = pieces.number"  # noqa: S608 - constants
                f" WHERE rows.number IN ({_marks(some)}) ORDER BY rows.number",
                some,
            )
            for number, id_, story, article, file, *line in found:
                yield ArticleLocation(number, id_, story, article, named(file), *line)

    def stories(self, numbers: Sequence[int]) -> dict[int, tuple[str, str | None]]:
        """Return id and story of the articles with these numbers."""
        return {
            number: (id_, story)
            for some in _portions(numbers)
            for number, id_, story in self._connection.execute(
                f"SELECT number, id, story FROM rows WHERE number IN ({_marks(some)})",  # noqa: S608 - question marks
                some,
            )
        }

    def translations(self, now: datetime, stories: Collection[str]) -> Mapping[str, Sequence[Translation]]:
        """Return all who tell these stories, by story, ordered by language."""
        told: dict[str, list[Translation]] = {}
        for some in _portions(list(stories)):
            found = self._connection.execute(
                f"SELECT story, language, url, title, id FROM rows WHERE story IN ({_marks(some)})"  # noqa: S608 - question marks
                f" AND rejected = 0 AND {_VISIBLE.replace(':now', '?')} ORDER BY language",
                (*some, *[int(now.timestamp())] * 2),
            )
            for story, language, url, title, id_ in found:
                told.setdefault(story, []).append(Translation(language, url, title, id_))
        return told

    def faces(self, numbers: Sequence[int]) -> dict[int, tuple[str, str]]:
        """Return address and title of the articles with these numbers."""
        return {
            number: (url, title)
            for some in _portions(numbers)
            for number, url, title in self._connection.execute(
                f"SELECT number, url, title FROM rows WHERE number IN ({_marks(some)})",  # noqa: S608 - question marks
                some,
            )
        }


def _fate(text: str) -> Availability:
    status, expires, withdrawn, *reason = text.split(" ", 3)
    return Availability(
        Status(status),
        datetime.fromisoformat(expires) if expires else None,
        datetime.fromisoformat(withdrawn) if withdrawn else None,
        reason[0] if reason else None,
    )


def _portions(values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    return (values[at : at + _MOST] for at in range(0, len(values), _MOST))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
