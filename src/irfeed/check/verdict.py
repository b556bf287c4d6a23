"""What a check comes to."""

from __future__ import annotations

from dataclasses import dataclass

from irfeed.check.kind import Kind
from irfeed.findings import Finding, has_errors


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one document."""

    path: str
    kind: Kind
    findings: tuple[Finding, ...]  #: in the order of the document

    @property
    def valid(self) -> bool:
        """Whether no finding is an error."""
        return not has_errors(self.findings)
