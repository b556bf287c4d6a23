"""REC006: a field with a fixed set of values has one of them."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.model import BodyFormat, Status
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import listed, nearest, shown

_CHOICES = {"status": tuple(Status), "body_format": tuple(BodyFormat)}
_MISTAKES = {"md": "markdown", "plain": "text", "htm": "html", "deleted": "withdrawn", "public": "published"}


def flaw(error: ErrorDetails, _: tuple[str, ...]) -> Flaw:
    """Say which values there are."""
    value, choices = error["input"], [str(one) for one in _CHOICES[str(error["loc"][-1])]]
    written = value if isinstance(value, str) else ""
    meant = _MISTAKES.get(written.casefold())
    near = meant if meant in choices else nearest(written, choices)
    hint = f"did you mean {quoted(near)}?" if near else f"write one of {listed(choices)}"
    return Flaw(RULE, f"is not one of its values: {shown(value)}", hint)


RULE = Rule(
    code="REC006",
    name="unknown-choice",
    severity=Severity.ERROR,
    says="status is published, draft or withdrawn; body_format is markdown, html or text",
    why="A misspelt draft would go out to every subscriber",
    mend="write one of the documented values",
    clause="docs/reference/record.md",
    bad='{"status": "Drafts"}',
    good='{"status": "draft"}',
    sample="record",
)
