"""ATM032: the e-mail address of a person is one address, without a name."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_email


def judge(email: Element, document: Document) -> Iterator[Fault]:
    """Find what is no address; white space around an addr-spec is part of it."""
    if reason := why_not_email(email.value):
        yield document.fault_in_text(email, f"The e-mail address {quoted(email.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM032",
        name="atom-email-address",
        severity=Severity.ERROR,
        says="The e-mail address of a person is one address, without a name",
        why="Programs that write to it cannot",
        mend="Write the address alone, such as news@example.org",
        clause='RFC 4287 section 3.2.3: the content MUST conform to the "addr-spec" production in RFC 2822',
        bad="<author><name>Newsroom</name><email>Newsroom &lt;news@example.org&gt;</email></author>",
        good="<author><name>Newsroom</name><email>news@example.org</email></author>",
        sample="atom/entry",
    ),
    on=("atom:email",),
    judge=judge,
)
