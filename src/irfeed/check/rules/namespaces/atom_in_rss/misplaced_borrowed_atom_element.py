"""ARS002: Elements of Atom stand where it has them."""

from __future__ import annotations

from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.atom_in_rss import ATOM
from irfeed.check.vocabulary.judges import misplaced_element
from irfeed.findings import Rule, Severity

RULE = ElementRule(
    Rule(
        code="ARS002",
        name="misplaced-borrowed-atom-element",
        severity=Severity.WARNING,
        says="Elements of Atom stand where it has them",
        why="Readers look for each element in its place only",
        mend="Move the element to its place, or take it out",
        clause="RFC 4287 section 4; RSS Best Practices Profile, atom:link",
        bad="<atom:published>2015-02-06T09:00:00Z</atom:published>",
        good="<atom:updated>2015-02-06T09:00:00Z</atom:updated>",
        sample="rss/channel",
    ),
    on=("atom:*",),
    judge=misplaced_element(ATOM),
    kinds=frozenset({Kind.RSS_20, Kind.RSS_094, Kind.RSS_093, Kind.RSS_092, Kind.RSS_091, Kind.RSS_10, Kind.RSS_090}),
)
