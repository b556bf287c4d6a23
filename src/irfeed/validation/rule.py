"""The kinds of rules of records: what each is asked about, and by which function.

A rule's function names itself in the findings that it finds: `FieldFinding(url_port.about, "has no valid port")`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final, Generic, ParamSpec, TypeAlias

from irfeed.findings import Rule
from irfeed.frozen import dataclass
from irfeed.validation.finding import FieldFinding

if TYPE_CHECKING:  # what reads values asks rules, and is a part of these
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft
    from irfeed.validation.summary import RecordSummary

_Given = ParamSpec("_Given")
_OfRecord: TypeAlias = "Callable[[Draft, Publication], Iterator[FieldFinding]]"

#: The chapters that are imported for every record. The others cost more, and are imported for unusual records alone.
EVERY_RECORD: Final = ("files", "order_of_dates", "states")


@dataclass(frozen=True, slots=True)
class ValueRule(Generic[_Given]):
    """Asked about one value, by what reads it."""

    about: Rule
    find: Callable[_Given, Iterator[FieldFinding]]


@dataclass(frozen=True, slots=True)
class FailureRule(Generic[_Given]):
    """Speaks of a value that could not be read, when that has turned out."""

    about: Rule
    finding: Callable[_Given, FieldFinding]


@dataclass(frozen=True, slots=True)
class RecordRule:
    """Asked about the fields of one record together."""

    about: Rule
    find: Callable[[Draft, Publication], Iterator[FieldFinding]]
    fields: frozenset[str] = frozenset()  #: it has nothing to say of a record without one of these; empty: of any
    is_unusual: bool = False  #: it has nothing to say of a record whose values are all there and known at a glance

    def may_speak_of(self, names: AbstractSet[str], *, unusual: bool) -> bool:
        """Say whether it may have something to say of a record that gives the fields `names`."""
        return unusual if self.is_unusual else not self.fields or not self.fields.isdisjoint(names)


@dataclass(frozen=True, slots=True)
class RecordsRule:
    """Asked about all records together."""

    about: Rule
    find: Callable[[Sequence[RecordSummary], Publication], Iterator[tuple[RecordSummary, FieldFinding]]]


def values(about: Rule, find: Callable[_Given, Iterator[FieldFinding]]) -> ValueRule[_Given]:
    """Ask a rule about single values."""
    return ValueRule(about, find)


def failures(about: Rule, finding: Callable[_Given, FieldFinding]) -> FailureRule[_Given]:
    """Let a rule speak of values that could not be read."""
    return FailureRule(about, finding)


def records(*fields: str) -> Callable[[Rule, _OfRecord], RecordRule]:
    """Ask a rule about single records that give one of these fields; without any, about all.

    What this returns raises ValueError in a chapter that is not imported for every record.
    """

    def asked(about: Rule, find: _OfRecord) -> RecordRule:
        chapter = find.__module__.rpartition(".")[2]
        if chapter not in EVERY_RECORD:
            raise ValueError(
                f"{about.code} would not be asked about every record in the chapter {chapter}: "
                f"move it to {', '.join(EVERY_RECORD)}, or name {chapter} in EVERY_RECORD"
            )
        return RecordRule(about, find, frozenset(fields))

    return asked


def unusual_records(about: Rule, find: _OfRecord) -> RecordRule:
    """Ask a rule about single records that lack a required field, or have a value that is not known at a glance."""
    return RecordRule(about, find, is_unusual=True)


def all_records(
    about: Rule, find: Callable[[Sequence[RecordSummary], Publication], Iterator[tuple[RecordSummary, FieldFinding]]]
) -> RecordsRule:
    """Ask a rule about all records together."""
    return RecordsRule(about, find)
