"""OPM012: lines and pixels are whole numbers."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_integer


def judge(at: Element, document: Document) -> Iterator[Fault]:
    """Find what is no number, or no list of numbers."""
    numbers = at.value.split(",") if at.name == "expansionState" else [at.value]
    if numbers == [""] and at.name == "expansionState":
        return
    least = None if at.name.startswith("window") else 0
    for number in numbers:
        if reason := why_not_integer(number.strip(), least):
            yield document.fault_in_text(at, f"{quoted(number.strip())} in {at.name} {reason}")
            return


RULE = ElementRule(
    Rule(
        code="OPM012",
        name="opml-number",
        severity=Severity.ERROR,
        says="Lines and pixels are whole numbers",
        why="Outliners cannot restore the window",
        mend="Write a number, or leave the element out",
        clause="OPML 2.0, What is a head: expansionState, vertScrollState, windowTop and its like",
        bad="<expansionState>1, two</expansionState>",
        good="<expansionState>1, 6, 13</expansionState>",
        sample="opml/head",
    ),
    on=(
        "head/expansionState",
        "head/vertScrollState",
        "head/windowTop",
        "head/windowLeft",
        "head/windowBottom",
        "head/windowRight",
    ),
    judge=judge,
)
