"""XML003: only the entities &amp; &lt; &gt; &quot; and &apos; are used."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML003",
        name="undefined-entity",
        severity=Severity.ERROR,
        says="Only the entities &amp; &lt; &gt; &quot; and &apos; are used",
        why="HTML's named entities are not defined in XML, and parsers stop at them",
        mend="Write the character itself or its number",
        clause="XML 1.0 section 4.1, well-formedness constraint: Entity Declared",
        bad=(
            '<rss version="2.0"><channel><title>Caf&eacute;</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>Caf&#233;</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
