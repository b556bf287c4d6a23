"""JSF021: A language is a tag of RFC 5646."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_language


def judge(language: Spot, document: Document) -> Iterator[Fault]:
    """Find a language that is no tag."""
    if language.text is not None and (reason := why_not_language(language.text)):
        yield document.fault_in_value(language, f"The language {quoted(language.text)} {reason}")


RULE = JsonRule(
    Rule(
        code="JSF021",
        name="json-language",
        severity=Severity.ERROR,
        says="A language is a tag of RFC 5646",
        why="Readers choose fonts, hyphenation and voices by it",
        mend="Write a tag such as ko or en-GB",
        clause="JSON Feed 1.1, Top-level and Items: language is in the format specified in RFC 5646",
        bad='"language": "en_US"',
        good='"language": "en-US"',
        sample="json/item",
    ),
    on=("/language", "/items/*/language"),
    judge=judge,
)
