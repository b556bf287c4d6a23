"""OPM002: an OPML document has a head."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(opml: Element, document: Document) -> Iterator[Fault]:
    """Find a document without a head."""
    if opml.child("head") is None:
        yield document.fault(opml, "The document has no head")


RULE = ElementRule(
    Rule(
        code="OPM002",
        name="opml-without-head",
        severity=Severity.ERROR,
        says="An OPML document has a head",
        why="Readers take its title and dates from there",
        mend="Write <head/> before <body>",
        clause="OPML 2.0, What is an OPML document: opml contains a head and a body",
        bad='<opml version="2.0"><body><outline text="News"/></body></opml>',
        good='<opml version="2.0"><head/><body><outline text="News"/></body></opml>',
        sample="document",
    ),
    on=("opml",),
    judge=judge,
)
