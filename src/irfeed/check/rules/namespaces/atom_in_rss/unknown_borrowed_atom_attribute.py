"""ARS003: Attributes of the elements of Atom are those that it defines."""

from __future__ import annotations

from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.atom_in_rss import ATOM
from irfeed.check.vocabulary.judges import unknown_attribute
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ARS003",
        name="unknown-borrowed-atom-attribute",
        severity=Severity.ERROR,
        says="Attributes of the elements of Atom are those that it defines",
        why="Readers ignore an attribute that they do not know; a misspelt one is lost without a word",
        mend="Spell the attribute as its specification does",
        clause="RFC 4287 section 4; RSS Best Practices Profile, atom:link",
        bad=('<atom:link rel="self" url="https://example.org/feed.rss" href="https://example.org/feed.rss"/>'),
        good='<atom:link rel="self" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    on=("atom:*",),
    judge=unknown_attribute(ATOM),
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
