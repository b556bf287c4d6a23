"""The gate itself: every record is read and asked about by every rule; all findings of all records in one run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from irfeed.findings import Finding, Severity, in_order
from irfeed.frozen import dataclass
from irfeed.model import Article
from irfeed.publication import Publication
from irfeed.record import Record
from irfeed.validate.gist import Gist
from irfeed.validate.judge import Judge
from irfeed.validate.together import judge_together


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
    judge = Judge(publication)
    judged: list[tuple[Record, Article | None, Gist]] = []
    findings: list[Finding] = []
    for record in records:
        one = judge.judge(record)
        judged.append((record, one.article, one.gist))
        findings += one.findings
    repeated: set[int] = set()
    for gist, finding in judge_together([gist for _, _, gist in judged], publication):
        findings.append(finding)
        if finding.severity is Severity.ERROR:
            repeated.add(id(gist))
    accepted = tuple(
        Accepted(article, record) for record, article, gist in judged if article and id(gist) not in repeated
    )
    return Validation(accepted, tuple(in_order(findings)), len(judged) - len(accepted))
