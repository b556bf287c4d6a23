"""The rules that look at all records together, and how they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from irfeed.findings import Finding
from irfeed.publication import Publication
from irfeed.validate.flaw import Flaw, found_at
from irfeed.validate.gist import Gist
from irfeed.validate.rules import (
    article_repeated,
    id_repeated,
    ids_alike,
    story_alone,
    story_language_repeated,
    url_repeated,
)

OF_ALL: Sequence[Callable[[Sequence[Gist], Publication], Iterator[tuple[Gist, Flaw]]]] = (
    id_repeated.find,
    ids_alike.find,
    story_language_repeated.find,
    story_alone.find,
    url_repeated.find,
    article_repeated.find,
)


def judge_together(gists: Sequence[Gist], publication: Publication) -> Iterator[tuple[Gist, Finding]]:
    """Give what the rules about all records together say, each with the gist of the record that it is about.

    A record with an error among them is rejected. Of two records that must not both be, the one whose place comes
    first is kept. Whoever knows that some records share nothing with others (no id in whatever case and form, no
    address, no story, no title at one moment) may leave those out.
    """
    for rule in OF_ALL:
        for gist, flaw in rule(gists, publication):
            yield gist, found_at(gist.place(flaw.path), flaw)
