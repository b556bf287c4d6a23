from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from irfeed.model import Document
from irfeed.publish import Difference, FeedDifference, Generation, diff, generation_at_path, publish
from irfeed.publish.generation import FeedFile

if TYPE_CHECKING:
    from tests.unit.publish.difference.conftest import Feeds


def only(difference: Difference) -> FeedDifference:
    """Return the one feed that differs."""
    assert len(difference.feeds) == 1
    return difference.feeds[0]


def numbers(entries: tuple[object, ...]) -> list[str]:
    """Return the last parts of the ids of entries."""
    return [entry.id.rpartition(":")[2] for entry in entries]  # type: ignore[attr-defined] # entries have ids


def between(feeds: Feeds, old: list[Document], new: list[Document]) -> Difference:
    """Return the difference of two lists of documents."""
    return diff(feeds.generation(*old), feeds.generation(*new))


def test_equal_generations_do_not_differ(feeds: Feeds) -> None:
    """With equal bytes nothing is even loaded."""
    generation = feeds.generation(feeds.json("feed.json", feeds.entries(1, 2)))

    def never() -> bytes:
        raise AssertionError

    unread = replace(generation, documents=tuple(replace(one, load=never) for one in generation.documents))

    assert diff(unread, unread).nothing


def test_new_changed_and_gone_entries_are_told(feeds: Feeds) -> None:
    """An entry that came, one that says something else, and one that went are told apart by their ids."""
    old = [feeds.json("en/feed.json", feeds.entries(3, 2, 1))]
    new = [feeds.json("en/feed.json", [feeds.entry(4), feeds.entry(3, title="Other"), feeds.entry(1)])]

    feed = only(between(feeds, old, new))

    assert (feed.feed, feed.path, feed.before, feed.after) == ("en/feed", "en/feed.json", 3, 3)
    assert (numbers(feed.new), numbers(feed.gone)) == (["4"], ["2"])
    assert [(pair.new.title, pair.fields) for pair in feed.changed] == [("Other", ("title",))]
    assert feed.moved == ()


def test_a_change_of_the_body_is_a_change_of_content(feeds: Feeds) -> None:
    """What is neither title, address nor date is content."""
    old = [feeds.json("feed.json", [feeds.entry(1, content_html="<p>a")])]
    new = [feeds.json("feed.json", [feeds.entry(1, content_html="<p>b")])]

    assert only(between(feeds, old, new)).changed[0].fields == ("content",)


def test_a_change_of_the_head_is_no_difference(feeds: Feeds) -> None:
    """A feed of another title has the same entries."""
    old = [feeds.json("feed.json", feeds.entries(1), title="Old")]

    assert between(feeds, old, [feeds.json("feed.json", feeds.entries(1), title="New")]).nothing


def test_feeds_that_appear_and_disappear_are_told_by_document(feeds: Feeds) -> None:
    """Subscribers have addresses of documents: a format that goes is a feed that disappears. Archives are none."""
    old = [feeds.json("feed.json", []), feeds.rss("feed.rss", []), feeds.json("archive/2015-01.json", [])]
    new = [feeds.json("feed.json", []), feeds.atom("feed.atom", [])]

    difference = between(feeds, old, new)

    assert (difference.appeared, difference.disappeared) == (("feed.atom",), ("feed.rss",))


@pytest.mark.parametrize("kind", ["json", "atom", "rss"])
def test_an_article_with_another_id_has_moved(feeds: Feeds, kind: str) -> None:
    """The same address, or the same title and date, with another id is the same article: a reader shows it as new."""
    make = getattr(feeds, kind)
    old = [make(f"feed.{kind}", feeds.entries(1, 2, 3))]
    new = [
        make(
            f"feed.{kind}",
            [
                feeds.entry(1, id="tag:seoul.example,2015:x", title="Another title"),
                feeds.entry(2, id="tag:seoul.example,2015:y", url="https://seoul.example/elsewhere"),
                feeds.entry(3),
            ],
        )
    ]

    feed = only(between(feeds, old, new))

    assert [(pair.old.id[-1], pair.new.id[-1]) for pair in feed.moved] == [("1", "x"), ("2", "y")]


