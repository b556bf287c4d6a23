"""HTM014: no text turns the direction of letters around."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

#: The characters U+202D and U+202E themselves, and as XML and JSON can write them.
_OVERRIDE = re.compile(r"[\u202d\u202e]|&#(?:[xX]0*202[dDeE]|0*823[78]);|\\u202[dDeE]")


def judge(document: Document) -> Iterator[Fault]:
    """Find overrides, wherever they stand."""
    for found in _OVERRIDE.finditer(document.source.text):
        yield document.fault_at(found.start(), f"The character {quoted(found[0])} turns the direction of text around")


RULE = DocumentRule(
    Rule(
        code="HTM014",
        name="bidi-override",
        severity=Severity.WARNING,
        says="No text turns the direction of letters around",
        why="The text reads otherwise than it is, which serves deceit only",
        mend="Use isolates, dir attributes or marks for text in two directions",
        clause="Unicode Technical Report 36, section 2.5; UAX 9, section 2.2",
        bad='"content_html": "<p>A \u202etisiv</p>"',
        good='"content_html": "<p>A visit \u2067שלום\u2069</p>"',
        sample="json/item",
    ),
    judge=judge,
)
