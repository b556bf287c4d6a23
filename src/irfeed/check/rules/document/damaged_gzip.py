"""DOC004: compressed content is complete and undamaged."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="DOC004",
        name="damaged-gzip",
        severity=Severity.ERROR,
        says="Compressed content is complete and undamaged",
        why="A reader that cannot decompress a feed has no feed",
        mend="Compress the file again; if a server sent it, look whether the transfer broke off",
        clause="RFC 1952 section 2.3",
        sample="document",
    )
)
