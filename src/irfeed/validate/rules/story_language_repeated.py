"""REC102: a story is told once in each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.model import Status
from irfeed.publication import Publication
from irfeed.validate.flaw import Flaw
from irfeed.validate.gist import Gist, groups


def find(gists: Sequence[Gist], publication: Publication) -> Iterator[tuple[Gist, Flaw]]:
    """Find fault with a second record of one story in one language; withdrawn ones do not count."""

    def key(gist: Gist) -> tuple[str, str] | None:
        known = gist.story is not None and ("language",) not in gist.broken
        told = known and gist.status is not Status.WITHDRAWN
        return (gist.story or "", gist.language or publication.default_language) if told else None

    for first, *others in groups(gists, key):
        for gist in others:
            story, language = quoted(gist.story or ""), gist.language or publication.default_language
            message = f"{story} is already told in {language} by {first.place(('story',))}"
            yield gist, Flaw(RULE, message, path=("story",))


RULE = Rule(
    code="REC102",
    name="story-language-repeated",
    severity=Severity.ERROR,
    says="No two records of one story are in the same language",
    why=(
        "Records of one story are linked as translations of each other; an article has one translation into a language"
    ),
    mend="give the other article another story, or correct its language",
    clause="RFC 4287, section 4.1.1: no two alternate links of the same type and hreflang",
    bad=(
        '[{"story": "tokyo"}, {"id": "tag:seoul.example,2015:b", "title": "도쿄", "url": '
        '"https://english.seoul.example/b/", "story": "tokyo"}]'
    ),
    good=(
        '[{"story": "tokyo"}, {"id": "tag:seoul.example,2015:b", "title": "도쿄", "url": '
        '"https://english.seoul.example/b/", "story": "tokyo", "language": "ko"}]'
    ),
    sample="record",
)
