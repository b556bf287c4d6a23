from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from irfeed.findings import Severity, rules_in
from irfeed.model import Document
from irfeed.publish import ALLOWANCES, Limits, diff, generation_in, guard
from irfeed.publish.generation import Generation

if TYPE_CHECKING:
    from tests.unit.publish.difference.conftest import Feeds


def codes(feeds: Feeds, old: list[Document], new: list[Document], *retired: int) -> list[str]:
    """Return the codes of what the guard says of two lists of documents."""
    difference = diff(feeds.generation(*old), feeds.generation(*new))
    ids = [f"tag:seoul.example,2015:{number}" for number in retired]
    return [finding.code for finding in guard(difference, retired=ids)]


def one(feeds: Feeds, *numbers: int) -> list[Document]:
    """Return the documents of a publication with one feed."""
    return [feeds.json("feed.json", feeds.entries(*numbers))]


def test_every_rule_is_documented() -> None:
    """A code is for ever: each rule has one of its own, says all of itself, and can be allowed if it is an error."""
    rules = rules_in("irfeed.publish.rules")

    assert [rule.code for rule in rules] == [f"GRD{number:03}" for number in range(1, 11)]
    for rule in rules:
        assert all((rule.says, rule.why, rule.mend, rule.clause, rule.bad, rule.good))
        option = re.search(r"--allow-(\w+)", rule.mend)
        if rule.severity is Severity.ERROR:
            assert option is not None
            assert rule.code in ALLOWANCES[option[1]]


def test_an_honest_build_passes(feeds: Feeds) -> None:
    """New articles, changed ones and one that goes are what builds are for."""
    new = [feeds.json("feed.json", [feeds.entry(6), feeds.entry(5, title="Other"), *feeds.entries(4, 3, 2)])]

    assert codes(feeds, one(feeds, 5, 4, 3, 2, 1), new) == []


def test_an_id_that_moves_is_found_once(feeds: Feeds) -> None:
    """An article whose id changed in several feeds is one finding, with both ids and the way out."""
    moved = feeds.entry(1, id="tag:seoul.example,2015:x")
    old, new = (
        feeds.generation(*(feeds.json(path, [entry]) for path in ("en/feed.json", "feed.json")))
        for entry in (feeds.entry(1), moved)
    )

    findings = guard(diff(old, new), shown_as="public/")

    assert [finding.code for finding in findings] == ["GRD001"]
    assert findings[0].place.path == "public/en/feed.json"
    assert "'tag:seoul.example,2015:1' and has 'tag:seoul.example,2015:x'" in findings[0].message
    assert "--allow-moved" in findings[0].hint


def test_an_article_that_comes_back_is_found_once(feeds: Feeds) -> None:
    """An entry that had a tombstone and is there again would be new again."""
    old = [feeds.atom(path, feeds.entries(1), feeds.tombstone(2)) for path in ("a.atom", "b.atom")]
    new = [feeds.atom(path, feeds.entries(1, 2)) for path in ("a.atom", "b.atom")]

    assert codes(feeds, old, new) == ["GRD002"]


def test_a_feed_that_disappears_is_found(feeds: Feeds) -> None:
    """Every address of a feed at which there is none any more is a finding."""
    old = [*one(feeds, 1), feeds.rss("feed.rss", feeds.entries(1))]

    assert codes(feeds, old, one(feeds, 1)) == ["GRD003"]


def test_feeds_of_others_do_not_disappear(tmp_path: Path, feeds: Feeds) -> None:
    """In a folder without a manifest the feeds are not irfeed's: they stay, but the ids in them count."""
    (tmp_path / "podcast.xml").write_bytes(feeds.rss("", feeds.entries(1)).content)
    (tmp_path / "feed.json").write_bytes(feeds.json("", feeds.entries(1)).content)
    new = feeds.generation(feeds.json("feed.json", [feeds.entry(1, id="tag:seoul.example,2015:x")]))

    assert [finding.code for finding in guard(diff(generation_in(tmp_path), new))] == ["GRD001"]


def test_a_feed_that_empties_is_found(feeds: Feeds) -> None:
    """A feed that loses its last entry is a finding, unless its articles were withdrawn or expired."""
    assert codes(feeds, one(feeds, 1), one(feeds)) == ["GRD004"]
    assert codes(feeds, one(feeds, 1), one(feeds), 1) == []
    assert codes(feeds, one(feeds), one(feeds)) == []


@pytest.mark.parametrize(
    ("left", "retired", "expected"),
    [
        ((6, 5, 4), (), []),
        ((6, 5), (), ["GRD005"]),
        ((6, 5), (1,), []),
        ((6,), (), ["GRD005"]),
    ],
)
def test_a_feed_that_shrinks_is_found(
    feeds: Feeds, left: tuple[int, ...], retired: tuple[int, ...], expected: list[str]
) -> None:
    """More than half of the entries, and at least three, are too many to lose; retired articles do not count."""
    assert codes(feeds, one(feeds, 6, 5, 4, 3, 2, 1), one(feeds, *left), *retired) == expected


