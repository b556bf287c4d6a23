"""XML012: a document is in an encoding that readers know."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML012",
        name="rare-encoding",
        severity=Severity.WARNING,
        says="A document is in an encoding that readers know",
        why="Parsers must know UTF-8 and UTF-16 only; few know this one",
        mend="Write the document in UTF-8",
        clause="XML 1.0 section 4.3.3",
        bad=(
            '<?xml version="1.0" encoding="cp437"?>\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        good=(
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
