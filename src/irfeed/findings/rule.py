"""A rule: a permanent code and everything that a person wants to know of it."""

from __future__ import annotations

from irfeed.findings.finding import Finding, Place, Severity
from irfeed.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule's function found: where, and in words. The rule's code and severity make it a finding."""

    place: Place
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its code never changes its meaning and is never used again for another."""

    code: str  #: three capital letters and three digits, such as "ATM012"
    name: str  #: kebab-case, reads after "the rule …": "entry-without-id"
    severity: Severity
    says: str  #: the rule in one sentence
    why: str  #: why it matters to readers, aggregators or the newsroom
    mend: str  #: what to do
    clause: str  #: the clause of the specification, or the evidence, that the rule rests on
    bad: str = ""  #: an example that the rule finds fault with
    good: str = ""  #: the same, put right
    sample: str = ""  #: what the examples are a part of ("record", "atom/entry", …), so that tests can run them

    def at(self, place: Place, message: str, hint: str = "") -> Finding:
        """Return what this rule makes of a fault at `place`; without a hint, the rule says how to mend it.

        Whatever of the data a message repeats, no character in it acts: this is the one gate of all findings.
        """
        # Those whose records are right need no words for them.
        from irfeed.findings.reports.text import visible  # noqa: PLC0415 - as said above

        return Finding(self.code, self.severity, place, visible(message), visible(hint or self.mend))

    def of(self, fault: Fault) -> Finding:
        """Return the finding that this rule makes of `fault`."""
        return self.at(fault.place, fault.message, fault.hint)