def test_two_articles_that_exchanged_their_ids_have_moved(feeds: Feeds) -> None:
    """Ids that stay in the feed but stand for other articles are found by address and title."""
    one, two = feeds.entries(1, 2)
    new = [{**one, "id": two["id"]}, {**two, "id": one["id"]}]

    feed = only(between(feeds, [feeds.json("feed.json", [one, two])], [feeds.json("feed.json", new)]))

    assert len(feed.moved) == 2


def test_an_address_that_another_article_takes_over_is_no_move(feeds: Feeds) -> None:
    """If both articles keep their ids, one may have the other's former address."""
    one, two = feeds.entries(1, 2)
    new = [{**one, "url": "https://seoul.example/new"}, {**two, "url": one["url"]}]

    feed = only(between(feeds, [feeds.json("feed.json", [one, two])], [feeds.json("feed.json", new)]))

    assert feed.moved == ()
    assert len(feed.changed) == 2


def test_articles_that_share_an_address_are_not_mixed_up(feeds: Feeds) -> None:
    """An address or a title that several articles have says nothing of which is which."""
    shared = {"url": "https://seoul.example/", "title": "Notice", "date_published": "2015-01-01T00:00:00Z"}
    old = [feeds.json("feed.json", [feeds.entry(1, **shared), feeds.entry(2, **shared)])]
    new = [feeds.json("feed.json", [feeds.entry(3, **shared), feeds.entry(4, **shared)])]

    assert only(between(feeds, old, new)).moved == ()


def test_articles_without_address_or_date_are_not_mixed_up(feeds: Feeds) -> None:
    """Without an address and a date an article is known by its id only."""
    bare = {"url": None, "title": "Notice", "date_published": None}
    old = [feeds.json("feed.json", [feeds.entry(1, **bare)])]

    assert only(between(feeds, old, [feeds.json("feed.json", [feeds.entry(2, **bare)])])).moved == ()


def test_entries_in_archives_are_neither_new_nor_gone(feeds: Feeds) -> None:
    """What leaves the subscription document for an archive, or comes back from one, is still in the feed."""
    archive = feeds.json("archive/2015-01.json", feeds.entries(1, 2, 3, 4))
    other = feeds.json("archive/2014-01.json", [feeds.entry(9, date_published="2014-01-09T00:00:00Z")])
    two, three = ([feeds.json("feed.json", feeds.entries(*which)), archive, other] for which in ((3, 4), (4, 5, 6)))

    forth, back = only(between(feeds, two, three)), only(between(feeds, three, two))

    assert (numbers(forth.new), numbers(forth.gone)) == (["5", "6"], [])
    assert (numbers(back.new), numbers(back.gone)) == ([], ["5", "6"])


def test_an_archive_of_another_month_is_not_read(feeds: Feeds) -> None:
    """To find an entry only the archives of its month, by any time zone, are read."""
    far = feeds.json("archive/2013-07.json", feeds.entries(7))
    old = feeds.generation(feeds.json("feed.json", feeds.entries(2, 1)), far)
    new = feeds.generation(feeds.json("feed.json", feeds.entries(3, 2)), far)
    broken = tuple(replace(one, load=lambda: None) if one.archive else one for one in new.documents)

    assert diff(old, replace(new, documents=broken)).findings == ()


def test_an_entry_without_a_date_is_looked_for_everywhere(feeds: Feeds) -> None:
    """An entry without a date may be in any archive."""
    undated = feeds.entry(1, date_published=None)
    archive = feeds.json("archive/2015-07.json", [undated])
    old = [feeds.json("feed.json", [undated, feeds.entry(2)]), archive]

    assert only(between(feeds, old, [feeds.json("feed.json", feeds.entries(3, 2)), archive])).gone == ()


def test_withdrawn_entries_are_excused_and_told_when_they_return(feeds: Feeds) -> None:
    """A tombstone in the Atom feed excuses an entry that goes; a buried entry that comes back is told as returned."""
    there = [feeds.json("feed.json", feeds.entries(1, 2)), feeds.atom("feed.atom", feeds.entries(1, 2))]
    without = [feeds.json("feed.json", feeds.entries(1)), feeds.atom("feed.atom", feeds.entries(1), feeds.tombstone(2))]

    forth, back = only(between(feeds, there, without)), only(between(feeds, without, there))

    assert forth.excused == {"tag:seoul.example,2015:2"}
    assert numbers(back.returned) == ["2"]


