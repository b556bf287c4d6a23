"""The rules that look at all records together, and how they are asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from irfeed.findings import Finding, declared_in
from irfeed.model.publication import Publication
from irfeed.validation.flaw import found_at
from irfeed.validation.gist import Gist
from irfeed.validation.rule import RecordsRule

_RULES = tuple(rule for rule in declared_in("irfeed.validation.rules.together") if isinstance(rule, RecordsRule))


def judge_together(gists: Sequence[Gist], publication: Publication) -> Iterator[tuple[Gist, Finding]]:
    """Give what the rules about all records together say, each with the gist of the record that it is about.

    A record with an error among them is rejected. Of two records that must not both be, the one whose place comes
    first is kept, and any other before a draft. Whoever knows that some records share nothing with others (no id in
    whatever case and form, no address, no story, no title at one moment) may leave those out.
    """
    for rule in _RULES:
        for gist, flaw in rule.find(gists, publication):
            yield gist, found_at(gist.place(flaw.path), flaw)
