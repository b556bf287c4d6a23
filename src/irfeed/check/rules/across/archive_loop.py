"""SET006: A chain of pages comes to an end."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.across import Summary, Together
from irfeed.check.rule import SetRule
from irfeed.findings import Fault, Rule, Severity

_ONWARD = ("prev-archive", "next")


def judge(together: Together) -> Iterator[Fault]:
    """Find the links that close a circle."""
    for rel in _ONWARD:
        done: set[str] = set()
        for start in together.summaries:
            here: set[str] = set()
            one: Summary | None = start
            while one is not None and one.path not in done:
                here.add(one.path)
                done.add(one.path)
                link = one.linked(rel)
                one = together.by_address.get(link.href) if link else None
                if link is not None and one is not None and one.path in here:
                    yield Fault(link.place, f"The {rel} link leads back to {one.path}")


RULE = SetRule(
    Rule(
        code="SET006",
        name="archive-loop",
        severity=Severity.WARNING,
        says="A chain of pages comes to an end",
        why="A reader that follows it never stops",
        mend="Leave the link out of the last page",
        clause="RFC 5005 section 3 and 4; JSON Feed 1.1: next_url, to avoid infinite loops",
    ),
    judge=judge,
)
