"""REC105: an article is recorded once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from irfeed.findings import Rule, Severity
from irfeed.publication import Publication
from irfeed.validate.flaw import Flaw
from irfeed.validate.gist import Gist, groups


def find(gists: Sequence[Gist], _: Publication) -> Iterator[tuple[Gist, Flaw]]:
    """Find fault with records that agree in title, language, department and time of publication."""
    for first, *others in groups(gists, _main):
        for gist in others:
            if gist.id != first.id:
                where = first.place()
                message = f"looks like that of the article at {where}: same language, department and date"
                yield gist, Flaw(RULE, message, path=("title",))


def _main(gist: Gist) -> tuple[object, ...] | None:
    parts = (gist.title, gist.language or "", gist.departments, gist.published)
    return parts if all(part is not None for part in parts) else None


RULE = Rule(
    code="REC105",
    name="article-repeated",
    severity=Severity.ADVICE,
    says="No two records agree in title, language, department and time of publication",
    why="They are probably one article under two ids, and subscribers would get it twice",
    mend="delete one of them; keep the id that has been published",
    clause="RFC 4287, section 4.2.6: one entry, one id",
    bad='[{}, {"id": "tag:seoul.example,2015:b", "url": "https://english.seoul.example/b/"}]',
    good=(
        '[{}, {"id": "tag:seoul.example,2015:b", "url": "https://english.seoul.example/b/", "title": "Another '
        'article"}]'
    ),
    sample="record",
)
