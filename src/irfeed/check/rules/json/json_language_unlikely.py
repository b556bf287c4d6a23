"""JSF022: A language is the tag of the language that is meant."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import hint_about_language, why_not_language


def judge(language: Spot, document: Document) -> Iterator[Fault]:
    """Find a tag that was probably not meant."""
    if language.text is None or why_not_language(language.text):
        return
    if hint := hint_about_language(language.text):
        yield document.fault_in_value(language, f"The language {quoted(language.text)} is hardly what is meant", hint)


RULE = JsonRule(
    Rule(
        code="JSF022",
        name="json-language-unlikely",
        severity=Severity.WARNING,
        says="A language is the tag of the language that is meant",
        why="Codes of countries are often written for languages, and are tags of others",
        mend="Look the tag up in the IANA registry of language subtags",
        clause="RFC 5646 section 4.1",
        bad='"language": "kr"',
        good='"language": "ko"',
        sample="json/item",
    ),
    on=("/language", "/items/*/language"),
    judge=judge,
)
