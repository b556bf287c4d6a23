"""SET001: no two documents have the same self link."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Together
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(together: Together) -> Iterator[Fault]:
    """Find self links that an earlier document has."""
    for one in together.summaries:
        link = one.self_link
        if link is not None and together.by_address[link.href] is not one:
            other = together.by_address[link.href].path
            yield Fault(link.place, f"The self link {quoted(link.href)} is also that of {other}")


RULE = SetRule(
    Rule(
        code="SET001",
        name="self-link-shared",
        severity=Severity.WARNING,
        says="No two documents have the same self link",
        why="Readers take them for one feed, and show the one that they saw last",
        mend="Let each document link to itself",
        clause="RFC 4287 section 4.2.7.2: self; JSON Feed 1.1: feed_url is the unique identifier",
    ),
    judge=judge,
)
