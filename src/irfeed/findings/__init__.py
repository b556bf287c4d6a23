"""What irfeed says of bad data: findings, each at a place, each by a rule with a permanent code.

In goes what rules yield; out come findings, and reports of them for people and for CI servers. A finding is a value,
never an exception: a run collects all of them and reports them together. It knows nothing of what the rules are about.
"""

from irfeed.findings.finding import (
    Finding,
    Place,
    Severity,
    as_objects,
    count,
    errors_first,
    files_in,
    has_errors,
    in_order,
    wanted,
)
from irfeed.findings.rules import Rule, RuleFinding, declared_in, known_codes, rule, rules_in

__all__ = [
    "Finding",
    "Place",
    "Rule",
    "RuleFinding",
    "Severity",
    "as_objects",
    "count",
    "declared_in",
    "errors_first",
    "files_in",
    "has_errors",
    "in_order",
    "known_codes",
    "rule",
    "rules_in",
    "wanted",
]
