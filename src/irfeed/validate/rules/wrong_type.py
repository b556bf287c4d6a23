"""REC003: a text is a text, an object an object."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import shown


def flaw(error: ErrorDetails, _: tuple[str, ...]) -> Flaw:
    """Say what was given in place of what."""
    return wrong(error["input"], "a text" if error["type"] == "string_type" else "an object with fields")


def wrong(value: object, wanted: str) -> Flaw:
    """Say that `value` is not what is `wanted`."""
    return Flaw(RULE, f"is {_kind(value)}, not {wanted}", "" if wanted == "a text" else f"write {wanted}")


def _kind(value: object) -> str:
    return "a text" if isinstance(value, str) else shown(value)


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
