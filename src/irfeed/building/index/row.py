"""The rows of the index.

A record is entered as one. An article comes out as plans need it: a few hundred bytes, whatever its body weighs.
"""

from __future__ import annotations

import json
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final, NamedTuple
from urllib.parse import unquote

from irfeed.findings import Finding, Place, Severity
from irfeed.frozen import dataclass
from irfeed.model import Article, Status
from irfeed.validation import RecordSummary


class SharedFields:
    """What many articles have in common. Those that have it share it, so that plans ask once for all of them."""

    __slots__ = ("departments", "language", "month", "published_zone", "updated_zone")

    def __init__(self, written: str) -> None:
        """Read what the index writes of it: words between spaces, departments last."""
        language, month, published_offset, updated_offset, *departments = written.split(" ")
        self.language = language
        self.departments = tuple(filter(None, departments))
        self.month = month
        self.published_zone = _zone(int(published_offset))
        self.updated_zone = _zone(int(updated_offset))


class Availability(NamedTuple):
    """What only some articles say: that they are drafts, or when and why they go."""

    status: Status = Status.PUBLISHED
    expires: datetime | None = None
    withdrawn: datetime | None = None
    reason: str | None = None


AVAILABLE: Final = Availability()


class ArticleRow(NamedTuple):
    """What the index knows of an article, in the words of :class:`irfeed.model.Article`.

    Moments are numbers, in seconds since 1970: few of them are ever wanted as what they are.
    """

    number: int  #: in the index
    id: str
    kind: SharedFields
    published_at: int
    updated_at: int
    story: str | None
    fate: Availability
    digest: bytes  #: of all that the record says
    face: int  #: of what the entries of its translations say of it: id, address, title

    @property
    def language(self) -> str:
        """Its language."""
        return self.kind.language

    @property
    def departments(self) -> tuple[str, ...]:
        """The slugs of its departments."""
        return self.kind.departments

    @property
    def month(self) -> str:
        """The month that it was published in, in the time zone of the publication: "2015-02"."""
        return self.kind.month

    @property
    def published(self) -> datetime:
        """When it was published."""
        return datetime.fromtimestamp(self.published_at, self.kind.published_zone)

    @property
    def updated(self) -> datetime:
        """When it was last changed."""
        return datetime.fromtimestamp(self.updated_at, self.kind.updated_zone)

    @property
    def status(self) -> Status:
        """Whether it is published, a draft or withdrawn."""
        return self.fate.status

    @property
    def expires(self) -> datetime | None:
        """When it goes by itself."""
        return self.fate.expires

    @property
    def withdrawn(self) -> datetime | None:
        """When it was taken back."""
        return self.fate.withdrawn

    @property
    def reason(self) -> str | None:
        """Why it was taken back."""
        return self.fate.reason


class ArticleLocation(NamedTuple):
    """Where an article stands."""

    number: int
    id: str
    story: str | None
    kept: bytes | None  #: the article itself, as JSON; else it is in a line
    file: str  #: that the line is in
    start: int  #: of the line, in bytes
    length: int


@lru_cache(maxsize=256)
def _zone(offset: int) -> tzinfo:
    return timezone(timedelta(minutes=offset)) if offset else UTC


@dataclass(frozen=True, slots=True)
class Piece:
    """Some lines of a file, or a whole file. Its digest tells whether it was read before, wherever it stood then."""

    file: str  #: how findings name the file
    digest: bytes  #: of its bytes
    start: int = 0  #: offset in the file, in bytes
    length: int = 0  #: in bytes; of lines only
    line: int = 1  #: that it begins on
    whole: bool = True  #: it is the file, and its records cannot be read one by one


_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class RecordPosition:
    """Where a record stands in its piece."""

    ordinal: int
    start: int = 0  #: of its line, in bytes from where the piece begins
    length: int = 0
    line: int = 0  #: lines from where the piece begins


