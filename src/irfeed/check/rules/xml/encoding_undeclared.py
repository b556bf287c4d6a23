"""XML010: an encoding other than UTF-8 and UTF-16 is declared in the document."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML010",
        name="encoding-undeclared",
        severity=Severity.WARNING,
        says="An encoding other than UTF-8 and UTF-16 is declared in the document",
        why="What only HTTP says is lost when the document is saved or passed on",
        mend="Name the encoding in the XML declaration; better write UTF-8",
        clause="XML 1.0 section 4.3.3; RFC 7303 section 3.2",
        sample="document",
    )
)
