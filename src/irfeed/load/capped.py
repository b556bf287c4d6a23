"""No more findings of one file or source than a person can work through."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Place
from irfeed.load.limits import MAX_FINDINGS
from irfeed.load.rules import files
from irfeed.model.record import Record


def capped(loaded: Iterator[Record | Finding], shown: str) -> Iterator[Record | Finding]:
    """Stop after the most findings that one file or source may give."""
    findings = 0
    for one in loaded:
        findings += isinstance(one, Finding)
        if findings > MAX_FINDINGS:
            message = f"This gives more than {MAX_FINDINGS} findings; the rest of it was not read"
            yield files.too_many_findings.at(Place(shown), message)
            return
        yield one
