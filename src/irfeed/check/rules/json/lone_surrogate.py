"""JSF004: every escape of a character is one, or half of a pair."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="JSF004",
        name="lone-surrogate",
        severity=Severity.WARNING,
        says="Every \\u escape is a character, or half of a pair",
        why="Half a pair is no character; some parsers stop, others show a box",
        mend="Write both halves of the pair, or the character itself",
        clause="RFC 8259 section 8.2",
        bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News \\ud83d", "items": []}',
        good='{"version": "https://jsonfeed.org/version/1.1", "title": "News \\ud83d\\ude00", "items": []}',
        sample="document",
    )
)
