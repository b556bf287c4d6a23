"""The rules that look at all records together, and how they are asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from irfeed.findings import Finding, declared_in
from irfeed.model.publication import Publication
from irfeed.validation.finding import found_at
from irfeed.validation.rule import RecordsRule
from irfeed.validation.summary import RecordSummary

_RULES = tuple(rule for rule in declared_in("irfeed.validation.rules.together") if isinstance(rule, RecordsRule))


def judge_together(
    summaries: Sequence[RecordSummary], publication: Publication
) -> Iterator[tuple[RecordSummary, Finding]]:
    """Give what the rules about all records together say, each with the summary of the record that it is about.

    A record with an error among them is rejected. Of two records that must not both be, the one whose place comes
    first is kept, and any other before a draft. Whoever knows that some records share nothing with others (no id in
    whatever case and form, no address, no story, no title at one moment) may leave those out.
    """
    for rule in _RULES:
        for summary, finding in rule.find(summaries, publication):
            yield summary, found_at(summary.place(finding.path), finding)
