"""The gate itself: every record is read and asked about by every rule; all findings of all records in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from irfeed.findings import Finding, Severity, in_order
from irfeed.model import Article
from irfeed.publication import Publication
from irfeed.record import Record
from irfeed.validate.article import article
from irfeed.validate.draft import Draft, own_path
from irfeed.validate.field_types import Context
from irfeed.validate.flaw import Flaw
from irfeed.validate.reading import read
from irfeed.validate.registry import OF_ALL, OF_RECORDS
from irfeed.validate.words import label


@dataclass(frozen=True, slots=True)
class Accepted:
    """An article and the record that it came from, which knows where everything stands."""

    article: Article
    record: Record


@dataclass(frozen=True, slots=True)
class Validation:
    """What became of all records."""

    accepted: tuple[Accepted, ...]  #: in the order of the records
    findings: tuple[Finding, ...]  #: of all records, by place; errors stand only for records that are not accepted
    rejected: int  #: how many records have errors

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order of the records."""
        return tuple(one.article for one in self.accepted)

    @property
    def records(self) -> Mapping[str, Record]:
        """The record of each article, by the article's id."""
        return {one.article.id: one.record for one in self.accepted}


def validate(records: Iterable[Record], publication: Publication) -> Validation:
    """Turn records into articles, or say what is wrong with them.

    A record with an error is not among the articles; warnings and advice reject nothing. Of two records that must
    not both be (the same id, the same story and language) the one whose place comes first is kept.
    """
    context = Context(publication.time_zone)
    drafts: list[Draft] = []
    findings: list[Finding] = []
    rejected: set[int] = set()

    def report(draft: Draft, number: int, flaws: Iterable[Flaw]) -> None:
        for flaw in flaws:
            findings.append(_finding(draft, flaw))
            if flaw.rule.severity is Severity.ERROR:
                rejected.add(number)

    for number, record in enumerate(records):
        draft, flaws = read(record, context)
        drafts.append(draft)
        report(draft, number, (*flaws, *_of_record(draft, publication)))
    numbers = {id(draft): number for number, draft in enumerate(drafts)}
    for rule in OF_ALL:
        for draft, flaw in rule(drafts, publication):
            report(draft, numbers[id(draft)], () if draft.is_broken(flaw.path) else (flaw,))
    accepted = tuple(
        Accepted(article(draft.fields, publication), draft.record)
        for number, draft in enumerate(drafts)
        if number not in rejected
    )
    return Validation(accepted, tuple(in_order(findings)), len(rejected))


def _of_record(draft: Draft, publication: Publication) -> Iterator[Flaw]:
    """Give what the rules of records say of a draft, but for fields that could not be read in the first place."""
    for rule in OF_RECORDS:
        for flaw in rule(draft, publication):
            if not draft.is_broken(flaw.path):
                yield flaw


def _finding(draft: Draft, flaw: Flaw) -> Finding:
    """Look up where a flaw stands and name its field."""
    path = own_path(draft.record.fields, flaw.path)
    return flaw.rule.at(draft.record.place(path), f"{label(path)} {flaw.message}", flaw.hint)
