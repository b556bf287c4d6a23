"""XML011: an encoding is named as it is registered with IANA."""

from irfeed.check.rule import ReadingRule
from irfeed.findings import Rule, Severity

RULE = ReadingRule(
    Rule(
        code="XML011",
        name="unregistered-encoding-name",
        severity=Severity.WARNING,
        says="An encoding is named as it is registered with IANA",
        why="Some parsers know encodings only by these names and refuse others",
        mend="Write the registered name",
        clause="XML 1.0 section 4.3.3; IANA Character Sets",
        bad=(
            '<?xml version="1.0" encoding="utf8"?>\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        good=(
            '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
            "<link>https://example.org/</link><description>News</description></channel></rss>"
        ),
        sample="document",
    )
)
