"""JSF005: a number fits into a double."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="JSF005",
        name="unbounded-number",
        severity=Severity.WARNING,
        says="A number fits into a double",
        why="Most parsers make it infinite or refuse it",
        mend="Write a smaller number, or a string",
        clause="RFC 8259 section 6",
        bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [], "_size": 1e999}',
        good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [], "_size": 1e9}',
        sample="document",
    )
)
