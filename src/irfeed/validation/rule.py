"""The kinds of rules of records: what each is asked about, and by which function.

A rule's function names itself in the flaws that it finds: `Flaw(url_port.about, "has no valid port")`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Generic, ParamSpec

from irfeed.findings import Rule
from irfeed.frozen import dataclass
from irfeed.validation.flaw import Flaw

if TYPE_CHECKING:  # what reads values asks rules, and is a part of these
    from irfeed.model.publication import Publication
    from irfeed.validation.draft import Draft
    from irfeed.validation.gist import Gist

_Given = ParamSpec("_Given")


@dataclass(frozen=True, slots=True)
class ValueRule(Generic[_Given]):
    """Asked about one value, by what reads it."""

    about: Rule
    find: Callable[_Given, Iterator[Flaw]]


@dataclass(frozen=True, slots=True)
class FailureRule(Generic[_Given]):
    """Speaks of a value that could not be read, when that has turned out."""

    about: Rule
    flaw: Callable[_Given, Flaw]


@dataclass(frozen=True, slots=True)
class RecordRule:
    """Asked about the fields of one record together."""

    about: Rule
    find: Callable[[Draft, Publication], Iterator[Flaw]]


@dataclass(frozen=True, slots=True)
class RecordsRule:
    """Asked about all records together."""

    about: Rule
    find: Callable[[Sequence[Gist], Publication], Iterator[tuple[Gist, Flaw]]]


def values(about: Rule, find: Callable[_Given, Iterator[Flaw]]) -> ValueRule[_Given]:
    """Ask a rule about single values."""
    return ValueRule(about, find)


def failures(about: Rule, flaw: Callable[_Given, Flaw]) -> FailureRule[_Given]:
    """Let a rule speak of values that could not be read."""
    return FailureRule(about, flaw)


def records(about: Rule, find: Callable[[Draft, Publication], Iterator[Flaw]]) -> RecordRule:
    """Ask a rule about single records."""
    return RecordRule(about, find)


def all_records(about: Rule, find: Callable[[Sequence[Gist], Publication], Iterator[tuple[Gist, Flaw]]]) -> RecordsRule:
    """Ask a rule about all records together."""
    return RecordsRule(about, find)
