"""Many documents of one run: each judged as it comes, then all of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, BinaryIO

from irfeed import findings
from irfeed.checking.gather import Gathered, documents, manifests
from irfeed.checking.judging import judge_gathered, judge_together
from irfeed.checking.registry import aggregators, all_rules
from irfeed.checking.result import CheckResult, Options
from irfeed.checking.summary import Summary
from irfeed.errors import OutsideError, UsageError
from irfeed.findings import Finding, as_objects, has_errors


@dataclass(slots=True)
class CheckRun:
    """What is to be judged, and what is counted and kept while documents go by."""

    feeds: Sequence[str | Gathered]  #: names of files, folders and addresses, or documents
    now: datetime | None
    options: Options
    refused: Callable[[OutsideError], None]  #: told of each document that could not be had
    stdin: BinaryIO | None = None  #: what the name "-" means
    judged: int = 0
    invalid: int = 0
    outside: int = 0  #: documents that could not be had
    _summaries: list[Summary] = field(default_factory=list)

    def results(self) -> Iterator[CheckResult]:
        """Judge one document after the other.

        Raises:
            UsageError: a name means nothing.
        """
        for one in documents(self.feeds, self.stdin, self.options):
            if one.why_not is not None:
                self.outside += 1
                self.refused(one.why_not)
                continue
            outcome = judge_gathered(one, self.now, self.options)
            if outcome is None:
                continue
            result, summary = outcome
            self.judged += 1
            self.invalid += not result.valid
            if summary is not None:
                self._summaries.append(summary)
            yield result

    def together(self) -> tuple[Finding, ...]:
        """Judge what the documents say of each other."""
        return judge_together(self._summaries, manifests(self.feeds, self.options), self.options)


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The judgement of all documents of one run."""

    documents: tuple[CheckResult, ...]  #: one for each document, in the order in which they were named
    across: tuple[Finding, ...] = ()  #: what is wrong between them

    @property
    def valid(self) -> bool:
        """Whether no finding is an error."""
        return all(one.valid for one in self.documents) and not has_errors(self.across)

    def as_object(self) -> dict[str, Any]:
        """Return the object that `irfeed check --format json` prints."""
        return {"documents": [one.as_object() for one in self.documents], "across": as_objects(self.across)}


def known_codes(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return `codes` if each is a rule's, or how one begins.

    Raises:
        UsageError: one is not.
    """
    return findings.known_codes(codes, all_rules(), "irfeed check") if codes else codes


def known_aggregators(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return `names` if each is an aggregator's whose requirements are known.

    Raises:
        UsageError: one is not.
    """
    for name in names:
        if name not in aggregators():
            raise UsageError(f"Unknown aggregator: {name}", hint=f"the names are {', '.join(aggregators())}")
    return names
