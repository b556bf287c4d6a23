"""ARS001: Elements of Atom are those that it defines."""

from __future__ import annotations

from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.atom_in_rss import ATOM
from irfeed.check.vocabulary.judges import unknown_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ARS001",
        name="unknown-borrowed-atom-element",
        severity=Severity.ERROR,
        says="Elements of Atom are those that it defines",
        why="Readers ignore an element that they do not know; a misspelt one is lost without a word",
        mend="Spell the element as its specification does",
        clause="RFC 4287 section 4; RSS Best Practices Profile, atom:link",
        bad="<atom:modified>2015-02-06T09:00:00Z</atom:modified>",
        good="<atom:updated>2015-02-06T09:00:00Z</atom:updated>",
        sample="rss/channel",
    ),
    on=("atom:*",),
    judge=unknown_element(ATOM),
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
