"""JSF006: a JSON document does not begin with a byte order mark."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="JSF006",
        name="byte-order-mark",
        severity=Severity.WARNING,
        says="A JSON document does not begin with a byte order mark",
        why="Many JSON parsers stop at it",
        mend="Save the file as UTF-8 without a byte order mark",
        clause="RFC 8259 section 8.1",
        bad='\ufeff{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
        good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
        sample="document",
    )
)
