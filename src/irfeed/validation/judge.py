"""One record judged: read by the table of fields, and asked about by the rules that may have something to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final, cast

from irfeed.findings import Finding, Place, Severity, declared_in, has_errors
from irfeed.frozen import dataclass
from irfeed.model import Article, Status
from irfeed.model.publication import Publication
from irfeed.model.record import Path, Record, Spot, Value, pointer
from irfeed.model.table import RefusedError
from irfeed.validation.article import Draft, article, body_of, own_path
from irfeed.validation.fields import RecordFields
from irfeed.validation.finding import FieldFinding, RecordContext, found_at
from irfeed.validation.media_types import completed
from irfeed.validation.rule import EVERY_RECORD, RecordRule
from irfeed.validation.summary import RecordSummary

Find = Callable[[Draft, Publication], Iterator[FieldFinding]]

_CHAPTERS: Final = "irfeed.validation.rules"


@lru_cache(maxsize=1024)
def asked(names: frozenset[str], unusual: bool) -> tuple[Find, ...]:  # noqa: FBT001 - a keyword makes each call slower
    """Return the rules that may have something to say of a record, by their codes.

    Args:
        names: of the fields that it gives.
        unusual: whether it lacks a required one, or one holds what is not known at a glance.
    """
    chapters = (_CHAPTERS,) if unusual else [f"{_CHAPTERS}.{name}" for name in EVERY_RECORD]
    declared = [one for chapter in chapters for one in declared_in(chapter) if isinstance(one, RecordRule)]
    return tuple(one.find for one in declared if one.may_speak_of(names, unusual=unusual))


@dataclass(frozen=True, slots=True)
class JudgedRecord:
    """What became of one record by itself. Of all records together, :func:`irfeed.validation.judge_together` judges."""

    article: Article | None  #: None if the record has errors
    findings: tuple[Finding, ...]
    draft: Draft

    @property
    def summary(self) -> RecordSummary:
        """What the rules about all records together look at."""
        return RecordSummary.of(self.draft)


def as_reported(status: Status, finding: Finding) -> Finding:
    """Return what to say of a finding about a record with a status: what is wrong in a draft is advice."""
    return replace(finding, severity=Severity.ADVICE) if status is Status.DRAFT else finding


class _Nowhere:
    """The place of a record that was judged before, so that nobody asks."""

    def place(self, path: Path) -> Place:
        return Place("", pointer=pointer(path))


class Judge:
    """Judges the records of one publication, one after the other."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._around = RecordContext(publication)

    def judge(self, record: Record) -> JudgedRecord:
        """Return what becomes of a record by itself."""
        draft, found = self._read(record)
        found += self._of_record(draft)
        if not found:
            return JudgedRecord(article(draft, self._publication), (), draft)
        findings = tuple([_placed(draft, finding) for finding in found])
        made = None if has_errors(findings) else article(draft, self._publication)
        return JudgedRecord(made, findings, draft)

    def article(self, fields: Mapping[str, Value]) -> Article | None:
        """Return the article that a record with `fields` makes, or None if it has errors; nothing is told of them."""
        return self.judge(Record(fields, _Nowhere())).article

    def _read(self, record: Record) -> tuple[Draft, list[FieldFinding]]:
        """Return as much of a record as can be read, and what is wrong with the rest."""
        self._around.is_unusual = False
        try:
            given = completed(record) if record.files else record.fields
            return self._draft(record, RecordFields.read(given, self._around)), []
        except RefusedError as refused:
            self._around.is_unusual = True
            findings: list[FieldFinding] = [*refused.findings]
            fields = cast("RecordFields", refused.left)  # of a record there is always something left
            broken = frozenset(finding.path for finding in findings)
            meant = frozenset((*finding.path[:-1], finding.meant) for finding in findings if finding.meant)
            return self._draft(record, fields, broken, meant), findings

    def _draft(self, record: Record, fields: RecordFields, *missed: frozenset[Path]) -> Draft:
        return Draft(record, fields, *body_of(fields, self._publication), *missed)

    def _of_record(self, draft: Draft) -> Iterator[FieldFinding]:
        """Give what the rules of records say of a draft, but for fields that could not be read in the first place."""
        for rule in asked(frozenset(vars(draft.fields)), self._around.is_unusual):
            for finding in rule(draft, self._publication):
                if not draft.is_broken(finding.path):
                    yield finding


def _placed(draft: Draft, finding: FieldFinding) -> Finding:
    """Look up where a finding stands and name its field."""
    path = own_path(draft.record.fields, finding.path)
    return found_at(draft.record.place(path, _spot(draft, finding)), finding, path)


def _spot(draft: Draft, finding: FieldFinding) -> Spot | None:
    """Return the spot in a body that a finding is about; other texts are short, and stand on a line."""
    body = draft.raw(finding.path) if finding.path == ("body",) and finding.at is not None else None
    if not isinstance(body, str) or finding.at is None:
        return None
    return Spot(body, body.count("\n", 0, finding.at) + 1, finding.at - body.rfind("\n", 0, finding.at))
