"""What an import writes, a build accepts: each record is judged before it is written.

A text with markup or with characters that no feed can carry is mended; an optional value that cannot stand is left
out. Both are told. A record that no such change helps is left out whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from irfeed.findings import Finding, Place, Severity
from irfeed.findings.finding import quoted
from irfeed.importing import ImportedRecord, record_file
from irfeed.importing.feed.document import plain
from irfeed.importing.rules import fields as rules
from irfeed.importing.rules import records
from irfeed.importing.settle import digest
from irfeed.load.locator import FileType
from irfeed.load.whole import load
from irfeed.model.publication import Publication
from irfeed.model.record import Path, Record, Value, pointer
from irfeed.render import findings_of_body
from irfeed.validation import Judge, JudgedRecord, judge_together

#: The fields without which there is no record.
_NEEDED = frozenset(("title", "language", "department", "url", "published", "body", "body_format", "status", ""))
_LAST = "\U0010ffff"
_TEXTS = frozenset(("title", "summary", "rights"))
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ufeff]")
#: Rules of bodies that say that a reader will miss a picture.
_PICTURES = frozenset(("BDY017", "BDY026"))


@dataclass(frozen=True, slots=True)
class _Coming:
    """Where the fields of a record stand that is not written yet: at the article, after all records that there are."""

    article: Place

    def place(self, path: Path) -> Place:
        return replace(self.article, path=f"{_LAST}{self.article.path}", pointer=pointer(path))


class RecordCheck:
    """Judges what an import is about to write, by itself and beside the records that are there."""

    def __init__(self, publication: Publication, there: Iterable[Record]) -> None:
        self._publication = publication
        self._judge = Judge(publication)
        self._summaries = [self._judge.judge(one).summary for one in there]

    def accepted(self, settled: ImportedRecord, said: list[Finding]) -> tuple[ImportedRecord | None, list[Finding]]:
        """Return what can be written of an article, None if nothing can; and what is to be said of it after `said`."""
        said = [*said]
        while True:
            judged = self._judged(settled)
            if isinstance(judged, Finding):
                return None, [*said, _refused(settled, judged)]
            of_body = findings_of_body(judged.article) if judged.article else []
            error = next((one for one in (*judged.findings, *of_body) if one.severity is Severity.ERROR), None)
            if error is None:
                return settled, [
                    *said,
                    *(replace(one, place=settled.place) for one in of_body if one.code in _PICTURES),
                ]
            changed, finding = _changed(settled, error, self._publication.id_authority)
            said.append(finding)
            if changed is None:
                return None, said
            settled = changed

    def together(self, articles: Sequence[ImportedRecord]) -> tuple[list[ImportedRecord], list[Finding]]:
        """Return accepted articles so that they do not clash with each other, nor with the records that are there."""
        summaries = [judged.summary for one in articles if not isinstance(judged := self._judged(one), Finding)]
        numbers = {id(summary): number for number, summary in enumerate(summaries)}
        kept, said = [*articles], []
        for summary, error in judge_together([*self._summaries, *summaries], self._publication):
            if error.severity is Severity.ERROR and id(summary) in numbers:
                number = numbers[id(summary)]
                changed, finding = _changed(kept[number], error, self._publication.id_authority)
                said.append(finding)
                kept[number] = changed or kept[number]
        return kept, said

    def _judged(self, settled: ImportedRecord) -> JudgedRecord | Finding:
        data = record_file.text_of(settled).encode("utf-8", "surrogatepass")
        (loaded,) = load(BytesIO(data), "", "", FileType.MARKDOWN)
        if isinstance(loaded, Finding):
            return loaded
        return self._judge.judge(replace(loaded, locator=_Coming(settled.place)))


def _changed(settled: ImportedRecord, error: Finding, authority: str) -> tuple[ImportedRecord | None, Finding]:
    """Return the article with the value mended or left out that an error is about, and what is to be said of it."""
    field, *rest = error.place.pointer.lstrip("/").split("/")
    value = settled.fields.get(field)
    if field == "id":
        new = f"tag:{authority}:import-{digest(settled.id)}"
        return _with(settled, field, new), rules.id_not_kept.at(
            settled.place, f"The id cannot be kept: {error.message}"
        )
    if field == "body" and (body := _FORBIDDEN.sub("", settled.body)) != settled.body:
        return replace(settled, body=body), rules.value_mended.at(settled.place, f"Mended: {error.message}")
    if field in _TEXTS and (mended := _mended(str(value))) not in {"", value}:
        return _with(settled, field, mended), rules.value_mended.at(settled.place, f"Mended: {error.message}")
    if field in _NEEDED or value is None:
        return None, _refused(settled, error)
    message = f"{_title(settled)} has lost {'/'.join((field, *rest[:1]))}: {_said(error)}"
    return _with(settled, field, _without(value, rest)), rules.value_left_out.at(settled.place, message)


def _refused(settled: ImportedRecord, error: Finding) -> Finding:
    message = f"{_title(settled)} cannot be a record: {_said(error)}"
    return records.import_not_accepted.at(settled.place, message, error.hint)


def _with(settled: ImportedRecord, field: str, value: Value) -> ImportedRecord:
    fields = {name: value if name == field else held for name, held in settled.fields.items()}
    return replace(settled, fields={name: held for name, held in fields.items() if held not in (None, [])})


def _without(value: Value, rest: Sequence[str]) -> Value:
    """Return a list without the item that is named; anything else goes whole."""
    if isinstance(value, list) and rest and rest[0].isdigit():
        return [item for number, item in enumerate(value) if number != int(rest[0])]
    return None


def _mended(text: str) -> str:
    """Return a text without markup, behind references too, and without characters that nobody sees."""
    for _ in range(3):
        text = plain(text)
    return " ".join(_UNSEEN.sub("", text).split())


def _title(settled: ImportedRecord) -> str:
    return quoted(str(settled.fields["title"]))


def _said(error: Finding) -> str:
    """Return what an error says, without the mark by which records to come stand after those that are there."""
    return error.message.replace(_LAST, "")
