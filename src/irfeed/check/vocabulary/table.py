"""Rules that follow from a vocabulary: a row for each kind of mistake that its table can show.

A kind of mistake (`irfeed.check.vocabulary.judges`) brings the name, the words and the function; the vocabulary brings
what it is called and its source; a row adds the code and the examples.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from irfeed.check.document import Document
from irfeed.check.kind import ANY, Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.term import Vocabulary
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.rules import register, texts_of

Judge = Callable[[Element, Document], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A kind of mistake that a table of elements can show."""

    name: str  #: of its rules, with "{}" for the vocabulary's: "unknown-{}-element"
    severity: Severity
    docstring: str | None  #: what the rules say, as of any rule; "{vocabulary}" stands for the vocabulary
    judge: Callable[[Vocabulary], Judge]


def mistake(name: str, severity: Severity) -> Callable[[Callable[[Vocabulary], Judge]], Mistake]:
    """Declare that the decorated function makes the judge of a kind of mistake."""
    return lambda judge: Mistake(name, severity, judge.__doc__, judge)


@dataclass(frozen=True, slots=True)
class Row:
    """One rule of a vocabulary."""

    mistake: Mistake
    code: str
    bad: str
    good: str
    sample: str
    severity: Severity | None = None  #: if it is not the one that the mistake has elsewhere


def rules_of_vocabulary(
    vocabulary: Vocabulary,
    name: str,
    *rows: Row,
    clause: str,
    module: str,
    kinds: frozenset[Kind] = ANY,
) -> None:
    """Declare the rules of a vocabulary.

    Args:
        vocabulary: the tables.
        name: what the names of the rules call it: "podcast" in "unknown-podcast-element".
        rows: the rules.
        clause: the specification.
        module: the name of the chapter that they belong to.
        kinds: the kinds of documents that they are asked about.

    Raises:
        ValueError: the code or the name of a row is another rule's.
    """
    # "The slash module" begins a sentence, "the slash module" stands in one.
    called = vocabulary.title.replace("The ", "the ", 1)
    for row in rows:
        of = row.mistake
        texts = texts_of(of.docstring, of.name, {"vocabulary": called})
        severity = row.severity or of.severity
        about = Rule(row.code, of.name.format(name), severity, *texts, clause, row.bad, row.good, row.sample)
        register(about, ElementRule(about, (f"{vocabulary.prefix}:*",), of.judge(vocabulary), kinds), module)
