"""RSS045: author, managingEditor and webMaster are e-mail addresses."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import PEOPLE, why_no_person
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(person: Element, document: Document) -> Iterator[Fault]:
    """Find a person without an e-mail address."""
    if reason := why_no_person(person.value):
        yield document.fault_in_text(person, f"<{person.name}> {quoted(person.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS045",
        name="person-without-address",
        severity=Severity.ERROR,
        says="author, managingEditor and webMaster are e-mail addresses",
        why="Programs that write to the person cannot",
        mend="Write editor@example.org (Kim Minji); where no address may be shown, use <dc:creator>",
        clause="RSS 2.0, Optional channel elements, Elements of <item>: email address for the person",
        bad="<author>Kim Minji</author>",
        good="<author>minji@example.org (Kim Minji)</author>",
        sample="rss/item",
    ),
    on=PEOPLE,
    judge=judge,
)
