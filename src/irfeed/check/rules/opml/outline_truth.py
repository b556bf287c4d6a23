"""OPM015: isComment and isBreakpoint are true or false."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(outline: Element, document: Document) -> Iterator[Fault]:
    """Find other words."""
    for name in ("isComment", "isBreakpoint"):
        value = outline.get(name)
        if value is not None and value not in ("true", "false"):
            yield document.fault_in_attribute(outline, name, f"{name} is {quoted(value)}")


RULE = ElementRule(
    Rule(
        code="OPM015",
        name="outline-truth",
        severity=Severity.ERROR,
        says="isComment and isBreakpoint are true or false",
        why="Outliners take any other word for no",
        mend="Write true or false",
        clause="OPML 2.0, Common attributes: isComment is a string, either true or false",
        bad='<outline text="News" isComment="yes"/>',
        good='<outline text="News" isComment="true"/>',
        sample="opml/body",
    ),
    on=("outline",),
    judge=judge,
)
