"""ARS004: Elements of Atom have the attributes that they must have."""

from __future__ import annotations

from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.atom_in_rss import ATOM
from irfeed.check.vocabulary.judges import missing_attribute
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ARS004",
        name="borrowed-atom-attribute-missing",
        severity=Severity.ERROR,
        says="Elements of Atom have the attributes that they must have",
        why="The element says nothing without the attribute",
        mend="Add the attribute",
        clause="RFC 4287 section 4; RSS Best Practices Profile, atom:link",
        bad='<atom:link rel="self"/>',
        good='<atom:link rel="self" href="https://example.org/feed.rss"/>',
        sample="rss/channel",
    ),
    on=("atom:*",),
    judge=missing_attribute(ATOM),
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
