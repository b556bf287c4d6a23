"""RSS020: The language is not a country."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.syntaxes import language
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import hint_about_language


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find the code of a country where a language's is meant."""
    if not language(element.value) and (hint := hint_about_language(element.value)):
        yield document.fault_in_text(element, f"The language {quoted(element.value)} is unlikely", hint)


RULE = ElementRule(
    Rule(
        code="RSS020",
        name="unlikely-rss-language",
        severity=Severity.WARNING,
        says="The language is not a country",
        why="A country's code is another language's, or none that is in use",
        mend="Write the code of the language, such as ko or ja",
        clause="RFC 5646 section 2.2.1: the language subtag is a language's code, not a country's",
        bad="<language>kr</language>",
        good="<language>ko</language>",
        sample="rss/channel",
    ),
    on=("channel/language",),
    judge=judge,
)
