"""ATM057: the hreflang of a link is the code of a language, not of a country."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.language import why_no_language
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import hint_about_language


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a tag that is well-formed but hardly meant."""
    tag = link.attributes.get("hreflang", "")
    if tag and why_no_language(tag) is None and (hint := hint_about_language(tag)):
        message = f"The language {quoted(tag)} is hardly meant"
        yield document.fault_in_attribute(link, "hreflang", message, hint[0].upper() + hint[1:])


RULE = ElementRule(
    Rule(
        code="ATM057",
        name="unlikely-atom-link-language",
        severity=Severity.WARNING,
        says="The hreflang of a link is the code of a language, not of a country",
        why="Readers offer the wrong translation",
        mend="Write the code of the language",
        clause="RFC 5646 section 2.2.1: primary subtags are languages of ISO 639",
        bad='<link hreflang="kr" href="https://example.org/kr/visit/"/>',
        good='<link hreflang="ko" href="https://example.org/kr/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
