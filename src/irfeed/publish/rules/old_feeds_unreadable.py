"""GRD008: what is published can be read and compared."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Rule, Severity
from irfeed.publish.rules.case import Case

RULE = Rule(
    code="GRD008",
    name="old-feeds-unreadable",
    severity=Severity.WARNING,
    says="The feeds that are published can be compared with the new ones.",
    why="Where they cannot, nothing protects subscribers from ids that move and feeds that empty.",
    mend="see with irfeed diff what changes, against a backup or the live address",
    clause="irfeed guard",
    bad="manifest.json: half a file",
    good="manifest.json: as irfeed wrote it",
)


def find(case: Case) -> Iterator[Finding]:
    """Yield one finding if anything could not be compared."""
    faults = case.difference.faults
    if faults:
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        yield RULE.at(case.place("manifest.json"), f"not all that is published could be compared: {faults[0]}{more}")
