"""The kinds of rules of records: what each is asked about, and by which function.

A rule's function names itself in the findings that it finds: `FieldFinding(url_port.about, "has no valid port")`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Generic, ParamSpec

from irfeed.findings import Rule
from irfeed.frozen import dataclass
from irfeed.validation.finding import FieldFinding

if TYPE_CHECKING:  # what reads values asks rules, and is a part of these
    from irfeed.model.publication import Publication
    from irfeed.validation.article import Draft
    from irfeed.validation.summary import RecordSummary

_Given = ParamSpec("_Given")


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


def records(about: Rule, find: Callable[[Draft, Publication], Iterator[FieldFinding]]) -> RecordRule:
    """Ask a rule about single records."""
    return RecordRule(about, find)


def all_records(
    about: Rule, find: Callable[[Sequence[RecordSummary], Publication], Iterator[tuple[RecordSummary, FieldFinding]]]
) -> RecordsRule:
    """Ask a rule about all records together."""
    return RecordsRule(about, find)
