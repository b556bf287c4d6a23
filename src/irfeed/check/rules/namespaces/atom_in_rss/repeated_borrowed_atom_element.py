"""ARS007: Elements of Atom that say one thing stand once."""

from __future__ import annotations

from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.atom_in_rss import ATOM
from irfeed.check.vocabulary.judges import repeated_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ARS007",
        name="repeated-borrowed-atom-element",
        severity=Severity.ERROR,
        says="Elements of Atom that say one thing stand once",
        why="Readers take the first or the last, and which one differs",
        mend="Keep one of them",
        clause="RFC 4287 section 4; RSS Best Practices Profile, atom:link",
        bad=("<atom:updated>2015-02-06T09:00:00Z</atom:updated><atom:updated>2015-02-07T09:00:00Z</atom:updated>"),
        good="<atom:updated>2015-02-06T09:00:00Z</atom:updated>",
        sample="rss/item",
    ),
    on=("atom:*",),
    judge=repeated_element(ATOM),
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
