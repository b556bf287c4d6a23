"""OPM010: ownerEmail is an e-mail address."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_email


def judge(email: Element, document: Document) -> Iterator[Fault]:
    """Find an address that is none."""
    if email.value and (reason := why_not_email(email.value)):
        yield document.fault_in_text(email, f"The e-mail address {quoted(email.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="OPM010",
        name="opml-owner-email",
        severity=Severity.ERROR,
        says="ownerEmail is an e-mail address",
        why="Nobody can write to the owner",
        mend="Write the address alone: news@example.org",
        clause="OPML 2.0, What is a head: ownerEmail is a string, the email address of the owner",
        bad="<ownerEmail>newsroom</ownerEmail>",
        good="<ownerEmail>newsroom@example.org</ownerEmail>",
        sample="opml/head",
    ),
    on=("head/ownerEmail",),
    judge=judge,
)
