"""What one element of a namespace may be: where it stands, what it holds, which attributes it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from irfeed.check.names import clark

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
