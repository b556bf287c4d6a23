"""JSF001: a JSON Feed is JSON."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="JSF001",
        name="not-json",
        severity=Severity.ERROR,
        says="A JSON Feed is JSON",
        why="A reader that cannot parse the document has no feed",
        mend="Let a library write the JSON instead of gluing strings together",
        clause="RFC 8259 section 2",
        bad="{'version': 'https://jsonfeed.org/version/1.1'}",
        good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
        sample="document",
    )
)
