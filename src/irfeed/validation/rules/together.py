"""All records together: what no two of them may share."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from irfeed.findings import Severity, rule
from irfeed.findings.finding import quoted
from irfeed.model import Status
from irfeed.model.publication import Publication
from irfeed.validation.finding import FieldFinding, nearest
from irfeed.validation.rule import all_records
from irfeed.validation.summary import RecordSummary, groups


@rule(
    "REC100",
    Severity.ERROR,
    all_records,
    clause="RFC 4287, sections 4.1.1 and 4.2.6",
    bad='[{}, {"title": "Another article", "url": "https://english.seoul.example/another/"}]',
    good=(
        '[{}, {"id": "tag:seoul.example,2015:another", "title": "Another article", "url": '
        '"https://english.seoul.example/another/"}]'
    ),
    sample="record",
)
def id_repeated(summaries: Sequence[RecordSummary], _: Publication) -> Iterator[tuple[RecordSummary, FieldFinding]]:
    """No two records have the same id, nor the same guid

    Why: Readers show one of the two and drop the other
    What to do: give the newer article an id of its own (irfeed new makes one); translations have ids of their own too
    """
    for first, *others in groups(summaries, lambda summary: summary.id):
        for summary in others:
            yield summary, FieldFinding(id_repeated.about, f"is also the id of {first.place(('id',))}", path=("id",))
    for first, *others in groups(summaries, lambda summary: summary.guid or summary.id):
        for summary in others:
            if summary.id != first.id:  # RSS and JSON Feed carry what is the guid of one of them
                path = _known_by(summary)
                yield (
                    summary,
                    FieldFinding(id_repeated.about, f"is also the id of {first.place(_known_by(first))}", path=path),
                )


def _known_by(summary: RecordSummary) -> tuple[str]:
    return ("guid",) if summary.guid else ("id",)


def _folded(summary: RecordSummary) -> str | None:
    id_ = summary.id
    if id_ is not None and id_.isascii() and "%" not in id_:
        return id_.lower()  # the same, without a look at each character
    return None if id_ is None else unicodedata.normalize("NFKC", unquote(id_).casefold())


@rule(
    "REC101",
    Severity.ERROR,
    all_records,
    clause="RFC 4287, section 4.2.6.1",
    bad=(
        '[{}, {"id": "tag:seoul.example,2015:Tokyo-Visit", "title": "Another article", "url": '
        '"https://english.seoul.example/another/"}]'
    ),
    good=(
        '[{}, {"id": "tag:seoul.example,2015:another", "title": "Another article", "url": '
        '"https://english.seoul.example/another/"}]'
    ),
    sample="record",
)
def ids_alike(summaries: Sequence[RecordSummary], _: Publication) -> Iterator[tuple[RecordSummary, FieldFinding]]:
    """No two ids differ only by upper and lower case, by Unicode form or by percent escapes

    Why: Some aggregators fold these and take the two articles for one; and one of them is probably a slip of the pen
    What to do: give the newer article an id of its own (irfeed new makes one)
    """
    for first, *others in groups(summaries, _folded):
        for summary in others:
            if summary.id != first.id:
                message = f"differs only by case, form or escapes from {quoted(first.id or '')}"
                yield summary, FieldFinding(ids_alike.about, f"{message} at {first.place(('id',))}", path=("id",))


@rule(
    "REC102",
    Severity.ERROR,
    all_records,
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
def story_language_repeated(
    summaries: Sequence[RecordSummary], publication: Publication
) -> Iterator[tuple[RecordSummary, FieldFinding]]:
    """No two records of one story are in the same language

    Why: Records of one story are linked as translations of each other; an article has one translation into a language
    What to do: give the other article another story, or correct its language
    """

    # Withdrawn ones do not count
    def key(summary: RecordSummary) -> tuple[str, str] | None:
        known = summary.story is not None and ("language",) not in summary.broken
        told = known and summary.status is not Status.WITHDRAWN
        return (summary.story or "", summary.language or publication.default_language) if told else None

    for first, *others in groups(summaries, key):
        for summary in others:
            story, language = quoted(summary.story or ""), summary.language or publication.default_language
            message = f"{story} already has an article in {language}: {first.place(('story',))}"
            yield summary, FieldFinding(story_language_repeated.about, message, path=("story",))


def _near(alone: dict[str, RecordSummary], stories: Mapping[str, RecordSummary | None]) -> dict[str, str]:
    """Return what lonely stories may be misspellings of; to compare thousands with thousands would take hours."""
    most = 200
    if len(alone) > most or len(stories) > most * 10:
        return {}
    guesses = ((story, nearest(story, [other for other in stories if other != story])) for story in alone)
    return {story: guess for story, guess in guesses if guess}


@rule(
    "REC103",
    Severity.ADVICE,
    all_records,
    clause="docs/reference/record.md, story",
    bad='{"story": "tokyo"}',
    good=(
        '[{"story": "tokyo"}, {"id": "tag:seoul.example,2015:b", "title": "도쿄", "url": '
        '"https://english.seoul.example/b/", "story": "tokyo", "language": "ko"}]'
    ),
    sample="record",
)
def story_alone(summaries: Sequence[RecordSummary], _: Publication) -> Iterator[tuple[RecordSummary, FieldFinding]]:
    """A story is named by more than one record

    Why: A story joins translations; one record alone is joined to nothing. Perhaps the story is misspelt in one of them
    What to do: write the same story in the translations, or leave it until there is one
    """
    stories: dict[str, RecordSummary | None] = {}
    for summary in summaries:
        if summary.story is not None:
            stories[summary.story] = None if summary.story in stories else summary
    alone = {story: summary for story, summary in stories.items() if summary}
    near = _near(alone, stories)
    for story, summary in alone.items():
        meant = near.get(story)
        hint = f"did you mean {quoted(meant)}?" if meant else ""
        yield (
            summary,
            FieldFinding(story_alone.about, f"is named by no other record: {quoted(story)}", hint, ("story",)),
        )


def _address(summary: RecordSummary) -> str | None:
    return summary.url if summary.status is Status.PUBLISHED else None


@rule(
    "REC104",
    Severity.WARNING,
    all_records,
    clause="RSS Advisory Board, best practices, link; JSON Feed 1.1, url (the permalink)",
    bad='[{}, {"id": "tag:seoul.example,2015:b", "title": "Another article"}]',
    good=(
        '[{}, {"id": "tag:seoul.example,2015:b", "title": "Another article", "url": '
        '"https://english.seoul.example/b/"}]'
    ),
    sample="record",
)
def url_repeated(summaries: Sequence[RecordSummary], _: Publication) -> Iterator[tuple[RecordSummary, FieldFinding]]:
    """No two published articles have the same address

    Why: Readers that know entries by their link show one of the two
    What to do: write the address of the article's own page
    """
    for first, *others in groups(summaries, _address):
        for summary in others:
            if summary.id != first.id:
                yield (
                    summary,
                    FieldFinding(url_repeated.about, f"is also the address of {first.place(('url',))}", path=("url",)),
                )


def _main(summary: RecordSummary) -> tuple[object, ...] | None:
    parts = (summary.title, summary.language or "", summary.departments, summary.published)
    return parts if all(part is not None for part in parts) else None


@rule(
    "REC105",
    Severity.ADVICE,
    all_records,
    clause="RFC 4287, section 4.2.6: one entry, one id",
    bad='[{}, {"id": "tag:seoul.example,2015:b", "url": "https://english.seoul.example/b/"}]',
    good=(
        '[{}, {"id": "tag:seoul.example,2015:b", "url": "https://english.seoul.example/b/", "title": "Another '
        'article"}]'
    ),
    sample="record",
)
def article_repeated(
    summaries: Sequence[RecordSummary], _: Publication
) -> Iterator[tuple[RecordSummary, FieldFinding]]:
    """No two records agree in title, language, department and time of publication

    Why: They are probably one article under two ids, and subscribers would get it twice
    What to do: delete one of them; keep the id that has been published
    """
    for first, *others in groups(summaries, _main):
        for summary in others:
            if summary.id != first.id:
                where = first.place()
                message = f"looks like that of the article at {where}: same language, department and date"
                yield summary, FieldFinding(article_repeated.about, message, path=("title",))
