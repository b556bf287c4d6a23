"""The articles in the index, as plans need them: a few hundred bytes, whatever their bodies weigh."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Final, NamedTuple

from irfeed.frozen import dataclass
from irfeed.model import Status


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
