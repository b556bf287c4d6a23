"""REC007: texts are within their limits."""

from __future__ import annotations

from pydantic_core import ErrorDetails

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw


def flaw(error: ErrorDetails, _: tuple[str, ...]) -> Flaw:
    """Say how long the text may be."""
    limit = error.get("ctx", {})["max_length"]
    return Flaw(RULE, f"is too long: at most {limit:,} characters", "shorten it")


RULE = Rule(
    code="REC007",
    name="too-long",
    severity=Severity.ERROR,
    says="Texts are no longer than documented: an id 500 characters, a title 500, an address 2,000, a body 1,000,000",
    why=(
        "Readers keep ids and addresses in database columns of limited length, and stop crawling feeds that grow too "
        "large"
    ),
    mend="shorten it",
    clause="docs/reference/record.md; RFC 9110, section 4.1 (addresses of 8,000 octets and less)",
    bad='{"language": "en-x-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa"}',
    good='{"language": "en"}',
    sample="record",
)
