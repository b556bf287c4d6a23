"""OPM017: A language is a tag of RFC 5646."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_language


def judge(outline: Element, document: Document) -> Iterator[Fault]:
    """Find a language that is no tag."""
    language = outline.get("language")
    if language is not None and (reason := why_not_language(language)):
        yield document.fault_in_attribute(outline, "language", f"The language {quoted(language)} {reason}")


RULE = ElementRule(
    Rule(
        code="OPM017",
        name="outline-language",
        severity=Severity.WARNING,
        says="A language is a tag of RFC 5646",
        why="Directories sort feeds by it",
        mend="Write a tag such as ko or en-GB",
        clause="OPML 2.0, Subscription lists: language is the value of the language of the feed; RFC 5646 section 2.1",
        bad='<outline text="News" language="en_US"/>',
        good='<outline text="News" language="en-US"/>',
        sample="opml/body",
    ),
    on=("outline",),
    judge=judge,
)