def test_entries_that_made_room_are_excused(feeds: Feeds) -> None:
    """Without archives, the oldest entries leave a feed that stays as long as it was: they are not lost."""
    old = [feeds.json("feed.json", feeds.entries(4, 3, 2, 1))]

    made_room = only(between(feeds, old, [feeds.json("feed.json", feeds.entries(7, 6, 5, 4))]))
    lost = only(between(feeds, old, [feeds.json("feed.json", feeds.entries(5, 4))]))
    emptied = only(between(feeds, old, [feeds.json("feed.json", [])]))

    assert len(made_room.excused) == 3
    assert lost.excused == emptied.excused == frozenset()


def test_feeds_of_two_formats_are_compared_by_what_both_say(feeds: Feeds) -> None:
    """If no format is in both generations, ids, titles, addresses and dates are compared."""
    old = [feeds.rss("feed.rss", feeds.entries(1))]
    same = [feeds.json("feed.json", [feeds.entry(1, date_modified=None)])]
    other = [feeds.json("feed.json", [feeds.entry(1, date_modified=None, title="Other")])]

    assert between(feeds, old, same).feeds == ()
    assert only(between(feeds, old, other)).changed[0].fields == ("title",)


def test_what_cannot_be_read_is_counted(feeds: Feeds) -> None:
    """Garbage among the old documents is a fault in words; only the numbers of entries are compared then."""
    old = feeds.generation(replace(feeds.json("feed.json", feeds.entries(1, 2)), content=b"garbage"))
    new = feeds.generation(feeds.json("feed.json", feeds.entries(1)))

    difference = diff(replace(old, name="public", findings=("something else",)), new)

    assert only(difference).counted_only
    assert (only(difference).before, only(difference).after) == (2, 1)
    assert difference.findings == ("public: something else", "public: feed.json cannot be read")


def test_a_lone_manifest_is_compared_by_numbers(feeds: Feeds, tmp_path: Path) -> None:
    """With the old manifest only, feeds that appear, disappear, grow or shrink are seen."""
    publish([feeds.json("feed.json", feeds.entries(1, 2))], tmp_path / "public", tmp_path / ".irfeed")
    (tmp_path / "public/manifest.json").rename(tmp_path / "kept.json")

    difference = diff(generation_at_path(tmp_path / "kept.json"), feeds.generation(feeds.json("feed.json", [])))

    assert (only(difference).before, only(difference).after, only(difference).counted_only) == (2, 0, True)


def lone(document: Document, path: str) -> Generation:
    """Return a generation of one feed at `path`."""
    feed = path.rpartition(".")[0]
    assert document.format is not None
    held = FeedFile(path, feed, document.format, path, document.entries, lambda: document.content)
    return Generation("one feed", (held,), lone=True)


def test_one_feed_is_compared_with_its_like(feeds: Feeds) -> None:
    """One feed beside a publication is compared with the feed at its address; two feeds with each other."""
    changed = feeds.json("feed.json", feeds.entries(1, 2))
    publication = feeds.generation(
        feeds.json("feed.json", feeds.entries(7)), feeds.json("en/feed.json", feeds.entries(1))
    )
    one = lone(changed, "feeds/en/feed.json")

    forth, back = diff(publication, one), diff(one, publication)
    both = diff(one, lone(feeds.json("x", feeds.entries(1)), "x.json"))

    assert (numbers(only(forth).new), numbers(only(back).gone)) == (["2"], ["2"])
    assert (forth.appeared, forth.disappeared, back.appeared, back.disappeared) == ((), (), (), ())
    assert numbers(only(both).gone) == ["2"]
    assert diff(one, feeds.generation(feeds.json("ko/feed.json", []))).nothing


def test_a_repeated_id_counts_once(feeds: Feeds) -> None:
    """Of two entries with one id a reader shows one: the first counts."""
    twice = feeds.json("feed.json", [feeds.entry(1), feeds.entry(1, title="Again")])

    assert only(between(feeds, [twice], [feeds.json("feed.json", feeds.entries(1, 2))])).changed == ()
