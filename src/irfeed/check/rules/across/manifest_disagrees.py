"""SET010: files are as the manifest says."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Together
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Rule, Severity


def judge(together: Together) -> Iterator[Fault]:
    """Find files that are missing, or have other bytes."""
    for one in together.listed:
        if not one.found_sha256:
            yield Fault(one.place, f"There is no file {one.path}")
        elif one.size is not None and one.size != one.found_size:
            message = f"{one.path} has {one.found_size:,} bytes; the manifest says {one.size:,}"
            yield Fault(one.place, message)
        elif one.sha256 != one.found_sha256:
            yield Fault(one.place, f"{one.path} has other bytes than the manifest says")


RULE = SetRule(
    Rule(
        code="SET010",
        name="manifest-disagrees",
        severity=Severity.ERROR,
        says="Files are as the manifest says",
        why="A copy was cut off, or changed after it was published",
        mend="Publish again",
        clause="Practice: the manifest is what copies are checked against",
    ),
    judge=judge,
)
