"""REC104: an address belongs to one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from irfeed.findings import Rule, Severity
from irfeed.model import Status
from irfeed.publication import Publication
from irfeed.validate.flaw import Flaw
from irfeed.validate.gist import Gist, groups


def find(gists: Sequence[Gist], _: Publication) -> Iterator[tuple[Gist, Flaw]]:
    """Find fault with a published record whose address another one has."""
    for first, *others in groups(gists, _address):
        for gist in others:
            if gist.id != first.id:
                yield gist, Flaw(RULE, f"is also the address of {first.place(('url',))}", path=("url",))


def _address(gist: Gist) -> str | None:
    return gist.url if gist.status is Status.PUBLISHED else None


RULE = Rule(
    code="REC104",
    name="url-repeated",
    severity=Severity.WARNING,
    says="No two published articles have the same address",
    why="Readers that know entries by their link show one of the two",
    mend="write the address of the article's own page",
    clause="RSS Advisory Board, best practices, link; JSON Feed 1.1, url (the permalink)",
    bad='[{}, {"id": "tag:seoul.example,2015:b", "title": "Another article"}]',
    good=(
        '[{}, {"id": "tag:seoul.example,2015:b", "title": "Another article", "url": '
        '"https://english.seoul.example/b/"}]'
    ),
    sample="record",
)