def test_few_entries_may_always_go(feeds: Feeds) -> None:
    """Two of three entries are more than half, but not many."""
    assert codes(feeds, one(feeds, 3, 2, 1), one(feeds, 3)) == []


def test_the_limits_can_be_set(feeds: Feeds) -> None:
    """How much may be lost is for the publication to say."""
    difference = diff(feeds.generation(*one(feeds, 4, 3, 2, 1)), feeds.generation(*one(feeds, 4, 3, 2)))

    assert [finding.code for finding in guard(difference, Limits(share=0.1, at_least=1))] == ["GRD005"]
    assert guard(difference, Limits(share=0.25, at_least=1)) == []


def test_an_archive_that_loses_its_entries_is_found(feeds: Feeds) -> None:
    """Entries of archives are entries of the feed."""
    old = [*one(feeds, 9), feeds.json("archive/2015-01.json", feeds.entries(1, 2, 3, 4))]
    new = [*one(feeds, 9), feeds.json("archive/2015-01.json", feeds.entries(1))]

    assert codes(feeds, old, new) == ["GRD005"]


def test_entries_that_go_to_the_archives_are_not_lost(feeds: Feeds) -> None:
    """A smaller subscription document with archives behind it has lost nothing."""
    archive = feeds.json("archive/2015-01.json", feeds.entries(1, 2, 3, 4, 5, 6))

    assert codes(feeds, one(feeds, 6, 5, 4, 3, 2, 1), [*one(feeds, 6), archive]) == []


def test_dates_that_move_are_found_once(feeds: Feeds) -> None:
    """`published` stays, and `updated` does not go backwards; the same moment in another zone is the same."""
    day = "2015-01-05T09:00:00+09:00"

    def both(**fields: str) -> list[Document]:
        return [feeds.json(path, [feeds.entry(5, **fields)]) for path in ("en/feed.json", "feed.json")]

    assert codes(feeds, both(), both(date_published="2015-01-04T09:00:00+09:00")) == ["GRD006"]
    assert codes(feeds, both(), both(date_modified="2015-01-04T09:00:00+09:00")) == ["GRD007"]
    assert codes(feeds, both(), both(date_modified="2015-01-06T09:00:00+09:00")) == []
    assert codes(feeds, both(), both(date_published="2015-01-05T00:00:00Z", date_modified=day)) == []
    assert codes(feeds, both(), both(date_published="", date_modified="")) == []


def test_what_cannot_be_compared_is_one_warning(feeds: Feeds) -> None:
    """Garbage in the old folder is no error, but it is said; sizes are compared all the same."""
    garbage = feeds.document("feed.json", b"garbage", one(feeds)[0].format, 5)
    more = feeds.document("x.json", b"garbage", one(feeds)[0].format, 5)

    findings = guard(diff(feeds.generation(garbage, more), feeds.generation(*one(feeds), feeds.json("x.json", []))))

    assert [finding.code for finding in findings] == ["GRD004", "GRD004", "GRD008"]
    assert [finding.severity for finding in findings] == [Severity.ERROR, Severity.ERROR, Severity.WARNING]
    assert "(and 1 more)" in findings[-1].message
    assert codes(feeds, [garbage], one(feeds, 1)) == ["GRD005", "GRD008"]


@pytest.mark.parametrize("allowed", sorted(ALLOWANCES))
def test_what_is_allowed_is_not_found(feeds: Feeds, allowed: str) -> None:
    """Each --allow option silences its own rules, and no others."""
    old = feeds.generation(
        *one(feeds, 1, 2), feeds.rss("feed.rss", []), feeds.json("b.json", feeds.entries(4)), *_dated(feeds, 9)
    )
    new = feeds.generation(
        feeds.json("feed.json", [feeds.entry(1, id="tag:seoul.example,2015:x"), feeds.entry(2)]),
        feeds.json("b.json", []),
        *_dated(feeds, 8),
    )
    every = {finding.code for finding in guard(diff(old, new))}

    assert every == {"GRD001", "GRD003", "GRD004", "GRD006", "GRD007"}
    assert {finding.code for finding in guard(diff(old, new), allowed=[allowed])} == every - ALLOWANCES[allowed]


def _dated(feeds: Feeds, day: int) -> list[Document]:
    moment = f"2015-01-{day:02}T00:00:00Z"
    return [feeds.json("dated.json", [feeds.entry(7, date_published=moment, date_modified=moment)])]


def test_a_first_build_hurts_nobody(feeds: Feeds) -> None:
    """Where nothing was published, nothing can be lost."""
    assert guard(diff(Generation("public", ()), feeds.generation(*one(feeds, 1)))) == []
