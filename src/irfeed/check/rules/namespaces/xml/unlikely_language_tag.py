"""XAT002: the value of xml:lang is the code of a language, not of a country."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.language import why_no_language
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import hint_about_language

_LANG = clark("xml:lang")


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a tag that is well-formed but hardly meant."""
    tag = element.attributes[_LANG]
    if tag and why_no_language(tag) is None and (hint := hint_about_language(tag)):
        message = f"The language {quoted(tag)} is hardly meant"
        yield document.fault_in_attribute(element, "xml:lang", message, hint[0].upper() + hint[1:])


RULE = ElementRule(
    Rule(
        code="XAT002",
        name="unlikely-language-tag",
        severity=Severity.WARNING,
        says="The value of xml:lang is the code of a language, not of a country",
        why="Readers take the text for another language: kr is Kanuri, tw is Twi",
        mend="Write the code of the language",
        clause="RFC 5646 section 2.2.1: primary subtags are languages of ISO 639",
        bad='<title xml:lang="kr">도쿄 방문</title>',
        good='<title xml:lang="ko">도쿄 방문</title>',
        sample="atom/entry",
    ),
    on=("@xml:lang",),
    judge=judge,
)
