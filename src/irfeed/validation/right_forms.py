"""Values of a record in the one right form that they have, where they are written in another one: for `--fix`.

Nothing is guessed: what could mean two things, or nothing that is known, has no right form here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from datetime import tzinfo
from typing import Final, NamedTuple

from irfeed.model import BodyFormat, Status
from irfeed.model.publication import Publication
from irfeed.model.record import Path, Record
from irfeed.model.table import Table, ValueKind
from irfeed.syntax import why_not_email, why_not_web_address
from irfeed.syntax.characters import with_isolates
from irfeed.syntax.written_date import DateRules, WrittenDate, read_written
from irfeed.validation import kinds
from irfeed.validation.date import FORM
from irfeed.validation.date_hints import right_form
from irfeed.validation.fields import RecordFields
from irfeed.validation.judge import Judge

_MARKS = " \t\r\n“”„‟«»‘’‚<>"
_BLANKS = re.compile("[ \t]+")
_CHOICES: Final[Mapping[str, Collection[str]]] = {
    "status": [one.value for one in Status],
    "body_format": [one.value for one in BodyFormat],
}


class RightForm(NamedTuple):
    """What a field should say."""

    path: Path  #: as the record has it
    value: str


def right_forms(record: Record, publication: Publication) -> Iterator[RightForm]:
    """Give the right forms of the values of a record that have one and are written otherwise, and the id it lacks."""
    if "id" not in record.fields:
        draft = Judge(publication).judge(record).draft
        from irfeed.validation.rules.shape import fresh_id  # noqa: PLC0415 - asked by few

        yield RightForm(("id",), fresh_id(draft, publication))
    for path, name, kind, text in _texts(RecordFields, record.fields, ()):
        right = _right(name, kind, text, publication)
        if right and right != text:
            yield RightForm(path, right)


def _texts(
    table: type[Table], fields: Mapping[str, object], path: Path
) -> Iterator[tuple[Path, str, ValueKind[object], str]]:
    """Give the texts in an object of a record: path, name and kind of the field, and what it says."""
    for name, value in fields.items():
        row = table.rows.get(name)
        for number, one in enumerate(value) if isinstance(value, list) else ((None, value),):
            place = (*path, name) if number is None else (*path, name, number)
            if row and isinstance(one, str) and not row.kind.table:
                yield place, name, row.kind, one
            elif row and row.kind.table and isinstance(one, Mapping):
                yield from _texts(row.kind.table, one, place)


def _right(name: str, kind: ValueKind[object], text: str, publication: Publication) -> str | None:
    """Return the right form of a text in a field; None if it has none, or may have several."""
    if kind.is_date:
        return _date(text, publication.time_zone)
    if name == "language":
        return _language(text, publication.languages)
    if known := {"department": publication.departments, **_CHOICES}.get(name):
        meant = text.strip().lower()
        return meant if meant in known else None
    if kind is kinds.URL or kind is kinds.EMAIL:
        why_not = why_not_web_address if kind is kinds.URL else why_not_email
        bare = text.strip(_MARKS).removeprefix("mailto:")
        return bare if why_not(text) and not why_not(bare) else None
    return _plain(text) if kind.is_text and "\n" not in text else None


def _date(text: str, zone: tzinfo | None) -> str | None:
    if FORM.fullmatch(text):
        return None
    read = read_written(text, DateRules(zone))
    return right_form(read) if isinstance(read, WrittenDate) and not (read.doubt or read.second) else None


def _language(text: str, declared: Collection[str]) -> str | None:
    import langcodes  # noqa: PLC0415 - its tables take long to load

    meant = text.strip().replace("_", "-")
    tag = str(langcodes.standardize_tag(meant)) if langcodes.tag_is_valid(meant) else ""
    return tag if tag in declared and text not in declared else None


def _plain(text: str) -> str:
    """Return a text on one line without blanks around it and without two in a row, each letter in one piece."""
    return _BLANKS.sub(" ", with_isolates(unicodedata.normalize("NFC", text))).strip(" ")
