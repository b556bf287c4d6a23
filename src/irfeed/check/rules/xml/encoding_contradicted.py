"""XML008: a document is in the encoding that its XML declaration names."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML008",
        name="encoding-contradicted",
        severity=Severity.ERROR,
        says="A document is in the encoding that its XML declaration names",
        why="Parsers must stop, or show wrong characters",
        mend="Declare the encoding that the document is in; best is UTF-8",
        clause="XML 1.0 section 4.3.3",
        bad=(
            '<?xml version="1.0" encoding="UTF-16"?>\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        good=(
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
