"""ATM025: the markup in text of the type xhtml is not escaped."""

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
    """Find a div whose only content is escaped HTML; a div with elements may well speak of tags."""
    div = construct.children[0] if construct.children and type_of(construct) == "xhtml" else None
    if div is None or div.children:
        return
    if found := markup_in(div.text, references=False):
        yield document.fault_in_text(div, f"The XHTML holds {quoted(found)} as text", index=div.text.index(found))


RULE = ElementRule(
    Rule(
        code="ATM025",
        name="escaped-markup-in-xhtml",
        severity=Severity.WARNING,
        says="The markup in text of the type xhtml is not escaped",
        why="Readers show the tags themselves, as if they were words",
        mend='Write the tags as tags, or use type="html"',
        clause='RFC 4287 section 3.1.1.3: escaped markup represents text, such as "&lt;br&gt;", that is shown as it is',
        bad=(
            '<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &lt;b&gt;visit&lt;/b&gt;</div></summary>'
        ),
        good='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>visit</b></div></summary>',
        sample="atom/entry",
    ),
    on=(*TEXTS, "atom:content"),
    judge=judge,
)
