"""OPM018: head, body and the elements of the head stand once."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find elements that an earlier one of the same name stands before."""
    seen: set[str] = set()
    for child in parent.children:
        if child.name in seen and not child.name.startswith("{"):
            yield document.fault(child, f"{child.name} stands in {parent.name} more than once")
        seen.add(child.name)


RULE = ElementRule(
    Rule(
        code="OPM018",
        name="opml-element-repeated",
        severity=Severity.ERROR,
        says="Head, body and the elements of the head stand once",
        why="Readers keep one of the two, not all the same",
        mend="Keep one of them",
        clause="OPML 2.0, What is an OPML document; What is a head: each of its elements is optional and stands once",
        bad="<title>News</title><title>Olds</title>",
        good="<title>News</title>",
        sample="opml/head",
    ),
    on=("opml", "head"),
    judge=judge,
)
