"""DOC007: the charset of the HTTP header and the encoding that the document names are the same."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="DOC007",
        name="charset-contradicted",
        severity=Severity.WARNING,
        says="The charset of the HTTP header and the encoding that the document names are the same",
        why="HTTP's word counts more, so a reader that obeys shows wrong characters",
        mend="Make the server send no charset, or the right one",
        clause="RFC 7303 section 3",
        sample="document",
    )
)
