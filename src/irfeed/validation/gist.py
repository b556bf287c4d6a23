"""The gist of a record: what the rules about all records together look at, and no more, so that millions fit."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

from irfeed.findings import Place
from irfeed.frozen import dataclass
from irfeed.model import Article, Status
from irfeed.model.record import Locator, Path
from irfeed.validation.draft import Draft

_NOTHING: frozenset[Path] = frozenset()


@dataclass(frozen=True, slots=True)
class Gist:
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
    def of(cls, draft: Draft) -> Gist:
        """Return the gist of a record as far as it could be read."""
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
    def of_article(cls, article: Article, locator: Locator) -> Gist:
        """Return the gist of an article."""
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


def groups(gists: Iterable[Gist], key: Callable[[Gist], Hashable | None]) -> list[list[Gist]]:
    """Return the gists that share a key with others, each group in the order of places, drafts last; None is no key.

    So a draft never takes the place of what can be published.

    Hardly any key is shared, so the keys are only counted at first, by their hashes, which need little memory.
    `gists` are gone through twice.
    """
    seen: set[int] = set()
    again: set[int] = set()
    for gist in gists:
        found = key(gist)
        if found is not None:
            number = hash(found)
            (again if number in seen else seen).add(number)
    by_key: dict[Hashable, list[Gist]] = {}
    for gist in gists if again else ():
        found = key(gist)
        if found is not None and hash(found) in again:
            by_key.setdefault(found, []).append(gist)
    return [sorted(group, key=_drafts_last) for group in by_key.values() if len(group) > 1]


def _drafts_last(gist: Gist) -> tuple[bool, tuple[str, int, int, str]]:
    return gist.status is Status.DRAFT, place_key(gist)


def place_key(gist: Gist) -> tuple[str, int, int, str]:
    """Return what orders records by their places, so that the order of loading decides nothing."""
    place = gist.place()
    return place.path, place.line or 0, place.column or 0, place.pointer
