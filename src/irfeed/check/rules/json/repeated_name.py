"""JSF003: no object names a member twice."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="JSF003",
        name="repeated-name",
        severity=Severity.WARNING,
        says="No object names a member twice",
        why="Parsers differ in which of the two they keep",
        mend="Keep one of them",
        clause="RFC 8259 section 4",
        bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "title": "Olds", "items": []}',
        good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
        sample="document",
    )
)
