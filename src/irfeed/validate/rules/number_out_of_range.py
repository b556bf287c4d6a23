"""REC005: numbers are within their limits."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import shown

_LIMITS = {
    "greater_than_equal": ("ge", "at least"),
    "less_than_equal": ("le", "at most"),
}


def flaw(error: ErrorDetails, _: tuple[str, ...]) -> Flaw:
    """Say which limit the number passes."""
    key, words = _LIMITS[error["type"]]
    limit = error.get("ctx", {})[key]
    return Flaw(RULE, f"is out of range: {shown(error['input'])}", f"write a number of {words} {limit:.16g}")


RULE = Rule(
    code="REC005",
    name="number-out-of-range",
    severity=Severity.ERROR,
    says="Numbers are within their limits: a length is at least 1, a latitude between -90 and 90, and so on",
    why="A length of 0 makes readers skip the file; a latitude of 126 is a longitude in the wrong field",
    mend="write a number within the limits",
    clause="docs/reference/record.md; RFC 4287, section 4.2.7.6; WGS 84",
    bad='{"places": [{"name": "Seoul", "latitude": 126.978, "longitude": 37.5665}]}',
    good='{"places": [{"name": "Seoul", "latitude": 37.5665, "longitude": 126.978}]}',
    sample="record",
)
