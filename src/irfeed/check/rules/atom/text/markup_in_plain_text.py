"""ATM024: plain text holds no markup."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import TEXTS
from irfeed.check.atom.text import markup_in, type_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(construct: Element, document: Document) -> Iterator[Fault]:
    """Find a tag or a character reference in text that is not HTML."""
    if type_of(construct) != "text" or "src" in construct.attributes:
        return
    if found := markup_in(construct.text):
        message = f"{document.tag(construct)} is plain text but holds {quoted(found)}"
        yield document.fault_in_text(construct, message, index=construct.text.index(found))


RULE = ElementRule(
    Rule(
        code="ATM024",
        name="markup-in-plain-text",
        severity=Severity.WARNING,
        says="Plain text holds no markup",
        why="Readers show the tags and the entities themselves, as if they were words",
        mend='Write type="html" if it is HTML, or take the markup out',
        clause="RFC 4287 section 3.1.1.1: such text is intended to be presented to humans in a readable fashion",
        bad="<title>A &lt;b&gt;visit&lt;/b&gt;</title>",
        good='<title type="html">A &lt;b&gt;visit&lt;/b&gt;</title>',
        sample="atom/entry",
    ),
    on=(*TEXTS, "atom:content", "atom:name", "atom:generator"),
    judge=judge,
)
