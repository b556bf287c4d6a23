"""XML015: a document has no more elements than can be held."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML015",
        name="too-many-elements",
        severity=Severity.ERROR,
        says="A document has no more elements than can be held",
        why="Readers stop at far smaller feeds",
        mend="Keep the newest entries in the feed and move the others to archive documents (RFC 5005)",
        clause="RFC 5005 section 4; aggregators have limits far below this one",
        sample="document",
    )
)
