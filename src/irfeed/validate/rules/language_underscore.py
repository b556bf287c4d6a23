"""REC041: the parts of a language tag are joined by hyphens."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw


def find(text: str) -> Iterator[Flaw]:
    """Find fault with locale names such as "en_US"."""
    if "_" in text:
        yield Flaw(RULE, f"is written with an underscore: {quoted(text)}", f"write {quoted(text.replace('_', '-'))}")


RULE = Rule(
    code="REC041",
    name="language-underscore",
    severity=Severity.ERROR,
    says="The parts of a language tag are joined by hyphens, not by underscores",
    why="en_US is the name of an operating system's locale; feed validators and readers refuse it",
    mend="write a hyphen",
    clause="RFC 5646, section 2.1",
    bad='{"language": "ko_KR"}',
    good='{"language": "ko"}',
    sample="record",
)
