"""The complete way: a record is read field by field and asked about by every rule. It alone finds fault."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, declared_in, has_errors
from irfeed.model import Article
from irfeed.publication import Publication
from irfeed.record import Record
from irfeed.validate.article import article
from irfeed.validate.draft import Draft, own_path
from irfeed.validate.field_types import Context
from irfeed.validate.flaw import Flaw, found_at
from irfeed.validate.gist import Gist
from irfeed.validate.reading import read
from irfeed.validate.rule import RecordRule

#: Rules that look at the fields of one record together. The others judge single values while they are read.
_RULES = tuple(rule for rule in declared_in("irfeed.validate.rules") if isinstance(rule, RecordRule))


def judge_completely(record: Record, publication: Publication) -> tuple[Article | None, tuple[Finding, ...], Gist]:
    """Return the article that a record makes, or None if it has errors; all findings; and its gist."""
    draft, flaws = read(record, Context(publication.time_zone))
    findings = tuple(_finding(draft, flaw) for flaw in (*flaws, *_of_record(draft, publication)))
    made = None if has_errors(findings) else article(draft.fields, publication)
    return made, findings, gist_of(draft)


def gist_of(draft: Draft) -> Gist:
    """Return what the rules about all records together look at."""
    fields = draft.fields
    return Gist(
        draft.record.locator,
        fields.id,
        fields.title,
        fields.language,
        tuple(fields.department or ()),
        fields.url,
        fields.published,
        fields.status,
        fields.story,
        draft.broken,
    )


def _of_record(draft: Draft, publication: Publication) -> Iterator[Flaw]:
    """Give what the rules of records say of a draft, but for fields that could not be read in the first place."""
    for rule in _RULES:
        for flaw in rule.find(draft, publication):
            if not draft.is_broken(flaw.path):
                yield flaw


def _finding(draft: Draft, flaw: Flaw) -> Finding:
    """Look up where a flaw stands and name its field."""
    path = own_path(draft.record.fields, flaw.path)
    return found_at(draft.record.place(path), flaw, path)
