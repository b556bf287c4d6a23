"""Characters that are taken out of a body."""

from __future__ import annotations

from irfeed.findings import Rule, Severity

CONTROLS = Rule(
    code="BDY020",
    name="control-characters-taken-out",
    severity=Severity.WARNING,
    says="A body holds no control characters but tab and line ends, no halves of characters and no noncharacters.",
    why="XML forbids most of them, even as references: one would make the whole feed unreadable.",
    mend="take the characters out of the body; they often come from a word processor or a terminal",
    clause="XML 1.0 (fifth edition), section 2.2",
    bad="<p>A&#x1; text</p>",
    good="<p>A text</p>",
    sample="body/html",
)
OVERRIDES = Rule(
    code="BDY021",
    name="bidirectional-overrides-taken-out",
    severity=Severity.WARNING,
    says="A body holds none of the characters U+202A to U+202E.",
    why="They turn the order of all that follows, in other people's texts too, and make a text read as another.",
    mend="mark the language's direction by the dir attribute, or use the isolates U+2066 to U+2069",
    clause="Unicode Standard Annex 9, section 2; Unicode Technical Report 36, section 3.2",
    bad="<p>A&#x202E; text</p>",
    good='<p>A <bdi dir="rtl">text</bdi></p>',
    sample="body/html",
)
ISOLATES = Rule(
    code="BDY022",
    name="isolates-balanced",
    severity=Severity.WARNING,
    says="In each paragraph every isolate (U+2066 to U+2068) is closed by U+2069, and nothing else is.",
    why="An open isolate swallows the reader's own words after a text.",
    mend="close the isolate where its text ends, or use the bdi element",
    clause="Unicode Standard Annex 9, section 3.1.2, BD9",
    bad="<p>A &#x2067;text</p>",
    good="<p>A &#x2067;text&#x2069;</p>",
    sample="body/html",
)

ALL = (CONTROLS, OVERRIDES, ISOLATES)
