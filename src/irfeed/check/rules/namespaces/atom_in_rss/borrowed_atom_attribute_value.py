"""ARS005: Attributes of Atom hold what it allows."""

from __future__ import annotations

from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.atom_in_rss import ATOM
from irfeed.check.vocabulary.judges import wrong_attribute
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ARS005",
        name="borrowed-atom-attribute-value",
        severity=Severity.ERROR,
        says="Attributes of Atom hold what it allows",
        why="Readers drop a value that they cannot read, and often the element with it",
        mend="Write a value that the specification allows",
        clause="RFC 4287 section 4; RSS Best Practices Profile, atom:link",
        bad='<atom:link rel="self" type="rss" href="https://example.org/feed.rss"/>',
        good='<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    on=("atom:*",),
    judge=wrong_attribute(ATOM),
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
