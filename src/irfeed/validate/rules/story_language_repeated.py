"""REC102: a story is told once in each language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.model import Status
from irfeed.publication import Publication
from irfeed.validate.draft import Draft, groups
from irfeed.validate.flaw import Flaw


def find(drafts: Sequence[Draft], publication: Publication) -> Iterator[tuple[Draft, Flaw]]:
    """Find fault with a second record of one story in one language; withdrawn ones do not count."""

    def key(draft: Draft) -> tuple[str, str] | None:
        fields = draft.fields
        known = fields.story is not None and ("language",) not in draft.broken
        told = known and fields.status is not Status.WITHDRAWN
        return (fields.story or "", fields.language or publication.default_language) if told else None

    for first, *others in groups(drafts, key):
        for draft in others:
            story, language = quoted(draft.fields.story or ""), draft.fields.language or publication.default_language
            message = f"{story} is already told in {language} by {first.record.place(('story',))}"
            yield draft, Flaw(RULE, message, path=("story",))


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
