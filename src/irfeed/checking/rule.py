"""The kinds of rules of `irfeed check`: where each is asked, and by which function it judges.

A rule is a value: its documentation (`about`), where it applies, and a pure function that yields findings. The
decorator `irfeed.findings.rule` makes it; `elements`, `values`, `documents`, `reading` or `sets` says of which kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from irfeed.checking.document import Document
from irfeed.checking.json import Spot
from irfeed.checking.kind import ANY, Kind
from irfeed.checking.names import Selector
from irfeed.checking.together import Together
from irfeed.checking.xml.element import Element
from irfeed.findings import Rule, RuleFinding

ElementJudge = Callable[[Element, Document], Iterator[RuleFinding]]
ValueJudge = Callable[[Spot, Document], Iterator[RuleFinding]]
DocumentJudge = Callable[[Document], Iterator[RuleFinding]]
SetJudge = Callable[[Together], Iterator[RuleFinding]]


@dataclass(frozen=True, slots=True)
class ElementRule:
    """Asked once for each element that one of its selectors names (see `irfeed.checking.names`).

    Raises:
        ValueError: a selector has a prefix that is not known, or can match nothing.
    """

    about: Rule
    on: tuple[str, ...]
    judge: ElementJudge
    kinds: frozenset[Kind] = ANY  #: only in documents of these kinds, among those of the rule's family

    def __post_init__(self) -> None:
        for selector in self.on:
            Selector.of(selector)


@dataclass(frozen=True, slots=True)
class JsonRule:
    """Asked once for each JSON value that one of its patterns names.

    A pattern is a JSON Pointer in which "*" stands for any one name or index: "" (the feed), "/items/*",
    "/items/*/attachments/*/url". "**" alone stands for every value.

    Raises:
        ValueError: a pattern can match nothing.
    """

    about: Rule
    on: tuple[str, ...]
    judge: ValueJudge
    kinds: frozenset[Kind] = ANY

    def __post_init__(self) -> None:
        for pattern in self.on:
            if pattern not in ("", "**") and not pattern.startswith("/"):
                raise ValueError(f'The pattern "{pattern}" matches no JSON value: it begins without "/"')


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """Asked once for each document that could be read."""

    about: Rule
    judge: DocumentJudge
    kinds: frozenset[Kind] = ANY


@dataclass(frozen=True, slots=True)
class ReadingRule:
    """Speaks of what reading the bytes ran into: of the findings that bear its name. It has no function."""

    about: Rule
    kinds: frozenset[Kind] = ANY


@dataclass(frozen=True, slots=True)
class SetRule:
    """Asked once for many documents together: those of one folder, say. Of each only its summary is left."""

    about: Rule
    judge: SetJudge


AloneRule = ElementRule | JsonRule | DocumentRule | ReadingRule  # asked about one document
CheckRule = AloneRule | SetRule


def elements(*selectors: str, kinds: frozenset[Kind] = ANY) -> Callable[[Rule, ElementJudge], ElementRule]:
    """Ask a rule about each element that one of the selectors names."""
    return lambda about, judge: ElementRule(about, selectors, judge, kinds)


def values(*patterns: str, kinds: frozenset[Kind] = ANY) -> Callable[[Rule, ValueJudge], JsonRule]:
    """Ask a rule about each JSON value that one of the patterns names."""
    return lambda about, judge: JsonRule(about, patterns, judge, kinds)


def documents(kinds: frozenset[Kind] = ANY) -> Callable[[Rule, DocumentJudge], DocumentRule]:
    """Ask a rule about each document."""
    return lambda about, judge: DocumentRule(about, judge, kinds)


def reading(about: Rule, _: Callable[[], None]) -> ReadingRule:
    """Let a rule speak of what reading a document ran into."""
    return ReadingRule(about)


def sets(about: Rule, judge: SetJudge) -> SetRule:
    """Ask a rule about many documents together."""
    return SetRule(about, judge)
