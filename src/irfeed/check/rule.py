"""The kinds of rules: where each is asked, and by which function it judges.

A rule is a value: its documentation (`about`), where it applies, and a pure function that yields faults. Each
stands in a file of its own below `irfeed.check.rules`, as the constant RULE; the registry finds it there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from irfeed.check.across import Together
from irfeed.check.document import Document
from irfeed.check.json.spot import Spot
from irfeed.check.kind import ANY, Kind
from irfeed.check.xml.element import Element
from irfeed.findings import Fault, Rule


@dataclass(frozen=True, slots=True)
class ElementRule:
    """Asked once for each element that one of its selectors names.

    A selector is "atom:entry" (that element anywhere), "channel/item" (with that parent), "media:*" (any element of
    a namespace), "*" (any element) or "@xml:lang" (any element that has the attribute). Prefixes are those of
    `irfeed.check.names`; a name without prefix is in no namespace.
    """

    about: Rule
    on: tuple[str, ...]
    judge: Callable[[Element, Document], Iterator[Fault]]
    kinds: frozenset[Kind] = ANY  #: only in documents of these kinds, among those of the rule's family


@dataclass(frozen=True, slots=True)
class JsonRule:
    """Asked once for each JSON value that one of its patterns names.

    A pattern is a JSON Pointer in which "*" stands for any one name or index: "" (the feed), "/items/*",
    "/items/*/attachments/*/url". "**" alone stands for every value.
    """

    about: Rule
    on: tuple[str, ...]
    judge: Callable[[Spot, Document], Iterator[Fault]]
    kinds: frozenset[Kind] = ANY


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """Asked once for each document that could be read."""

    about: Rule
    judge: Callable[[Document], Iterator[Fault]]
    kinds: frozenset[Kind] = ANY


@dataclass(frozen=True, slots=True)
class ReadingRule:
    """Speaks of what reading the bytes ran into: of the troubles that bear its name. It has no function."""

    about: Rule
    kinds: frozenset[Kind] = ANY


@dataclass(frozen=True, slots=True)
class SetRule:
    """Asked once for many documents together: those of one folder, say. Of each only its summary is left."""

    about: Rule
    judge: Callable[[Together], Iterator[Fault]]


AloneRule = ElementRule | JsonRule | DocumentRule | ReadingRule  # asked about one document
CheckRule = AloneRule | SetRule
