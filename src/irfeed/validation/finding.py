"""A finding as a rule of records makes it, before anyone has looked up where the field stands.

Here are the words of messages, too, and what the values of a record are read against.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from irfeed.findings import Finding, Place, Rule
from irfeed.findings.finding import LONGEST, quoted
from irfeed.frozen import dataclass
from irfeed.model.publication import Publication
from irfeed.model.record import Path
from irfeed.model.record import label as label  # noqa: PLC0414 - one of the words
from irfeed.model.table import RefusedError, Table
from irfeed.validation import rules

_LARGEST_BITS = 128
_NEAR = 0.7


def code_point(character: str) -> str:
    """Return "U+202E"."""
    return f"U+{ord(character):04X}"


def named(character: str) -> str:
    """Return "U+202E RIGHT-TO-LEFT OVERRIDE"; control characters have no names of their own."""
    unnamed = "CONTROL CHARACTER" if unicodedata.category(character) == "Cc" else "NONCHARACTER"
    return f"{code_point(character)} {unicodedata.name(character, unnamed)}"


def shown(value: object) -> str:
    """Return any value of a record in a few words."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int | float):
        return _number(value)
    if value is None:
        return "nothing (null)"
    return "an object" if isinstance(value, Mapping) else "a list"


def _number(value: float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) and value.bit_length() > _LARGEST_BITS:
        return "a very large number"  # Python refuses to print the largest
    return f"the number {value}"


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the one of `choices` that `word` was probably meant to be, or None."""
    import difflib  # noqa: PLC0415 - only guesses need it, and it takes long to import

    by_folded = {choice.casefold(): choice for choice in choices}
    near = difflib.get_close_matches(word.casefold()[:LONGEST], by_folded, n=1, cutoff=_NEAR)
    return by_folded[near[0]] if near else None


def listed(words: Iterable[str]) -> str:
    """Return "a, b, c", cut after a dozen."""
    every = list(words)
    most = 12
    return ", ".join(every[:most]) + (", …" if len(every) > most else "")


@dataclass(frozen=True, slots=True)
class FieldFinding:
    """What is wrong with one field. The message goes on after the field's name: "is missing"."""

    rule: Rule
    message: str
    hint: str = ""  #: empty: the rule says how to mend it
    path: Path = ()  #: from the field that was judged inwards
    meant: str = ""  #: the field that an unknown one was meant to be
    at: int | None = None  #: the character of a text that it is about, from 0

    def inside(self, path: Path) -> FieldFinding:
        """Return the same finding of the same field, seen from further out."""
        return replace(self, path=(*path, *self.path))


def found_at(place: Place, finding: FieldFinding, path: Path | None = None) -> Finding:
    """Return the finding of a field at `place`; `path` is that of the field as the record has it."""
    return finding.rule.at(place, f"{label(finding.path if path is None else path)} {finding.message}", finding.hint)


def refuse(findings: Iterable[FieldFinding]) -> None:
    """Refuse a value that is being read if there are any `findings`.

    Raises:
        RefusedError: there are some; the error carries all of them.
    """
    found = tuple(findings)
    if found:
        raise RefusedError(found)


class RecordContext:
    """What the kinds of fields need to know of the publication. One serves record after record."""

    def __init__(self, publication: Publication) -> None:
        self.zone = publication.time_zone
        self.languages = publication.languages
        self.departments = publication.departments
        self.is_unusual = False  #: a value was not known at a glance, so rules about single values may speak of it

    def leaves_out(self, name: str, value: object) -> bool:
        """Say whether `value` says nothing: null and "" mean that a field is left out, but an alt may be empty."""
        return value is None or (value == "" and name != "alt")

    def unknown(self, name: str, table: type[Table]) -> FieldFinding:
        """Return the finding of a field that there is not."""
        finding: FieldFinding = rules.shape.unknown_field.finding(name, tuple(table.rows))
        return finding

    def missing(self, table: type[Table], values: Mapping[str, object]) -> tuple[FieldFinding, ...]:  # noqa: ARG002 - as all that read tables ask
        """Let the rule missing-field be asked: it looks at the whole record, and at its files."""
        self.is_unusual = True
        return ()
