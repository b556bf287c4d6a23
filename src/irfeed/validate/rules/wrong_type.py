"""REC003: a text is a text, an object an object."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import shown


def flaw(error: ErrorDetails, _: tuple[str, ...]) -> Flaw:
    """Say what was given in place of what."""
    value = error["input"]
    if error["type"] != "string_type":
        given = "a text" if isinstance(value, str) else shown(value)
        return Flaw(RULE, f"is {given}, not an object with fields", "write an object with fields")
    return Flaw(RULE, f"is {shown(value)}, not a text", "write one text" if isinstance(value, list | dict) else "")


def no_date(value: object) -> Flaw:
    """Say that a date is a text."""
    return Flaw(RULE, f"is {shown(value)}, not a text", "write a date as in 2015-02-06T09:00:00+09:00")


RULE = Rule(
    code="REC003",
    name="wrong-type",
    severity=Severity.ERROR,
    says="Every field has the type that it is documented with: a text is a text, an object an object",
    why="irfeed does not guess what was meant: the number 1.10 and the text 1.10 are not the same",
    mend="write it in quotation marks if it is meant as a text",
    clause="docs/reference/record.md",
    bad='{"title": 2015}',
    good='{"title": "2015"}',
    sample="record",
)
