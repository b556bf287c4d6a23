"""RSS046: People are written as an e-mail address and a name in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import PEOPLE, why_no_named_person, why_no_person
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(person: Element, document: Document) -> Iterator[Fault]:
    """Find an address in another form."""
    if not why_no_person(person.value) and (reason := why_no_named_person(person.value)):
        yield document.fault_in_text(person, f"<{person.name}> {quoted(person.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS046",
        name="person-form",
        severity=Severity.WARNING,
        says="People are written as an e-mail address and a name in brackets",
        why="Readers that look for the name in brackets show the address instead, or all of it",
        mend="Write editor@example.org (Kim Minji)",
        clause="RSS Best Practices Profile, e-mail addresses: address, space, name in parentheses",
        bad="<author>Kim Minji &lt;minji@example.org&gt;</author>",
        good="<author>minji@example.org (Kim Minji)</author>",
        sample="rss/item",
    ),
    on=PEOPLE,
    judge=judge,
)
