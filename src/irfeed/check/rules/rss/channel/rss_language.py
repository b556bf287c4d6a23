"""RSS019: The language is a language tag."""

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
    """Find a language that is none."""
    if reason := language(element.value):
        hint = hint_about_language(element.value) or ""
        yield document.fault_in_text(element, f"The language {quoted(element.value)} {reason}", hint)


RULE = ElementRule(
    Rule(
        code="RSS019",
        name="rss-language",
        severity=Severity.ERROR,
        says="The language is a language tag",
        why="Aggregators drop a feed whose language they cannot tell, or show it in the wrong list",
        mend="Write a tag such as en, ko or zh-Hant",
        clause="RSS 2.0, Optional channel elements: language; RFC 5646 section 2.1",
        bad="<language>english</language>",
        good="<language>en-gb</language>",
        sample="rss/channel",
    ),
    on=("channel/language",),
    judge=judge,
)
