"""XML007: the XML declaration stands at the very beginning of the document."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML007",
        name="declaration-not-first",
        severity=Severity.ERROR,
        says="The XML declaration stands at the very beginning of the document",
        why="One blank line before it makes parsers stop; it is often the output of a template or a plugin",
        mend="Delete what stands before <?xml",
        clause="XML 1.0 section 2.8",
        bad=(
            '\n<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        good=(
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
