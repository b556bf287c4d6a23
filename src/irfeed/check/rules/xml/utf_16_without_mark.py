"""XML009: a document in UTF-16 begins with a byte order mark."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML009",
        name="utf-16-without-mark",
        severity=Severity.ERROR,
        says="A document in UTF-16 begins with a byte order mark",
        why="Without it parsers have to guess the order of bytes",
        mend="Write UTF-8, or put a byte order mark at the beginning",
        clause="XML 1.0 section 4.3.3",
        sample="document",
    )
)
