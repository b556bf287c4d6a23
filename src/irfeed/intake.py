"""The import of articles on one screen: what was found is settled, compared with the records there are, written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from irfeed.findings import Finding, Place, has_errors
from irfeed.importing import DateRules, Desk, Found, Settled, record_file, settle
from irfeed.importing.rules import records as rules
from irfeed.load import load_path
from irfeed.model import BodyFormat
from irfeed.publication import Publication
from irfeed.record import Record
from irfeed.render import late_pictures
from irfeed.validate import LIST_FIELDS


@dataclass(frozen=True, slots=True)
class Request:
    """What an import is asked for."""

    into: Path  #: the folder for the records
    shown_as: str  #: how findings name the articles folder
    dates: DateRules
    what: str  #: what messages call an article: "the page", "the entry"
    again: bool = False  #: records that are there already are passed over, and no fault
    keep_going: bool = False  #: leave out what cannot be imported, and import the rest


@dataclass(frozen=True, slots=True)
class Intake:
    """What an import did."""

    written: tuple[Path, ...] = ()
    there: int = 0  #: articles of which there was a record already
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Sorted:
    new: list[Settled] = field(default_factory=list)
    there: int = 0
    findings: list[Finding] = field(default_factory=list)


def take_in(found: Iterable[Found | Finding], publication: Publication, request: Request) -> Intake:
    """Write a record for each article that was found; nothing at all if one has an error, unless asked to keep going.

    Raises:
        IrfeedError: the articles folder cannot be read, or a record not be written.
    """
    places = dict(_ids(publication, request.shown_as))
    sorted_ = _sort(found, publication, request, places)
    if has_errors(sorted_.findings) and not request.keep_going:
        return Intake((), sorted_.there, tuple(sorted_.findings))
    written: dict[Path, str] = {}
    for settled in sorted_.new:
        path = record_file.path_for(settled, request.into, written)
        if record_file.write(path, record_file.text_of(settled)):
            written[path] = settled.id
        else:
            sorted_.findings.append(rules.RECORD_THERE.at(settled.place, f"There is a file {path.name} already"))
    return Intake(tuple(written), sorted_.there, tuple(sorted_.findings))


def _sort(
    found: Iterable[Found | Finding], publication: Publication, request: Request, places: dict[str, Place]
) -> _Sorted:
    result = _Sorted()
    for one in found:
        if isinstance(one, Finding):
            result.findings.append(one)
            continue
        settled, findings = settle(one, Desk(publication, request.dates, one.place, request.what))
        if settled is not None and settled.id in places:
            result.there += 1
            if not request.again:
                message = f"The record of {request.what} is there already: {places[settled.id]}"
                result.findings.append(rules.RECORD_THERE.at(settled.place, message))
            continue
        result.findings += findings
        if settled is not None:
            result.new.append(_with_pictures(settled))
            places[settled.id] = settled.place
    return result


def _with_pictures(settled: Settled) -> Settled:
    """Return what a record will hold with the addresses of pictures that load late, so that nobody need look again."""
    if settled.body_format is not BodyFormat.HTML:
        return settled
    return replace(settled, body=late_pictures(settled.body, str(settled.fields["url"])))


def _ids(publication: Publication, shown_as: str) -> Iterator[tuple[str, Place]]:
    """Yield the ids of all records that can be read, valid or not, and where they stand."""
    if not publication.articles.is_dir():
        return
    loaded = load_path(publication.articles, articles=publication.articles, shown_as=shown_as, lists=LIST_FIELDS)
    for one in loaded:
        if isinstance(one, Record) and isinstance(id_ := one.fields.get("id"), str):
            yield id_, one.place(("id",))
