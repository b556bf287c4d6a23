"""DOC003: a document is not larger than what is read of it."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="DOC003",
        name="too-large",
        severity=Severity.ERROR,
        says="A document is not larger than what is read of it",
        why="Readers and aggregators stop fetching feeds that grow too large",
        mend="Keep the newest entries in the feed and move the others to archive documents (RFC 5005)",
        clause="RFC 5005 section 4; aggregators have limits far below this one",
        sample="document",
    )
)
