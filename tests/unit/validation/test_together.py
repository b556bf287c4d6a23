"""Records are judged one by one, and then by what a few fields of all of them say."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from irfeed.model import Status
from irfeed.model.publication import Publication
from irfeed.model.record import Attached, Record
from irfeed.validation import Judge, RecordSummary, Validation, judge_together, validate
from irfeed.validation.rules.together import ids_alike
from irfeed.validation.summary import groups

from .conftest import WHOLE, Numbered

GIST = RecordSummary(
    Numbered(1),
    id="tag:a.example,2015:a",
    title="A",
    language=None,
    departments=("culture",),
    url="https://a.example/",
    published=datetime(2015, 2, 6, tzinfo=UTC),
    status=Status.PUBLISHED,
    story=None,
)


def record(number: int, **fields: Any) -> Record:
    """Return a record on a line of its own."""
    return Record({**WHOLE, **fields}, Numbered(number))


def test_the_summary_is_the_same_by_both_ways(publication: Publication) -> None:
    """What is looked at across records does not depend on whether a record was ordinary."""
    judge = Judge(publication)
    for fields in ({"story": "s"}, {"language": "ko", "department": ["culture"]}):
        plain = judge.judge(record(1, **fields))
        doubtful = judge.judge(record(1, **fields, authors=[{"name": "Kim", "url": "https://서울.example/"}]))

        assert plain.article != doubtful.article
        assert plain.summary == doubtful.summary


@pytest.mark.parametrize("fields", [{}, {"title": ""}, {"categories": ["a", "A"]}])
def test_one_by_one_or_all_at_once(fields: Mapping[str, Any], publication: Publication) -> None:
    """Whoever judges record by record, and then all together, finds what is found in one call."""
    records = [record(1), record(2, **fields), record(3, id="tag:seoul.example,2015:c", story="s")]
    judge = Judge(publication)
    judged = [judge.judge(one) for one in records]
    findings = [finding for one in judged for finding in one.findings]
    findings += [finding for _, finding in judge_together([one.summary for one in judged], publication)]
    whole: Validation = validate(records, publication)

    assert set(findings) == set(whole.findings)
    assert [one.article for one in judged if one.article][:1] == [whole.articles[0]]


def test_records_with_files_are_in_doubt(publication: Publication) -> None:
    """What a file tells must agree with the record, so that such a record is judged completely."""
    image = {"url": "https://a.example/a.png", "alt": "A", "length": 5}
    told = replace(record(1, images=[image]), files={("images", 0): Attached(6, "image/png")})
    (finding,) = Judge(publication).judge(told).findings

    assert finding.code == "REC086"


def test_keys_that_only_count_alike_are_no_group() -> None:
    """Keys are first counted by their hashes; those that share no more than that are kept apart."""
    summaries = [replace(GIST, locator=Numbered(number)) for number in range(4)]
    keys = {0: -1, 1: -2, 2: None, 3: -2}  # Python has one hash for the first two

    def key(summary: RecordSummary) -> int | None:
        return keys[summary.place().line or 0]

    assert groups(summaries[:3], key) == []
    assert groups(summaries, key) == [[summaries[1], summaries[3]]]


@pytest.mark.parametrize(
    ("id_", "same"),
    [("TAG:a.example,2015:A", True), ("tag:a.example,2015:%61", True), ("tag:a.example,2015:ａ", True), (None, False)],
)
def test_ids_are_alike(id_: str | None, same: bool, publication: Publication) -> None:  # noqa: FBT001 - a case
    """Ids that differ only by case, escapes or form are told apart by no program that folds them."""
    found = list(ids_alike.find([GIST, replace(GIST, id=id_, locator=Numbered(2))], publication))

    assert bool(found) is same


def test_summaries_go_to_other_processes() -> None:
    """A gist can be pickled, as its locator can."""
    assert pickle.loads(pickle.dumps(GIST)) == GIST  # noqa: S301 - what was just written
