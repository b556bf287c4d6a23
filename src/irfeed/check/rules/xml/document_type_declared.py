"""XML005: a document declares no document type."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML005",
        name="document-type-declared",
        severity=Severity.WARNING,
        says="A document declares no document type",
        why="Feeds have none (but RSS 0.91); careful readers refuse documents that declare one",
        mend="Delete the <!DOCTYPE> declaration",
        clause="RFC 4287 section 2; RSS 0.91 alone names a document type",
        bad=(
            '<!DOCTYPE rss SYSTEM "rss.dtd">\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
