"""XML014: an element has no more attributes than anyone could mean."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML014",
        name="too-many-attributes",
        severity=Severity.ERROR,
        says="An element has no more attributes than anyone could mean",
        why="So many attributes exhaust parsers; it is an attack or a fault of a program",
        mend="Look for the program that wrote them",
        clause="XML 1.0 sets no limit; parsers do",
        sample="document",
    )
)
