"""A vocabulary: its elements and attributes, what is wrong with them, the rules that follow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from irfeed.checking.document import Document
from irfeed.checking.kind import ANY, Kind
from irfeed.checking.names import clark
from irfeed.checking.rule import ElementRule
from irfeed.checking.xml import Element
from irfeed.findings import Rule, RuleFinding, Severity
from irfeed.findings.rules import register, texts_of
from irfeed.syntax import why_not_absolute_iri, why_not_integer, why_not_rfc3339

_BASIC_OFFSET = re.compile(r"(?<=\d)([+-]\d\d)(\d\d)\Z", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)", re.ASCII)


def one_of(*values: str, any_case: bool = False) -> Syntax:
    """Return a grammar of a few words."""
    known = frozenset(value.lower() if any_case else value for value in values)
    listed = ", ".join(values)

    def why_not(text: str) -> str | None:
        return None if (text.lower() if any_case else text) in known else f"is none of {listed}"

    return why_not


def integer(least: int | None = None, most: int | None = None) -> Syntax:
    """Return a grammar of whole numbers."""

    def why_not(text: str) -> str | None:
        return why_not_integer(text, least, most)

    return why_not


def up_to(most: int) -> Syntax:
    """Return a grammar of texts that are no longer than `most` characters."""

    def why_not(text: str) -> str | None:
        return f"has {len(text)} characters; at most {most} are allowed" if len(text) > most else None

    return why_not


def matching(pattern: str, reason: str) -> Syntax:
    """Return a grammar of one regular expression."""
    compiled = re.compile(pattern, re.ASCII)

    def why_not(text: str) -> str | None:
        return None if compiled.fullmatch(text) else reason

    return why_not


def decimal(text: str) -> str | None:
    """Say why a text is no decimal number."""
    return None if _DECIMAL.fullmatch(text) else "is no decimal number"


def not_negative(text: str) -> str | None:
    """Say why a text is no decimal number of 0 or more."""
    return decimal(text) or ("is less than 0" if text.startswith("-") and float(text) < 0 else None)


def web_address(text: str) -> str | None:
    """Say why a text is no address that begins with http or https."""
    if reason := why_not_absolute_iri(text):
        return reason
    scheme = text.partition(":")[0]
    return None if scheme.lower() in ("http", "https") else f"begins with {scheme}:, not with https:"


def iso8601(text: str) -> str | None:
    """Say why a text is no moment of ISO 8601, which lets the colon in the offset be left out: section 4.2.5.2."""
    return why_not_rfc3339(_BASIC_OFFSET.sub(r"\1:\2", text))


def filled(text: str) -> str | None:
    """Say that a text is empty."""
    return None if text.strip() else "is empty"


#: Says why a value is wrong, as the rest of a sentence; None: it is right.
Syntax = Callable[[str], str | None]


def names(*prefixed: str) -> frozenset[str]:
    """Return the full names of "item", "rss1:item" and so on."""
    return frozenset(clark(one) for one in prefixed)


CHANNEL = names("channel", "rss1:channel", "rss090:channel", "atom:feed", "atom:source")
ITEM = names("item", "rss1:item", "rss090:item", "atom:entry")
HEAD_PARTS = names("image", "textInput", "rss1:image", "rss1:textinput", "rss090:image", "rss090:textinput")
#: Elements whose content the formats define in full. What an element of another namespace holds is its own affair.
KNOWN_PARENTS = CHANNEL | ITEM | HEAD_PARTS | names("rss", "rdf:RDF")


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute; tables have it by its full name. Without a syntax any value is right."""

    syntax: Syntax | None = None
    required: bool = False
    plain: bool = False  #: a text for people, without markup


@dataclass(frozen=True, slots=True)
class Term:
    """One element. Without `places` it may stand anywhere; without a syntax it may hold anything."""

    places: frozenset[str] = frozenset()  #: full names of its parents
    syntax: Syntax | None = None  #: of its text without outer blanks
    once: bool = False  #: at most once in its parent
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    exact: bool = False  #: outer blanks count for the syntax
    needs: tuple[str, ...] = ()  #: what it must hold, as messages write it: "sx:history"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A namespace: what people call it, and its elements by their full names."""

    title: str
    prefix: str
    terms: Mapping[str, Term]

    @classmethod
    def of(cls, title: str, prefix: str, terms: Mapping[str, Term]) -> Vocabulary:
        """Return a vocabulary from a table with local names."""
        return cls(title, prefix, {clark(f"{prefix}:{name}"): term for name, term in terms.items()})


Judge = Callable[[Element, Document], Iterator[RuleFinding]]


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
class VocabularyRow:
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
    *rows: VocabularyRow,
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
