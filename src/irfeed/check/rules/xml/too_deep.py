"""XML013: elements do not nest deeper than any feed needs."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML013",
        name="too-deep",
        severity=Severity.ERROR,
        says="Elements do not nest deeper than any feed needs",
        why="Deep nesting exhausts parsers; it is an attack or a loop in a template",
        mend="Look for a template that includes itself",
        clause="No feed format nests without end; libxml2 and others have the same limit of 256",
        bad='<rss version="2.0">' + "<x>" * 300 + "</x>" * 300 + "</rss>",
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
