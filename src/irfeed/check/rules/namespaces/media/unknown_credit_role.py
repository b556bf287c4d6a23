"""MED012: A role is one that the European Broadcasting Union lists."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.media_roles import EBU_ROLES
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(credit: Element, document: Document) -> Iterator[Fault]:
    """Find a role that is not in the list."""
    role = credit.get("role")
    if role and (credit.get("scheme") or "urn:ebu") == "urn:ebu" and role.lower() not in EBU_ROLES:
        yield document.fault_in_attribute(credit, "role", f"The role {quoted(role)} is not in the list")


RULE = ElementRule(
    Rule(
        code="MED012",
        name="unknown-credit-role",
        severity=Severity.ERROR,
        says="A role is one that the European Broadcasting Union lists",
        why="Readers do not know what the person did",
        mend="Write a role of the list, or a scheme of your own",
        clause="Media RSS 1.5.1, media:credit: the default scheme is urn:ebu",
        bad='<media:credit role="bystander">Kim</media:credit>',
        good='<media:credit role="bystander" scheme="urn:yvs">Kim</media:credit>',
        sample="rss/item",
    ),
    on=("media:credit",),
    judge=judge,
)
