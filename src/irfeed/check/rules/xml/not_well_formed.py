"""XML001: a document is well-formed XML."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML001",
        name="not-well-formed",
        severity=Severity.ERROR,
        says="A document is well-formed XML",
        why="XML parsers stop at the first mistake; most readers then show nothing at all",
        mend="Let a library write the XML instead of gluing strings together",
        clause="XML 1.0 section 2.1",
        bad=(
            '<rss version="2.0"><channel><title>Bread & butter</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>Bread &amp; butter</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
