"""Records that may share with others what belongs to one: found by their keys, before anyone looks at their texts."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple

from irfeed.building.index.schema import named

_COLUMNS = (
    "rows.number, pieces.number, pieces.file, pieces.start + rows.start, rows.length, pieces.line + rows.line,"
    " rows.ordinal, pieces.whole, id, title, language, own_language, departments, url, published, status, story, guid,"
    " broken"
)

#: Number, keys of id, guid, address and summary, language, story.
Keys = tuple[int, int | None, int | None, int | None, int | None, str | None, str | None]


class ComparedRecord(NamedTuple):
    """A record and where it stands."""

    number: int
    piece: int
    file: str
    start: int
    length: int
    line: int
    ordinal: int
    whole: int
    id: str | None
    title: str | None
    language: str | None
    own_language: int
    departments: str
    url: str | None
    published: int | None
    status: str
    story: str | None
    guid: str | None
    broken: str | None


def to_compare(records: Iterable[Keys], default_language: str) -> tuple[set[int], int]:
    """Return the numbers of records that may share something with others, and how many stories are told only once.

    Who tells the story of a compared is among them: else it would seem that nobody else does.

    Args:
        records: the keys of all records.
        default_language: of records that say none.
    """
    columns = list(zip(*records, strict=True))
    if not columns:
        return set(), 0
    numbers, ids, guids, urls, summaries, languages, stories = columns
    languages_told = [
        None if story is None else (story, language or default_language)
        for story, language in zip(stories, languages, strict=True)
    ]
    found: set[int] = set()
    for keys in (ids, urls, summaries, languages_told):
        found |= _sharing(numbers, keys)
    if any(guids):
        found |= _sharing((*numbers, *numbers), (*ids, *guids))  # the guid of one may be the id of another
    theirs = {story for number, story in zip(numbers, stories, strict=True) if number in found} if found else set()
    found |= {number for number, story in zip(numbers, stories, strict=True) if story is not None and story in theirs}
    times = Counter(story for story in stories if story is not None)
    return found, sum(told == 1 for told in times.values())


def _sharing(numbers: Sequence[int], keys: Sequence[Hashable]) -> set[int]:
    """Return those of the `numbers` whose keys others have too; None is no key."""
    if len(set(keys)) + keys.count(None) - (None in keys) == len(keys):  # nearly always, and seen at once
        return set()
    times = Counter(keys)
    return {number for number, key in zip(numbers, keys, strict=True) if key is not None and times[key] > 1}


class ComparedRecords:
    """The part of the index that knows which records to compare."""

    _connection: sqlite3.Connection

    def keys(self) -> Iterator[Keys]:
        """Yield the keys of every record, rejected ones too."""
        return self._connection.execute(
            "SELECT number, id_key, guid_key, url_key, summary_key, language, story FROM rows"
        )

    def compared(self, numbers: Sequence[int], stories: int) -> Iterator[ComparedRecord]:
        """Yield the records with these numbers, and all that tell one of so many stories: first those told once."""
        self._connection.execute("CREATE TEMP TABLE wanted (number INTEGER PRIMARY KEY)")
        self._connection.executemany("INSERT INTO wanted VALUES (?)", ((number,) for number in numbers))
        found = self._connection.execute(
            f"SELECT {_COLUMNS} FROM rows JOIN pieces ON rows.piece = pieces.number"  # noqa: S608 - constants
            " WHERE rows.number IN (SELECT number FROM wanted) OR story IN"
            " (SELECT story FROM rows WHERE story IS NOT NULL GROUP BY story ORDER BY count(*), story LIMIT ?)"
            " ORDER BY pieces.place, rows.ordinal",
            (stories,),
        ).fetchall()
        self._connection.execute("DROP TABLE wanted")
        return (one._replace(file=named(one.file)) for one in map(ComparedRecord._make, found))
