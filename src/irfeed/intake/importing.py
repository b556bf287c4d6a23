"""The import of articles on one screen: what was found is settled, compared with the records there are, written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from irfeed.findings import Finding, Severity, has_errors
from irfeed.findings.finding import quoted
from irfeed.importing import DateRules, FoundArticle, ImportContext, ImportedRecord, record_file, settle
from irfeed.importing.claims import strongest
from irfeed.importing.rules import records as rules
from irfeed.intake.accepted import RecordCheck
from irfeed.intake.distinct import DistinctArticle, ExistingRecord, kept_apart
from irfeed.load import load_path
from irfeed.model import BodyFormat, Status
from irfeed.model.publication import Publication
from irfeed.model.record import Record
from irfeed.render import late_pictures
from irfeed.validation import LIST_FIELDS


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What an import is asked for."""

    into: Path  #: the folder for the records
    shown_as: str  #: how findings name the articles folder
    dates: DateRules
    what: str  #: what messages call an article: "the page", "the entry"
    options: Mapping[str, str]  #: how fields can be given, as people type it; "*": what can be done where they cannot
    again: bool = False  #: records that are there already are passed over, and no error
    keep_going: bool = False  #: leave out what cannot be imported, and import the rest


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did."""

    written: tuple[Path, ...] = ()
    there: int = 0  #: articles of which there was a record already
    findings: tuple[Finding, ...] = ()


def import_articles(
    found: Iterable[FoundArticle | Finding], publication: Publication, request: ImportRequest
) -> ImportResult:
    """Write a record for each article that was found; nothing at all if one has an error, unless asked to keep going.

    Raises:
        IrfeedError: the articles folder cannot be read, or a record not be written.
    """
    records = [*_records(publication, request.shown_as)]
    there = 0
    findings: list[Finding] = []
    new: list[ImportedRecord] = []
    check = RecordCheck(publication, records)
    articles = _accepted(found, publication, request, check, findings)
    for one in kept_apart(articles, _known(records), publication.id_authority):
        if isinstance(one, Finding):
            findings.append(one)
            continue
        findings += one.findings
        if one.known is not None:
            there += 1
            findings += [] if request.again else [_is_there(one, request.what)]
            continue
        findings += one.article.findings
        new.append(one.article)
    new, said = check.together(new)
    findings += said
    if has_errors(findings) and not request.keep_going:
        return ImportResult((), there, tuple(findings))
    return ImportResult((*_written(new, request.into, findings),), there, tuple(findings))


def _accepted(
    found: Iterable[FoundArticle | Finding],
    publication: Publication,
    request: ImportRequest,
    check: RecordCheck,
    findings: list[Finding],
) -> Iterator[ImportedRecord]:
    """Yield the articles that can be records. A draft that cannot is left out, and stops nothing.

    What stands in the way of the others is added to `findings`.
    """
    for one in found:
        if isinstance(one, Finding):
            findings.append(one)
            continue
        settled, said = settle(one, ImportContext(publication, request.dates, one.place, request.what, request.options))
        if settled is not None:
            settled, said = check.accepted(_with_pictures(settled), said)
        error = next((finding for finding in said if finding.severity is Severity.ERROR), None)
        claims = strongest(one.claims)
        if error and "status" in claims and claims["status"].value == Status.DRAFT:
            title = quoted(str(claims["title"].value)) if "title" in claims else "without a title"
            said = [rules.draft_left_out.at(one.place, f"The draft {title} was left out: {error.message}", error.hint)]
        if settled is None:
            findings += said
        else:
            yield replace(settled, findings=tuple(said))


def _is_there(one: DistinctArticle, what: str) -> Finding:
    assert one.known is not None  # noqa: S101 - it is asked for those only that are there
    return rules.record_there.at(one.article.place, f"The record of {what} is there already: {one.known.place}")


def _written(new: Iterable[ImportedRecord], into: Path, findings: list[Finding]) -> Iterator[Path]:
    """Write the records, and yield their files."""
    written: dict[Path, str] = {}
    for settled in new:
        path = record_file.path_for(settled, into, written)
        if record_file.write(path, record_file.text_of(settled)):
            written[path] = settled.id
            yield path
        else:
            findings.append(rules.record_there.at(settled.place, f"There is a file {path.name} already"))


def _with_pictures(settled: ImportedRecord) -> ImportedRecord:
    """Return what a record will hold with the addresses of pictures that load late, so that nobody need look again."""
    if settled.body_format is not BodyFormat.HTML:
        return settled
    return replace(settled, body=late_pictures(settled.body, str(settled.fields["url"])))


def _records(publication: Publication, shown_as: str) -> Iterator[Record]:
    """Yield all records that can be read, valid or not."""
    if not publication.articles.is_dir():
        return
    loaded = load_path(
        publication.articles,
        articles=publication.articles,
        shown_as=shown_as,
        lists=LIST_FIELDS,
        defaults=publication.folders,
    )
    yield from (one for one in loaded if isinstance(one, Record))


def _known(records: Iterable[Record]) -> dict[str, ExistingRecord]:
    """Return the records by id."""
    return {
        id_: ExistingRecord(one.place(("id",)), one.fields.get("title"), one.fields.get("url"))
        for one in records
        if isinstance(id_ := one.fields.get("id"), str)
    }
