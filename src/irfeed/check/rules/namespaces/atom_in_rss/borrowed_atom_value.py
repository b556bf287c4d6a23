"""ARS006: Elements of Atom hold what it allows."""

from __future__ import annotations

from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.atom_in_rss import ATOM
from irfeed.check.vocabulary.judges import wrong_value
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ARS006",
        name="borrowed-atom-value",
        severity=Severity.ERROR,
        says="Elements of Atom hold what it allows",
        why="Readers drop a value that they cannot read",
        mend="Write a value that the specification allows",
        clause="RFC 4287 section 4; RSS Best Practices Profile, atom:link",
        bad="<atom:updated>6 February 2015</atom:updated>",
        good="<atom:updated>2015-02-06T09:00:00Z</atom:updated>",
        sample="rss/item",
    ),
    on=("atom:*",),
    judge=wrong_value(ATOM),
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
