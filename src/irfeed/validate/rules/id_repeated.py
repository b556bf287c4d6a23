"""REC100: an id belongs to one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.flaw import Flaw
from irfeed.validate.gist import Gist, groups


def find(gists: Sequence[Gist], _: Publication) -> Iterator[tuple[Gist, Flaw]]:
    """Find fault with every record but the first that has an id."""
    for first, *others in groups(gists, lambda gist: gist.id):
        for gist in others:
            yield gist, Flaw(RULE, f"is also the id of {first.place(('id',))}", path=("id",))


RULE = Rule(
    code="REC100",
    name="id-repeated",
    severity=Severity.ERROR,
    says="No two records have the same id",
    why="Readers show one of the two and drop the other",
    mend="give the newer article an id of its own (irfeed new makes one); translations have ids of their own too",
    clause="RFC 4287, sections 4.1.1 and 4.2.6",
    bad='[{}, {"title": "Another article", "url": "https://english.seoul.example/another/"}]',
    good=(
        '[{}, {"id": "tag:seoul.example,2015:another", "title": "Another article", "url": '
        '"https://english.seoul.example/another/"}]'
    ),
    sample="record",
)