class NewRow(NamedTuple):
    """The columns of a row, in their order. Keys are checksums: records with the same one *may* have the same text."""

    ordinal: int
    start: int
    length: int
    line: int
    article: bytes | None  #: as JSON; None if the line is read again instead
    digest: bytes
    rejected: int
    id: str | None
    title: str | None
    url: str | None
    language: str | None
    own_language: int  #: whether the record itself says it
    departments: str
    published: int | None  #: seconds since 1970
    published_offset: int  #: of its time zone, in minutes
    month: str  #: that it was published in, in the time zone of the publication
    updated: int | None
    updated_offset: int
    status: str
    story: str | None
    expires: str | None
    withdrawn: str | None
    reason: str | None
    face: int
    id_key: int | None
    url_key: int | None
    summary_key: int | None
    broken: str | None  #: paths that could not be read, as JSON
    findings: str | None  #: of the record, as JSON
    body: str | None  #: what was found in its body, as JSON
    guid: str | None
    guid_key: int | None


def row_of_article(
    article: Article,
    standing: RecordPosition,
    digest: bytes,
    *,
    month: str,
    own_language: bool,
    kept: bytes | None = None,
    findings: Sequence[Finding] = (),
    findings_of_body: Sequence[Finding] = (),
) -> NewRow:
    """Return the row of an article, published in `month`; `kept` is the article itself if no line can be read again."""
    departments = " ".join(article.departments)
    published, published_offset = moment(article.published)
    changed = article.updated is not article.published
    updated, updated_offset = moment(article.updated) if changed else (published, published_offset)
    return NewRow._make(
        (
            *(standing.ordinal, standing.start, standing.length, standing.line),
            *(kept, digest, 0),
            *(article.id, article.title, article.url, article.language, own_language, departments),
            *(published, published_offset, month, updated, updated_offset),
            *(article.status.value, article.story, _text(article.expires), _text(article.withdrawn), article.reason),
            key(article.id, article.url, article.title),
            id_key(article.id),
            key(article.url) if article.status is Status.PUBLISHED else None,
            key(article.title, departments, str(published)),
            None,
            *(written(findings), written(findings_of_body)),
            *_of_guid(article.guid),
        )
    )


def row_of_rejected(summary: RecordSummary, standing: RecordPosition, findings: Sequence[Finding]) -> NewRow:
    """Return the row of a record that cannot be published: as much of it as others must be compared with."""
    departments = " ".join(summary.departments)
    published, offset = moment(summary.published) if summary.published else (None, 0)
    return NewRow._make(
        (
            *(standing.ordinal, standing.start, standing.length, standing.line),
            *(None, b"", 1),
            *(summary.id, summary.title, summary.url, summary.language, summary.language is not None, departments),
            *(published, offset, "", published, offset),
            *(summary.status.value, summary.story, None, None, None),
            0,
            None if summary.id is None else id_key(summary.id),
            key(summary.url) if summary.url and summary.status is Status.PUBLISHED else None,
            key(summary.title or "", departments, str(published)),
            json.dumps(sorted(summary.broken, key=str)) if summary.broken else None,
            *(written(findings), None),
            *_of_guid(summary.guid),
        )
    )


def _of_guid(guid: str | None) -> tuple[str | None, int | None]:
    return guid, None if guid is None else id_key(guid)


def _text(when: datetime | None) -> str | None:
    return when.isoformat() if when else None


def moment(when: datetime) -> tuple[int, int]:
    """Return an aware datetime as seconds since 1970 and its offset in minutes."""
    return int(when.timestamp()), (when.utcoffset() or timedelta()) // _MINUTE


def key(*texts: str) -> int:
    """Return a checksum of texts."""
    return zlib.crc32("\0".join(texts).encode())


def id_key(id_: str) -> int:
    """Return a checksum that is the same for ids that differ only by case, form or escapes."""
    folded = id_.casefold()
    if not folded.isascii() or "%" in folded:
        folded = unicodedata.normalize("NFKC", unquote(folded))
    return zlib.crc32(folded.encode())


def written(findings: Iterable[Finding]) -> str | None:
    """Return findings as JSON, or None where there is none."""
    listed = [
        [
            one.code,
            one.severity,
            one.place.path,
            one.place.line,
            one.place.column,
            one.place.pointer,
            one.message,
            one.hint,
        ]
        for one in findings
    ]
    return json.dumps(listed) if listed else None


def read(text: str | None) -> list[Finding]:
    """Return the findings that :func:`written` wrote."""
    return [
        Finding(code, Severity(severity), Place(path, line, column, pointer), message, hint)
        for code, severity, path, line, column, pointer, message, hint in json.loads(text or "[]")
    ]
