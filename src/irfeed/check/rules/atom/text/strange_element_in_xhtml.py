"""ATM028: the elements inside of XHTML are in a namespace, and not in Atom's."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.grammar import TEXTS
from irfeed.check.atom.text import DIV, type_of
from irfeed.check.document import Document
from irfeed.check.names import NAMESPACES
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_XHTML = "{" + NAMESPACES["xhtml"] + "}"
_ATOM = "{" + NAMESPACES["atom"] + "}"


def judge(construct: Element, document: Document) -> Iterator[Fault]:
    """Find elements without a namespace, or of Atom, in a div of XHTML."""
    if type_of(construct) != "xhtml" or not construct.children or construct.children[0].name != DIV:
        return
    for element in construct.children[0].descendants():
        name = element.name
        if name.startswith(_XHTML):
            continue
        if not name.startswith("{"):
            yield document.fault(element, f"The element {name} in the XHTML is in no namespace")
        elif name.startswith(_ATOM):
            yield document.fault(element, f"The element {document.tag(element)} in the XHTML is in Atom's namespace")


RULE = ElementRule(
    Rule(
        code="ATM028",
        name="strange-element-in-xhtml",
        severity=Severity.ERROR,
        says="The elements inside of XHTML are in a namespace, and not in Atom's",
        why="Readers know them as XHTML by their namespace alone; others they drop",
        mend="Leave xmlns= out inside of the div, so that its elements are XHTML too",
        clause="RFC 4287 section 3.1.1.3 and XHTML Modularization; the W3C feed validator calls it an error",
        bad=('<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b xmlns="">visit</b></div></summary>'),
        good='<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>visit</b></div></summary>',
        sample="atom/entry",
    ),
    on=(*TEXTS, "atom:content"),
    judge=judge,
)
