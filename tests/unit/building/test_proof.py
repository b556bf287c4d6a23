"""The proof: what is judged before it is published, and what needs no judgement any more."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from irfeed import checking
from irfeed.assemble import Frame, document_of, frame_of
from irfeed.building.proof import Proof, markup_of, proven_in, remember_proven
from irfeed.errors import InternalError, InvalidEntryError
from irfeed.model import Entry, FeedPlan, Format, Withdrawal
from irfeed.model.publication import Publication
from irfeed.render import atom_entry, json_item, rss_item
from irfeed.render.options import EntryOptions

MakePlan = Callable[..., FeedPlan]

NOW = datetime(2026, 1, 1, tzinfo=UTC)
_WRITERS = {Format.RSS: rss_item.fragment, Format.ATOM: atom_entry.fragment, Format.JSON: json_item.fragment}


@pytest.fixture
def proof(publication: Publication, tmp_path: Path) -> Proof:
    """Return a proof to which nothing is known."""
    return Proof(publication, NOW, tmp_path)


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by the path of each document that the rules judge."""
    paths: list[str] = []
    real = checking.check_document

    def judge(content: bytes, path: str, **options: object) -> object:
        paths.append(path)
        return real(content, path, **options)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(checking, "check_document", judge)
    return paths


def _written(entry: Entry, publication: Publication) -> Mapping[Format, bytes]:
    options = EntryOptions.of(publication)
    return {format_: write(entry, options) for format_, write in _WRITERS.items()}


@pytest.mark.parametrize("format_", Format)
def test_one_entry_of_a_markup_is_judged(
    proof: Proof, publication: Publication, plain_entry: Entry, full_entry: Entry, judged: list[str], format_: Format
) -> None:
    """Entries that differ in their values alone are proven with the first; what has other parts is judged."""
    other = replace(plain_entry, article=replace(plain_entry.article, id="tag:e.org,2015:b", title='A & "b" <c> 1'))
    files = tuple(replace(one, length=5) for one in full_entry.article.enclosures)
    full = replace(full_entry, article=replace(full_entry.article, enclosures=files))
    for name, entry in {"a": plain_entry, "b": other, "c": full, "d": plain_entry}.items():
        proof.entry(name, _written(entry, publication)[format_], format_)

    assert len(judged) == 2


@pytest.mark.parametrize("format_", Format)
def test_one_head_of_a_markup_is_judged(
    proof: Proof, publication: Publication, make_plan: MakePlan, plain_entry: Entry, judged: list[str], format_: Format
) -> None:
    """Heads that differ in their values alone are proven with the first; without entries they are judged again."""
    first = _written(plain_entry, publication)[format_]
    for plan in (make_plan(), make_plan(title="Other & more", description="Words")):
        frame = frame_of(plan, format_, publication)
        for entry in (first, b""):
            proof.frame(plan, format_, frame, entry)

    assert len(judged) == 2


@pytest.mark.parametrize("format_", Format)
def test_later_builds_and_other_processes_know_what_is_proven(
    proof: Proof, publication: Publication, plain_entry: Entry, judged: list[str], format_: Format, tmp_path: Path
) -> None:
    """What one proof has proven, those after it need not judge; what is no digest of a markup says nothing."""
    entry = _written(plain_entry, publication)[format_]
    proof.entry("a", entry, format_)
    Proof(publication, NOW, tmp_path).entry("a", entry, format_)
    told = tmp_path / "later"
    told.mkdir()
    assert proven_in(told) == ""
    remember_proven(told, proven_in(tmp_path) + "torn")
    Proof(publication, NOW, told).entry("a", entry, format_)

    assert len(judged) == 1


def test_a_proof_that_cannot_be_told_is_one(publication: Publication, plain_entry: Entry, tmp_path: Path) -> None:
    """Where no file can be written, an entry is proven all the same."""
    proof = Proof(publication, NOW, tmp_path / "missing")
    proof.entry("a", _written(plain_entry, publication)[Format.RSS], Format.RSS)

    assert proven_in(tmp_path / "missing") == ""


@pytest.mark.parametrize("format_", Format)
def test_a_wrong_entry_stops_the_build_each_time(
    proof: Proof, publication: Publication, plain_entry: Entry, format_: Format
) -> None:
    """An entry that breaks a rule is named, is never taken for proven, and makes the proof look at all that follow."""
    wrong = _written(plain_entry, publication)[format_].replace(b"plain", b"\xff")
    for _ in range(2):
        with pytest.raises(InvalidEntryError, match="breaks a rule") as stopped:
            proof.entry("wrong", wrong, format_)
        assert stopped.value.found.keys() == {"wrong"}
        assert proof.is_alert


def test_a_wrong_publication_is_no_finding_of_an_entry(
    publication: Publication, plain_entry: Entry, tmp_path: Path
) -> None:
    """Where every feed breaks a rule, no article is named for it."""
    proof = Proof(replace(publication, feeds_url="no address"), NOW, tmp_path)
    with pytest.raises(InternalError) as stopped:
        proof.entry("a", _written(plain_entry, publication)[Format.ATOM], Format.ATOM)

    assert not isinstance(stopped.value, InvalidEntryError)


@pytest.mark.parametrize("format_", Format)
def test_a_wrong_tail_stops_the_build(
    proof: Proof, publication: Publication, make_plan: MakePlan, plain_entry: Entry, format_: Format
) -> None:
    """What is wrong around the entries is a fault of irfeed."""
    frame: Frame = frame_of(make_plan(), format_, publication)
    wrong = replace(frame, tail=frame.tail + b"<")
    with pytest.raises(InternalError):
        proof.frame(make_plan(), format_, wrong, _written(plain_entry, publication)[format_])


def test_a_wrong_withdrawal_is_named(
    proof: Proof, publication: Publication, make_plan: MakePlan, withdrawal: Withdrawal
) -> None:
    """Of the withdrawals in a head, those that break a rule are named."""
    plan = make_plan(withdrawals=(withdrawal, replace(withdrawal, id="no IRI")))
    with pytest.raises(InvalidEntryError, match="breaks a rule") as stopped:
        proof.frame(plan, Format.ATOM, frame_of(plan, Format.ATOM, publication), b"")

    assert stopped.value.found.keys() == {"no IRI"}


def test_lists_of_feeds_are_judged(
    proof: Proof, publication: Publication, make_plan: MakePlan, judged: list[str]
) -> None:
    """A list that is none stops the build; other documents pass unseen, and so do lists that differ in values."""
    page = replace(document_of(make_plan(), Format.RSS, publication, {}), path="index.html", content=b"")
    right = b'<opml version="2.0"><head><title>%s</title></head><body><outline text="A"/></body></opml>'

    proof.document(page)
    proof.document(replace(page, path="feeds.opml", content=right % b"One"))
    proof.document(replace(page, path="feeds.opml", content=right % b"Two"))
    assert judged == ["feeds.opml"]
    with pytest.raises(InternalError):
        proof.document(replace(page, path="feeds.opml", content=b"<opml/>"))


@pytest.mark.parametrize("format_", Format)
def test_markup_tells_of_every_part(publication: Publication, full_entry: Entry, format_: Format) -> None:
    """Without any one of its lines an entry has another markup, but where a line is the third of its kind."""
    written = _written(full_entry, publication)[format_]
    lines = written.splitlines(keepends=True)
    markups = {markup_of(b"".join(lines[:at] + lines[at + 1 :]), format_.media_type) for at in range(len(lines))}

    assert markup_of(written, format_.media_type) not in markups
    assert not re.search(rb"Seoul|seoul|2015", markup_of(written, format_.media_type))
