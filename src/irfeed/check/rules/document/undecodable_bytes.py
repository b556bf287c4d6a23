"""DOC006: all bytes of a document are characters of its encoding."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="DOC006",
        name="undecodable-bytes",
        severity=Severity.ERROR,
        says="All bytes of a document are characters of its encoding",
        why="XML parsers must stop at the first such byte, so the feed breaks for everyone",
        mend="Write the document in UTF-8, or declare the encoding that it is in",
        clause="XML 1.0 section 4.3.3; RFC 8259 section 8.1",
        sample="document",
    )
)
