"""XML004: a document declares no entities."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML004",
        name="entity-declared",
        severity=Severity.ERROR,
        says="A document declares no entities",
        why=(
            "Entities can blow a small document up to gigabytes or read files, so careful readers refuse "
            "documents that declare them"
        ),
        mend="Write the text itself in place of the entity",
        clause="XML 1.0 section 4.4; RFC 4287 section 8; security practice of feed readers",
        bad=(
            '<!DOCTYPE rss [<!ENTITY me "News">]>\n<rss version="2.0"><channel><title>&me;</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
