"""ATM033: a name holds no e-mail address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_ADDRESS = re.compile(r"[\w.+\-]+@[\w\-]+\.[\w.\-]+")


def judge(name: Element, document: Document) -> Iterator[Fault]:
    """Find an address in a name."""
    if "@" in name.text and (found := _ADDRESS.search(name.text)):
        message = f"The name holds an e-mail address: {quoted(found[0])}"
        yield document.fault_in_text(name, message, index=found.start())


RULE = ElementRule(
    Rule(
        code="ATM033",
        name="email-in-name",
        severity=Severity.ADVICE,
        says="A name holds no e-mail address",
        why="Readers show the name to everybody, so harvesters of addresses find it",
        mend="Write the address into <email>, or leave it out",
        clause="RFC 4287 section 3.2: the e-mail address has an element of its own",
        bad="<author><name>Newsroom (news@example.org)</name></author>",
        good="<author><name>Newsroom</name></author>",
        sample="atom/entry",
    ),
    on=("atom:name",),
    judge=judge,
)
