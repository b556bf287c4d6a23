"""OPM003: an OPML document has a body."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(opml: Element, document: Document) -> Iterator[Fault]:
    """Find a document without a body."""
    if opml.child("body") is None:
        yield document.fault(opml, "The document has no body")


RULE = ElementRule(
    Rule(
        code="OPM003",
        name="opml-without-body",
        severity=Severity.ERROR,
        says="An OPML document has a body",
        why="There is nothing to subscribe to without one",
        mend="Write <body> with the outlines in it",
        clause="OPML 2.0, What is an OPML document: opml contains a head and a body",
        bad='<opml version="2.0"><head/></opml>',
        good='<opml version="2.0"><head/><body><outline text="News"/></body></opml>',
        sample="document",
    ),
    on=("opml",),
    judge=judge,
)
