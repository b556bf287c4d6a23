"""SET005: archive documents link to each other in both directions."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Together
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(together: Together) -> Iterator[Fault]:
    """Find links that are not answered."""
    for one in together.summaries:
        before = together.by_address.get(link.href) if (link := one.linked("prev-archive")) else None
        if before is None or link is None or one.self_link is None:
            continue
        back = before.linked("current" if one.linked("current") is None else "next-archive")
        if back is not None and back.href != one.self_link.href:
            yield Fault(link.place, f"{before.path} comes before this document, and links on to {quoted(back.href)}")


RULE = SetRule(
    Rule(
        code="SET005",
        name="archive-chain-broken",
        severity=Severity.WARNING,
        says="Archive documents link to each other in both directions",
        why="A reader that fetches older entries loses its way",
        mend="Let next-archive lead back to where prev-archive came from, and current to the subscription document",
        clause="RFC 5005 section 4: prev-archive, next-archive, current",
    ),
    judge=judge,
)
