"""DOC002: a document is not empty."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="DOC002",
        name="empty-document",
        severity=Severity.ERROR,
        says="A document is not empty",
        why="Readers report an empty feed as broken; it is often the trace of a build that failed",
        mend="Find out why nothing was written or sent",
        clause="XML 1.0 section 2.1; RFC 8259 section 2",
        bad=" ",
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
