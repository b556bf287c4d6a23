"""The summary of a record: what the rules about all records together look at, and no more, so that millions fit."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

from irfeed.findings import Place
from irfeed.frozen import dataclass
from irfeed.model import Article, Status
from irfeed.model.record import Locator, Path
from irfeed.validation.article import Draft

_NOTHING: frozenset[Path] = frozenset()


@dataclass(frozen=True, slots=True)
class RecordSummary:
    """A few fields of a record as they were read; those that are not there, or could not be read, are None."""

    locator: Locator
    id: str | None
    title: str | None
    language: str | None  #: as the record gives it: None where the publication's first one stands in
    departments: tuple[str, ...]
    url: str | None
    published: datetime | None
    status: Status
    story: str | None
    guid: str | None = None
    broken: frozenset[Path] = _NOTHING  #: what could not be read, for those who must tell it from what is not there

    @classmethod
    def of(cls, draft: Draft) -> RecordSummary:
        """Return the summary of a record as far as it could be read."""
        fields = draft.fields
        return cls(
            draft.record.locator,
            fields.id,
            fields.title,
            fields.language,
            fields.department or (),
            fields.url,
            fields.published,
            fields.status,
            fields.story,
            fields.guid,
            draft.broken,
        )

    @classmethod
    def of_article(cls, article: Article, locator: Locator) -> RecordSummary:
        """Return the summary of an article."""
        return cls(
            locator,
            article.id,
            article.title,
            article.language,
            article.departments,
            article.url,
            article.published,
            article.status,
            article.story,
        )

    def place(self, path: Path = ()) -> Place:
        """Return where the field at `path` stands; for a field that is missing, where the record does."""
        return self.locator.place(path)


def groups(
    summaries: Iterable[RecordSummary], key: Callable[[RecordSummary], Hashable | None]
) -> list[list[RecordSummary]]:
    """Return the summaries that share a key with others, each group in the order of places.

    None is no key. Drafts are last, so that a draft never takes the place of what can be published.

    Hardly any key is shared, so the keys are only counted at first, by their hashes, which need little memory.
    `summaries` are gone through twice.
    """
    seen: set[int] = set()
    again: set[int] = set()
    for summary in summaries:
        found = key(summary)
        if found is not None:
            number = hash(found)
            (again if number in seen else seen).add(number)
    by_key: dict[Hashable, list[RecordSummary]] = {}
    for summary in summaries if again else ():
        found = key(summary)
        if found is not None and hash(found) in again:
            by_key.setdefault(found, []).append(summary)
    return [sorted(group, key=_drafts_last) for group in by_key.values() if len(group) > 1]


def _drafts_last(summary: RecordSummary) -> tuple[bool, tuple[str, int, int, str]]:
    return summary.status is Status.DRAFT, place_key(summary)


def place_key(summary: RecordSummary) -> tuple[str, int, int, str]:
    """Return what orders records by their places, so that the order of loading decides nothing."""
    place = summary.place()
    return place.path, place.line or 0, place.column or 0, place.pointer
