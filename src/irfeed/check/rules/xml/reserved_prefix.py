"""XML016: the prefixes xml and xmlns and their namespaces are not declared anew."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML016",
        name="reserved-prefix",
        severity=Severity.ERROR,
        says="The prefixes xml and xmlns and their namespaces are not declared anew",
        why="A parser that knows namespaces stops here",
        mend="Delete the declaration; xml: may be used without one",
        clause="Namespaces in XML 1.0 section 3",
        bad=(
            '<rss version="2.0" xmlns:xml="https://example.org/"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
