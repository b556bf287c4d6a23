"""REC103: a story has more than one record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.flaw import Flaw
from irfeed.validate.gist import Gist
from irfeed.validate.words import nearest


def find(gists: Sequence[Gist], _: Publication) -> Iterator[tuple[Gist, Flaw]]:
    """Find fault with a story that no other record names."""
    tellers: dict[str, Gist | None] = {}
    for gist in gists:
        if gist.story is not None:
            tellers[gist.story] = None if gist.story in tellers else gist
    alone = {story: gist for story, gist in tellers.items() if gist}
    near = _near(alone, tellers)
    for story, gist in alone.items():
        meant = near.get(story)
        hint = f"did you mean {quoted(meant)}?" if meant else ""
        yield gist, Flaw(RULE, f"is named by no other record: {quoted(story)}", hint, ("story",))


def _near(alone: dict[str, Gist], tellers: Mapping[str, Gist | None]) -> dict[str, str]:
    """Return what lonely stories may be misspellings of; to compare thousands with thousands would take hours."""
    most = 200
    if len(alone) > most or len(tellers) > most * 10:
        return {}
    guesses = ((story, nearest(story, [other for other in tellers if other != story])) for story in alone)
    return {story: guess for story, guess in guesses if guess}


RULE = Rule(
    code="REC103",
    name="story-alone",
    severity=Severity.ADVICE,
    says="A story is named by more than one record",
    why=(
        "A story joins translations; one record alone is joined to nothing. Perhaps the story is misspelt in one of "
        "them"
    ),
    mend="write the same story in the translations, or leave it until there is one",
    clause="docs/reference/record.md, story",
    bad='{"story": "tokyo"}',
    good=(
        '[{"story": "tokyo"}, {"id": "tag:seoul.example,2015:b", "title": "도쿄", "url": '
        '"https://english.seoul.example/b/", "story": "tokyo", "language": "ko"}]'
    ),
    sample="record",
)
