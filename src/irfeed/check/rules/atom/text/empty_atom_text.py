"""ATM027: a subtitle, summary or rights that is there says something."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.text import type_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(construct: Element, document: Document) -> Iterator[Fault]:
    """Find a text without text or elements."""
    if construct.value or construct.attributes.get("src"):
        return
    if construct.children and (type_of(construct) != "xhtml" or _says_something(construct)):
        return
    yield document.fault(construct, f"{document.tag(construct)} is empty")


def _says_something(construct: Element) -> bool:
    div = construct.children[0]
    return bool(div.value) or bool(div.children)


RULE = ElementRule(
    Rule(
        code="ATM027",
        name="empty-atom-text",
        severity=Severity.ADVICE,
        says="A subtitle, summary or rights that is there says something",
        why=(
            "An empty summary hides that there is none; some readers then show nothing instead of the "
            "beginning of the content"
        ),
        mend="Write the text, or leave the element out",
        clause=(
            "RFC 4287 section 4.1.1.1: it is advisable that atom:summary and atom:content are non-empty when present"
        ),
        bad="<summary/>",
        good="<summary>The mayor went to Tokyo.</summary>",
        sample="atom/entry",
    ),
    on=("atom:subtitle", "atom:summary", "atom:rights", "atom:content"),
    judge=judge,
)
