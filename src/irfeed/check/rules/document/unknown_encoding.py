"""DOC005: the encoding that a document names is a known text encoding."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="DOC005",
        name="unknown-encoding",
        severity=Severity.ERROR,
        says="The encoding that a document names is a known text encoding",
        why="A reader that does not know the encoding cannot read one character",
        mend="Write the document in UTF-8 and declare UTF-8",
        clause="XML 1.0 section 4.3.3; RFC 7303 section 3",
        bad=(
            '<?xml version="1.0" encoding="rot13"?>\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
