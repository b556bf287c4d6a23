"""The records in the index: read, moved, forgotten, judged, barred and pardoned."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from irfeed.building.index import (
    AVAILABLE,
    Index,
    KnownDocument,
    Piece,
    mark_of_document,
    mark_of_source,
    open_rows,
    to_compare,
)
from irfeed.findings import Finding, Place, Severity
from irfeed.model import Format, Status, Variant
from irfeed.publish import ManifestEntry

if TYPE_CHECKING:
    from tests.unit.building.index.conftest import EnterRow

LATER = datetime(2026, 1, 1, tzinfo=UTC)
ERROR = Finding("BOD001", Severity.ERROR, Place("a.jsonl", 1, 5, "/body"), "It is wrong", "mend it")
ADVICE = Finding("BOD002", Severity.ADVICE, Place("a.jsonl", 1, 5, "/body"), "It could be better")
NOT_UTF8 = os.fsdecode(b"\xff/a.jsonl")


def ids(index: Index) -> list[str]:
    """Return the last words of the ids of the articles that may be published."""
    return [row.id.rpartition(":")[2] for row in index.rows()]


def numbers(index: Index) -> list[int]:
    """Return the numbers of the articles that may be published."""
    return [row.number for row in index.rows()]


def test_articles_come_newest_first(index: Index, row: EnterRow) -> None:
    """Ids decide between those of one second, whatever order they were entered in."""
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row("c"), row("a"), row("late", 1), row("b")])

    assert ids(index) == ["late", "a", "b", "c"]


def test_an_article_is_read_as_it_was_entered(index: Index, row: EnterRow) -> None:
    """Moments keep their offsets, and what is not said stays unsaid."""
    east = datetime(2015, 2, 7, 18, 30, 5, tzinfo=UTC).astimezone()
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row("a", story="s", updated=east, expires=LATER), row("b", -1)])
    first, second = index.rows()

    assert (first.language, first.departments, first.month, first.story) == ("en", ("mayor",), "2015-02", "s")
    assert (first.updated.isoformat(), first.expires) == (east.isoformat(), LATER)
    assert second.updated == second.published
    assert (second.status, second.expires, second.withdrawn) == (Status.PUBLISHED, None, None)


def test_what_only_some_articles_say_is_read_as_it_was_entered(index: Index, row: EnterRow) -> None:
    """Each of it may be there without the rest, and a reason has words of its own."""
    fates: Sequence[dict[str, Any]] = (
        {"status": Status.DRAFT},
        {"expires": LATER},
        {"status": Status.WITHDRAWN, "withdrawn": LATER, "reason": "It was  wrong, and twice"},
        {"status": Status.WITHDRAWN, "expires": LATER, "reason": ""},
        {},
    )
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row(f"a{at}", -at, **fate) for at, fate in enumerate(fates)])
    usual = {"status": Status.PUBLISHED, "expires": None, "withdrawn": None, "reason": None}

    assert [one.fate._asdict() for one in index.rows()] == [{**usual, **fate} for fate in fates]
    assert list(index.rows())[-1].fate is AVAILABLE


def test_pieces_are_kept_moved_and_forgotten(index: Index, row: EnterRow) -> None:
    """A piece that moves takes its records with it; one that is not kept is forgotten with them."""
    first, second = Piece("a.jsonl", b"1", 0, 10, 1, whole=False), Piece("a.jsonl", b"2", 10, 10, 2, whole=False)
    index.add_piece(first, 1, [row("a")])
    index.add_piece(second, 2, [row("b")])
    index.add_piece(Piece("b.md", b"3"), 4, [row("c")])
    (_, (number, _), (whole, _)) = index.pieces()
    index.forget([number, whole])
    index.move_pieces([(number, Piece("a.jsonl", b"2", 0, 10, 1, whole=False), 9)])

    assert ids(index) == ["b", "c"]
    assert [piece for _, piece in index.pieces()] == [
        Piece("b.md", b"3"),
        Piece("a.jsonl", b"2", 0, 10, 1, whole=False),
    ]
    index.forget_file("a.jsonl")
    assert ids(index) == ["c"]


def test_what_is_read_each_time_is_no_piece_to_be_found_again(index: Index, row: EnterRow) -> None:
    """Records that depend on files beside them count as articles, but nobody relies on them the next time."""
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row("a")], passing=True)

    assert (list(index.pieces()), ids(index)) == ([], ["a"])


def test_names_need_not_be_utf_8(index: Index, row: EnterRow) -> None:
    """A folder around the records may have any name that the file system takes."""
    index.mark({NOT_UTF8: "mark", "b.md": "other"})
    index.add_piece(Piece(NOT_UTF8, b"1", 0, 10, 1, whole=False), 1, [row("a")])
    ((number, piece),) = index.pieces()

    assert (index.marks(), piece.file) == ({NOT_UTF8: "mark", "b.md": "other"}, NOT_UTF8)
    assert [one.file for one in index.compared(numbers(index), 0)] == [NOT_UTF8]
    assert [one.file for one in index.placed(numbers(index))] == [NOT_UTF8]
    index.forget_file(NOT_UTF8)
    assert (number, list(index.pieces())) == (1, [])


def test_marks_are_kept_in_the_place_of_others(index: Index) -> None:
    """Only the files of the last build have marks."""
    index.mark({"a.md": "1", "b.md": "2"})
    index.mark({"b.md": "3"})

    assert index.marks() == {"b.md": "3"}


def test_what_is_found_in_bodies_is_told_while_they_can_be_seen(index: Index, row: EnterRow) -> None:
    """Verdicts last; those on articles that are expired, embargoed or no longer published are not told."""
    index.add_piece(Piece("b.jsonl", b"2"), 2, [row("b", 1, body=[ERROR])])
    rows = [row("a", expires=LATER, body=[ADVICE]), row("late", 9999, body=[ERROR]), row("fine")]
    index.add_piece(Piece("a.jsonl", b"1"), 1, rows)
    by_id = {one.id.rpartition(":")[2]: one.number for one in index.rows()}

    assert index.findings_of_bodies(LATER - timedelta(seconds=1)) == [ADVICE, ERROR]
    assert index.findings_of_bodies(LATER) == [ERROR]
    assert len(index.told_pieces()) == 2
    index.bar([by_id["b"]])
    assert index.findings_of_bodies(LATER) == []


def test_who_is_refused_or_barred_is_pardoned_by_the_next_build(index: Index, row: EnterRow) -> None:
    """An article left out because of others, or of its body, may be published when these have changed."""
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row("a", body=[ERROR, ADVICE]), row("b", body=[ADVICE]), row("c")])
    by_id = {one.id.rpartition(":")[2]: one.number for one in index.rows()}
    index.bar([by_id["c"]])

    assert (index.refuse(LATER), ids(index), index.rejected()) == (1, ["b"], 2)
    assert index.findings_of_bodies(LATER) == [ERROR, ADVICE, ADVICE]
    index.pardon()
    assert (ids(index), index.rejected()) == (["a", "b", "c"], 0)


def test_nobody_refuses_what_cannot_be_seen(index: Index, row: EnterRow) -> None:
    """An article whose body has errors and that expired meanwhile is told of as gone, like any other."""
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row("a", expires=LATER, body=[ERROR])])

    assert (index.refuse(LATER), ids(index), index.rejected()) == (0, ["a"], 0)
    assert (index.refuse(LATER - timedelta(seconds=1)), ids(index), index.rejected()) == (1, [], 1)


def test_what_is_wrong_in_itself_is_never_pardoned(index: Index, row: EnterRow) -> None:
    """A record with errors of its own that is barred, too, stays rejected when the others are gone."""
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row("a")._replace(rejected=1)])
    ((number, *_),) = index.keys()
    index.bar([number])
    index.pardon()

    assert (ids(index), index.rejected()) == ([], 1)


def test_a_span_ends_where_something_appears_or_goes(index: Index, row: EnterRow) -> None:
    """The same articles can be seen from the last publication or expiry before a moment until the next one after it."""
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row("a"), row("b", 10, expires=datetime(2015, 3, 1, tzinfo=UTC))])
    first, second = datetime(2015, 2, 6, 9, tzinfo=UTC), datetime(2015, 2, 16, 9, tzinfo=UTC)
    seconds = [int(one.timestamp()) for one in (first, second, datetime(2015, 3, 1, tzinfo=UTC))]

    assert index.span(first - timedelta(seconds=1)) == (None, seconds[0])
    assert index.span(first) == (seconds[0], seconds[1])
    assert index.span(second) == (seconds[1], seconds[2])
    assert index.span(LATER) == (seconds[2], None)


def test_translations_are_those_that_can_be_seen(index: Index, row: EnterRow) -> None:
    """Whoever tells a story is told of, by language; not who is gone, or still to come."""
    index.add_piece(
        Piece("a.jsonl", b"1"),
        1,
        [
            row("ko", 400, story="s", language="ko"),
            row("en", story="s"),
            row("ja", story="s", language="ja", expires=LATER),
            row("fr", 9999, story="s", language="fr"),
            row("other", 300, story="t"),
        ],
    )
    told = index.translations(LATER, ["s", "none"])

    assert {story: [one.language for one in some] for story, some in told.items()} == {"s": ["en", "ko"]}


def test_stories_are_found_for_any_number_of_articles(index: Index, row: EnterRow) -> None:
    """Numbers follow each other from one piece to the next, and begin anew after the last that is known."""
    first = index.add_piece(Piece("a.jsonl", b"1"), 1, [row(f"n{number}", story="s") for number in range(1001)])
    second = index.add_piece(Piece("b.jsonl", b"2"), 2, [row("alone")])

    assert (first, second) == (1, 1002)
    found = index.stories(range(1, 1003))
    assert found[1001] == ("tag:news.example,2015:n1000", "s")
    assert found[1002] == ("tag:news.example,2015:alone", None)
    index.forget_file("b.jsonl")
    assert index.add_piece(Piece("c.jsonl", b"3"), 2, [row("other")]) == second


def test_faces_are_found_for_any_number_of_articles(index: Index, row: EnterRow) -> None:
    """More numbers than one statement may name are asked for in several."""
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row(f"n{number}") for number in range(1001)])
    faces = index.faces(numbers(index))

    assert len(faces) == 1001
    assert set(faces.values()) == {(f"https://news.example/n{number}/", f"n{number}") for number in range(1001)}


def test_other_processes_read_what_is_settled(index: Index, row: EnterRow) -> None:
    """Whoever opens the file of an index sees all that was entered before."""
    index.add_piece(Piece("a.jsonl", b"1", 0, 9, 1, whole=False), 1, [row("a")])
    index.settle()
    rows = open_rows(index.file)

    assert [one.id for one in rows.rows()] == [one.id for one in index.rows()]
    rows.close()


def test_suspects_share_a_key_with_others(index: Index, row: EnterRow) -> None:
    """Ids that differ by case or escapes, addresses, titles at one moment, and languages of one story are looked at."""
    url = "https://news.example/same/"
    index.add_piece(
        Piece("a.jsonl", b"1"),
        1,
        [row("A"), row("b", url=url), row("c", 1, story="s"), row("d", 2, story="t"), row("alone", 9)],
    )
    index.add_piece(
        Piece("b.jsonl", b"2"), 2, [row("a", 5), row("e", 3, url=url), row("f", 4, story="s"), row("%61", 7)]
    )
    found, lonely = to_compare(index.keys(), "en")
    told = [one.id.rpartition(":")[2] for one in index.compared(sorted(found), 0) if one.id]

    assert (told, lonely) == (["A", "b", "c", "a", "e", "f", "%61"], 1)
    assert to_compare([], "en") == (set(), 0)


def test_who_tells_the_story_of_a_suspect_is_looked_at_with_it(index: Index, row: EnterRow) -> None:
    """Else a story would seem to be told by nobody else."""
    url = "https://news.example/same/"
    index.add_piece(Piece("a.jsonl", b"1"), 1, [row("a", url=url, story="s"), row("b", 1, url=url), row("c", 2)])
    index.add_piece(Piece("b.jsonl", b"2"), 2, [row("d", 3, story="s", language="ko"), row("e", 4, story="t")])
    found, lonely = to_compare(index.keys(), "en")

    assert [one.title for one in index.compared(sorted(found), 0)] == ["a", "b", "d"]
    assert lonely == 1
    assert [one.title for one in index.compared([], lonely)] == ["e"]


def test_documents_are_known_until_they_are_forgotten(index: Index) -> None:
    """A document is kept in the place of the one at its path, whether it is a feed or not."""
    newest = datetime(2015, 2, 6, 9, tzinfo=UTC)
    feed = ManifestEntry("feed.rss", "0" * 64, 9, "application/rss+xml", Variant(None, "en"), Format.RSS, newest, 3)
    page = ManifestEntry("index.html", "1" * 64, 9, "text/html")
    index.keep_documents([KnownDocument(feed, b"1", "mark"), KnownDocument(page, b"", "other")])
    index.keep_documents([KnownDocument(page, b"2", "new")])

    assert index.documents() == {
        "feed.rss": KnownDocument(feed, b"1", "mark"),
        "index.html": KnownDocument(page, b"2", "new"),
    }
    index.forget_documents(["feed.rss"])
    assert list(index.marks_of_documents()) == [("index.html", "new")]


def test_a_mark_tells_whether_a_file_was_written_since(tmp_path: Path) -> None:
    """Files that are not there, or were written in the tick in which a build began, have none to rely on."""
    file = tmp_path / "a.md"
    file.write_text("one", encoding="utf-8")
    written = file.stat().st_ctime_ns
    mark = mark_of_source(str(file), written + 1)

    assert mark
    assert mark_of_source(str(file), written) == ""
    assert mark_of_source(str(tmp_path / "b.md"), written + 1) == ""
    os.utime(file, ns=(1, 1))
    assert mark_of_source(str(file), file.stat().st_ctime_ns + 1) != mark
    assert mark_of_document(str(tmp_path / "b.md")) == ""
    before = mark_of_document(str(file))
    file.chmod(0o600)
    assert mark_of_document(str(file)) != before
