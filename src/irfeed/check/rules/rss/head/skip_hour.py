"""RSS059: An hour to skip is a number from 0 to 23."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_integer


def judge(hour: Element, document: Document) -> Iterator[Fault]:
    """Find an hour that no day has. 24 stands for midnight in RSS 0.91."""
    if hour.value != "24" and (reason := why_not_integer(hour.value, 0, 23)):
        yield document.fault_in_text(hour, f"The hour {quoted(hour.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS059",
        name="skip-hour",
        severity=Severity.ERROR,
        says="An hour to skip is a number from 0 to 23",
        why="Readers ask at the wrong time, or ignore the list",
        mend="Write the hour in GMT: 0 to 23",
        clause="RSS 2.0, skipHours: up to 24 hour elements whose value is a number between 0 and 23",
        bad="<skipHours><hour>25</hour></skipHours>",
        good="<skipHours><hour>0</hour><hour>23</hour></skipHours>",
        sample="rss/channel",
    ),
    on=("skipHours/hour",),
    judge=judge,
)
