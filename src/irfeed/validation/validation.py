"""The gate itself: every record is read and asked about by every rule; all findings of all records in one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from irfeed.findings import Finding, Severity, declared_in, in_order
from irfeed.frozen import dataclass
from irfeed.model import Article, Status
from irfeed.model.publication import Publication
from irfeed.model.record import Record
from irfeed.validation.finding import found_at
from irfeed.validation.judge import Judge, as_reported
from irfeed.validation.rule import RecordsRule
from irfeed.validation.summary import RecordSummary

_RULES = tuple(rule for rule in declared_in("irfeed.validation.rules.together") if isinstance(rule, RecordsRule))


def judge_together(
    summaries: Sequence[RecordSummary], publication: Publication
) -> Iterator[tuple[RecordSummary, Finding]]:
    """Give what the rules about all records together say, each with the summary of the record that it is about.

    A record with an error among them is rejected. Of two records that must not both be, the one whose place comes
    first is kept, and any other before a draft. Whoever knows that some records share nothing with others (no id in
    whatever case and form, no address, no story, no title at one moment) may leave those out.
    """
    for rule in _RULES:
        for summary, finding in rule.find(summaries, publication):
            yield summary, found_at(summary.place(finding.path), finding)


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
    left: tuple[
        RecordSummary, ...
    ] = ()  #: the records that are not accepted: those that are rejected, and unfinished drafts

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order of the records."""
        return tuple(one.article for one in self.accepted)

    @property
    def records(self) -> Mapping[str, Record]:
        """The record of each article, by the article's id."""
        return {one.article.id: one.record for one in self.accepted}


def validate(
    records: Iterable[Record], publication: Publication, *, drafts: bool = False, complete: bool = True
) -> Validation:
    """Turn records into articles, or say what is wrong with them.

    A record with an error is not among the articles; warnings and advice reject nothing. Of two records that must
    not both be (the same id, the same story and language) the one whose place comes first is kept.

    Args:
        records: to be judged.
        publication: that they belong to.
        drafts: judge them as if they were published; else what is wrong in a draft is advice.
        complete: whether these are all records; else there is no advice that others might make wrong.
    """
    judge = Judge(publication)
    judged: list[tuple[Record, Article | None, RecordSummary]] = []
    found: list[tuple[RecordSummary, Finding]] = []
    for record in records:
        one = judge.judge(record)
        summary = one.summary
        judged.append((record, one.article, summary))
        found += [(summary, finding) for finding in one.findings]
    together = list(judge_together([summary for _, _, summary in judged], publication))
    repeated = {id(summary) for summary, finding in together if finding.severity is Severity.ERROR}
    found += together if complete else [one for one in together if one[1].severity is not Severity.ADVICE]
    accepted = tuple(
        Accepted(article, record) for record, article, summary in judged if article and id(summary) not in repeated
    )
    findings = (finding if drafts else as_reported(summary.status, finding) for summary, finding in found)
    left = tuple(summary for _, article, summary in judged if article is None or id(summary) in repeated)
    rejected = sum(drafts or summary.status is not Status.DRAFT for summary in left)
    return Validation(accepted, tuple(in_order(findings)), rejected, left)
