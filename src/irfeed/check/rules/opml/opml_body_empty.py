"""OPM004: A body holds at least one outline."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(body: Element, document: Document) -> Iterator[Fault]:
    """Find a body without outlines."""
    if body.is_in("opml") and body.child("outline") is None:
        yield document.fault(body, "The body holds no outline")


RULE = ElementRule(
    Rule(
        code="OPM004",
        name="opml-body-empty",
        severity=Severity.ERROR,
        says="A body holds at least one outline",
        why="There is nothing to subscribe to",
        mend="Add an outline for each feed",
        clause="OPML 2.0, What is a body: a body contains one or more outline elements",
        bad="<body/>",
        good='<body><outline text="News"/></body>',
        sample="opml/body",
    ),
    on=("body",),
    judge=judge,
)
