"""XML002: every namespace prefix is declared."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML002",
        name="undeclared-prefix",
        severity=Severity.ERROR,
        says="Every namespace prefix is declared",
        why="A parser that knows namespaces stops here",
        mend="Declare the prefix with an xmlns attribute on this element or one around it",
        clause="Namespaces in XML 1.0 section 5",
        bad=(
            '<rss version="2.0"><channel><title>News</title><dc:date>2015-02-06</dc:date>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>'
            "<dc:date>2015-02-06</dc:date><link>https://example.org/</link>"
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
