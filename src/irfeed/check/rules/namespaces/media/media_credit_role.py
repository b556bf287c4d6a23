"""MED011: A role is written in small letters."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(credit: Element, document: Document) -> Iterator[Fault]:
    """Find a role with capital letters."""
    role = credit.get("role")
    if role and role != role.lower():
        yield document.fault_in_attribute(credit, "role", f"The role {quoted(role)} has capital letters")


RULE = ElementRule(
    Rule(
        code="MED011",
        name="media-credit-role",
        severity=Severity.ERROR,
        says="A role is written in small letters",
        why="Readers compare roles letter by letter",
        mend="Write the role in small letters, such as director",
        clause="Media RSS 1.5.1, media:credit: roles are lowercase",
        bad='<media:credit role="Director">Kim</media:credit>',
        good='<media:credit role="director">Kim</media:credit>',
        sample="rss/item",
    ),
    on=("media:credit",),
    judge=judge,
)
