"""XAT001: the value of xml:lang is a language tag, or empty."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.language import why_no_language
from irfeed.check.names import NAMESPACES, clark, split
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import hint_about_language

_LANG = clark("xml:lang")
_MARKUP = (NAMESPACES["xhtml"], NAMESPACES["svg"], NAMESPACES["math"])


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find what is no tag; markup inside of content is not the feed's own."""
    tag = element.attributes[_LANG]
    if tag and split(element.name)[0] not in _MARKUP and (reason := why_no_language(tag)):
        hint = hint_about_language(tag) or ""
        message = f"The language {quoted(tag)} {reason}"
        yield document.fault_in_attribute(element, "xml:lang", message, hint[:1].upper() + hint[1:])


RULE = ElementRule(
    Rule(
        code="XAT001",
        name="language-tag",
        severity=Severity.ERROR,
        says="The value of xml:lang is a language tag, or empty",
        why="Readers choose fonts, hyphenation and a voice by it; aggregators group by it",
        mend="Write a language tag, such as ko or en-GB",
        clause="XML 1.0 section 2.12: the values are language identifiers as BCP 47 defines them; RFC 4287 section 2",
        bad='<title xml:lang="en_GB">A visit</title>',
        good='<title xml:lang="en-GB">A visit</title>',
        sample="atom/entry",
    ),
    on=("@xml:lang",),
    judge=judge,
)
