"""DOC001: a document is an Atom, RSS, JSON Feed or OPML document."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="DOC001",
        name="not-a-feed",
        severity=Severity.ERROR,
        says="A document is an Atom, RSS, JSON Feed or OPML document",
        why="A reader that is given anything else shows nothing",
        mend="Give the address of the feed itself",
        clause="RFC 4287 section 2; RSS 2.0, About this document; JSON Feed 1.1, Top-level",
        bad="<html><head><title>News</title></head><body/></html>",
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
