"""GRD001: the id of an article never changes."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Finding, Rule, Severity
from irfeed.publish.rules.case import Case, called

RULE = Rule(
    code="GRD001",
    name="id-moves",
    severity=Severity.ERROR,
    says="An article that stays keeps its id.",
    why="Readers know articles by their ids only: every subscriber would see this article as new, once more.",
    mend="give the record its former id again, or build with --allow-moved",
    clause="RFC 4287, section 4.2.6; RSS 2.0, guid; JSON Feed 1.1, items",
    bad='was: {"id": "tag:seoul.example,2015:tokyo-visit", "url": "https://seoul.example/tokyo-visit/"}\n'
    'is: {"id": "tag:seoul.example,2015:visit-to-tokyo", "url": "https://seoul.example/tokyo-visit/"}',
    good='was: {"id": "tag:seoul.example,2015:tokyo-visit", "title": "Visit"}\n'
    'is: {"id": "tag:seoul.example,2015:tokyo-visit", "title": "Visit to Tokyo"}',
)


def find(case: Case) -> Iterator[Finding]:
    """Yield a finding for each article whose id became another."""
    for feed, pair in case.moved():
        message = f"the article {called(pair.new)} had the id {pair.old.id!r} and has {pair.new.id!r} now"
        yield RULE.at(case.place(feed.path), message)
