"""XML006: a document holds only characters that XML 1.0 allows."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML006",
        name="illegal-character",
        severity=Severity.ERROR,
        says="A document holds only characters that XML 1.0 allows",
        why="A parser stops at a control character, so that one pasted character breaks the whole feed",
        mend="Take the character out; it is invisible and has no use",
        clause="XML 1.0 section 2.2",
        bad=(
            '<rss version="2.0"><channel><title>Ne&#x1;ws</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
