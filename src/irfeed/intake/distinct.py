"""Articles that come with one id: versions of one article, of which the last is valid, or different articles.

Sources: RFC 4287, section 4.1.1: entries with one id are one entry, the one with the later `updated` is valid;
JSON Feed 1.1, id; RSS 2.0, guid. Many programs write one guid, or no guid and one link, for all items.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from irfeed.findings import Finding, Place
from irfeed.findings.finding import quoted
from irfeed.importing import Identity, ImportedRecord
from irfeed.importing.rules import records as rules
from irfeed.importing.settle import digest
from irfeed.model.record import Value


@dataclass(frozen=True, slots=True)
class ExistingRecord:
    """A record that is there already."""

    place: Place
    title: Value
    url: Value


@dataclass(frozen=True, slots=True)
class DistinctArticle:
    """An article, what is to be said of it, and the record that it has already."""

    article: ImportedRecord
    findings: tuple[Finding, ...] = ()
    known: ExistingRecord | None = None


def kept_apart(
    articles: Iterable[ImportedRecord], known: Mapping[str, ExistingRecord], authority: str
) -> Iterator[DistinctArticle | Finding]:
    """Yield each article once, with an id of its own; those that came before another version are findings.

    Args:
        articles: What was found, in the order of the documents.
        known: The records that are there, by id.
        authority: What new ids begin with.
    """
    groups: dict[str, list[ImportedRecord]] = {}
    for one in articles:
        groups.setdefault(one.id, []).append(one)
    for id_, group in groups.items():
        different: list[ImportedRecord] = []
        for one in group:
            yield from _added(one, different)
        yield from _with_ids(different, id_, known, authority)


def _added(one: ImportedRecord, different: list[ImportedRecord]) -> Iterator[DistinctArticle | Finding]:
    """Put an article among the different ones, or in the place of an older version; what is there twice is known."""
    for number, other in enumerate(different):
        if _is_version(one, other):
            older, newer = sorted((other, one), key=_changed)
            different[number] = newer
            if _text(older) == _text(newer):
                yield DistinctArticle(one, (), ExistingRecord(other.place, other.fields["title"], other.fields["url"]))
            else:
                message = f"{_title(older)} was left out: {newer.place} has a later version of it"
                yield rules.older_version.at(older.place, message)
            return
    different.append(one)


def _is_version(one: ImportedRecord, other: ImportedRecord) -> bool:
    """Say whether two articles with one id are versions of one article."""
    if one.identity is Identity.ENTRY and _changed(one) != _changed(other):
        return True
    is_same = [one.fields[name] == other.fields[name] for name in ("title", "url", "published")]
    if one.identity is Identity.LINK:
        return is_same[0] and (is_same[2] or _text(one) == _text(other))
    return is_same[0] and (is_same[1] or is_same[2])


def _text(one: ImportedRecord) -> tuple[object, ...]:
    return one.fields["title"], one.fields.get("summary"), one.body


def _changed(one: ImportedRecord) -> datetime:
    return datetime.fromisoformat(str(one.fields.get("updated") or one.fields["published"]))


def _with_ids(
    different: list[ImportedRecord], id_: str, known: Mapping[str, ExistingRecord], authority: str
) -> Iterator[DistinctArticle]:
    """Yield different articles: one keeps the id, the others get ids of their own, the same at each import."""
    keeper = _keeper(different, known.get(id_))
    for one in different:
        if one is keeper:
            yield DistinctArticle(one, _doubts(one, known.get(id_)), known.get(id_))
            continue
        made_of = " ".join(str(one.fields[name]) for name in ("id", "title", "published"))
        own = f"tag:{authority}:import-{digest(made_of)}"
        message = f"{_title(one)} has the id of another article, {quoted(id_)}, and gets one of its own"
        finding = rules.id_shared.at(one.place, message)
        fields = {name: value for name, value in one.fields.items() if name != "guid"} | {"id": own}
        yield DistinctArticle(replace(one, fields=fields), () if own in known else (finding,), known.get(own))


def _keeper(different: list[ImportedRecord], known: ExistingRecord | None) -> ImportedRecord:
    """Return the article that keeps the id: the one that has a record, else the first."""
    if known is not None:
        for name, value in (("title", known.title), ("url", known.url)):
            for one in different:
                if one.fields[name] == value:
                    return one
    return different[0]


def _doubts(one: ImportedRecord, known: ExistingRecord | None) -> tuple[Finding, ...]:
    if known is None or one.fields["title"] == known.title or one.fields["url"] == known.url:
        return ()
    message = f"{_title(one)} was left out: its id is that of {known.place}, which has another title and address"
    return (rules.id_shared.at(one.place, message),)


def _title(one: ImportedRecord) -> str:
    return quoted(str(one.fields["title"]))
