"""JSF002: arrays and objects do not nest deeper than any feed needs."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="JSF002",
        name="json-too-deep",
        severity=Severity.ERROR,
        says="Arrays and objects do not nest deeper than any feed needs",
        why="Deep nesting exhausts parsers; it is an attack or a loop in a program",
        mend="Look for the program that wrote it",
        clause="RFC 8259 section 9",
        sample="document",
    )
)
