"""REC088: no article is held back into a century to come."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw
from irfeed.validate.rules.updated_far_ahead import FAR


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with a `published` that nobody alive will see."""
    published = draft.fields.published
    if published and published.year >= FAR:
        yield Flaw(RULE, f"holds the article back until {published.isoformat()}", path=("published",))


RULE = Rule(
    code="REC088",
    name="published-far-ahead",
    severity=Severity.WARNING,
    says="An article is held back until some time before the year 2100",
    why="Nobody will see it: the year is a slip of the pen, or the article a draft",
    mend="correct the year, or say status: draft",
    clause="RFC 4287, section 4.2.9",
    bad='{"published": "2999-02-06T09:00:00+09:00"}',
    good='{"published": "2015-02-06T09:00:00+09:00"}',
    sample="record",
)
