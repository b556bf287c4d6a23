"""ATM051: the hreflang of a link is a language tag."""

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
    """Find an hreflang that is no language tag."""
    tag = link.attributes.get("hreflang")
    if tag is not None and (reason := why_no_language(tag)):
        hint = hint_about_language(tag) or ""
        message = f"The language {quoted(tag)} {reason}"
        yield document.fault_in_attribute(link, "hreflang", message, hint[:1].upper() + hint[1:])


RULE = ElementRule(
    Rule(
        code="ATM051",
        name="atom-link-language",
        severity=Severity.ERROR,
        says="The hreflang of a link is a language tag",
        why="Readers offer translations by it",
        mend="Write a language tag, such as ko or en-GB",
        clause="RFC 4287 section 4.2.7.4: the value MUST be a language tag",
        bad='<link hreflang="en_GB" href="https://example.org/visit/"/>',
        good='<link hreflang="en-GB" href="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
