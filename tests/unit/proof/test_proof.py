from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from irfeed.assemble import document_of, frame_of
from irfeed.check import Kind, registry
from irfeed.errors import EntryFaultError, OwnFaultError
from irfeed.findings import Finding, Severity
from irfeed.model import Content, Entry, FeedPlan, Format, Withdrawal
from irfeed.model.publication import Publication
from irfeed.proof import atom as atom_grammar
from irfeed.proof import (
    content,
    engine,
    is_ordinary_fragment,
    is_ordinary_frame,
    prove_entries,
    prove_frame,
    prove_list,
    prove_withdrawals,
)
from irfeed.proof import json_feed as json_grammar
from irfeed.proof import rss as rss_grammar
from irfeed.render import atom_entry, json_item, rss_item
from irfeed.render.options import Options

MakePlan = Callable[..., FeedPlan]
Fragments = dict[str, Mapping[Format, bytes]]

_GRAMMARS = {
    Kind.RSS_20: rss_grammar.__doc__,
    Kind.ATOM_FEED: atom_grammar.__doc__,
    Kind.JSON_FEED_11: json_grammar.__doc__,
}
_TAILS = {Format.RSS: rss_grammar.TAIL, Format.ATOM: atom_grammar.TAIL, Format.JSON: json_grammar.TAIL}
_CODES = re.compile(r"([A-Z]{3})?(\d{3})?(?: to (?:[A-Z]{3})?(\d{3}))?")


@pytest.fixture
def fragments(publication: Publication, plain_entry: Entry) -> Fragments:
    """Return an ordinary entry, "one", and one whose id is a URN, "two"."""
    options = Options.of(publication)
    strange = replace(plain_entry, article=replace(plain_entry.article, id="urn:isbn:0451450523"))
    renderers = {Format.RSS: rss_item, Format.ATOM: atom_entry, Format.JSON: json_item}
    return {
        name: {format_: renderer.fragment(entry, options) for format_, renderer in renderers.items()}
        for name, entry in (("one", plain_entry), ("two", strange))
    }


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by the path of each document that the engine judges."""
    paths: list[str] = []
    real = engine._found

    def found(content: bytes, path: str, media_type: str) -> Sequence[Finding]:
        paths.append(path)
        return real(content, path, media_type)

    monkeypatch.setattr(engine, "_found", found)
    return paths


def _prove_frames(plans: list[FeedPlan], publication: Publication, fragments: Fragments) -> None:
    for plan in plans:
        for format_ in plan.formats:
            frame = frame_of(plan, format_, publication)
            first = fragments[plan.members[0]][format_] if plan.members else b""
            prove_frame(frame.head, first, frame.tail, format_, plan.document_path(format_))


def test_the_engine_is_not_asked_about_what_is_ordinary(
    publication: Publication, make_plan: MakePlan, fragments: Fragments, judged: list[str]
) -> None:
    """Ordinary entries and documents, with entries and without, are proven by the grammar alone."""
    prove_entries({"one": fragments["one"]}, make_plan(), publication)
    _prove_frames([make_plan("one"), make_plan("two"), make_plan()], publication, fragments)

    assert judged == []


def test_content_is_judged_once_for_rss_and_atom(
    publication: Publication, make_plan: MakePlan, plain_entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entry by entry, the same content in the other format needs no second look; other content does."""
    judged: list[bytes] = []
    real = content._is_text

    def is_text(written: bytes) -> bool:
        judged.append(written)
        return real(written)

    monkeypatch.setattr(content, "_is_text", is_text)
    options, fragments = Options.of(publication), {}
    for name in ("one", "two"):
        entry = replace(plain_entry, content=Content(f"<p>{name}</p>", "A summary"))
        fragments[name] = {
            Format.RSS: rss_item.fragment(entry, options),
            Format.ATOM: atom_entry.fragment(entry, options),
        }
    prove_entries(fragments, make_plan(), publication)

    assert judged == [b"&lt;p&gt;one&lt;/p&gt;", b"&lt;p&gt;two&lt;/p&gt;"]


def test_the_engine_is_asked_about_the_others_only(
    publication: Publication, make_plan: MakePlan, fragments: Fragments, judged: list[str]
) -> None:
    """An entry that the grammar does not know is judged once in each format, and found right."""
    prove_entries(fragments, make_plan(), publication)

    assert judged == ["en/feed.rss", "en/feed.atom", "en/feed.json"]


def test_the_engine_is_asked_about_strange_heads(
    publication: Publication, make_plan: MakePlan, fragments: Fragments, judged: list[str]
) -> None:
    """A head that the grammar does not know, here by its language, is judged with its first entry."""
    _prove_frames([make_plan("one", language="cu")], publication, fragments)

    assert judged == ["en/feed.rss", "en/feed.atom", "en/feed.json"]


@pytest.mark.parametrize("format_", Format)
def test_a_wrong_entry_stops_the_build(
    publication: Publication, make_plan: MakePlan, fragments: Fragments, format_: Format
) -> None:
    """Bytes that break a rule are a fault of irfeed, in whichever format they are."""
    wrong = {**fragments["one"], format_: fragments["one"][format_].replace(b"plain", b"\xff")}

    with pytest.raises(EntryFaultError, match="breaks a rule") as stopped:
        prove_entries({**fragments, "wrong": wrong}, make_plan(), publication)
    assert stopped.value.found.keys() == {"wrong"}


def test_a_wrong_withdrawal_is_named(publication: Publication, make_plan: MakePlan, withdrawal: Withdrawal) -> None:
    """Of the withdrawals in a head, those that break a rule are named; a head that is wrong for itself names none."""
    wrong = replace(withdrawal, id="no IRI")
    with pytest.raises(EntryFaultError, match="breaks a rule") as stopped:
        prove_withdrawals(make_plan(withdrawals=(withdrawal, wrong)), Format.ATOM, publication)

    assert stopped.value.found.keys() == {"no IRI"}
    prove_withdrawals(make_plan(withdrawals=(withdrawal,)), Format.ATOM, publication)
    prove_withdrawals(make_plan(withdrawals=(withdrawal, wrong), id="no IRI"), Format.ATOM, publication)


@pytest.mark.parametrize("format_", Format)
def test_heads_and_tails_can_be_judged_by_themselves(
    publication: Publication, make_plan: MakePlan, fragments: Fragments, judged: list[str], format_: Format
) -> None:
    """What is around the entries is proven without a document; what is strange, with its first entry, or with none."""
    first = fragments["one"][format_]
    tail = _TAILS[format_].encode()
    ordinary, strange = (
        document_of(make_plan(language=language), format_, publication, fragments).content.removesuffix(tail)
        for language in ("en", "cu")
    )
    for entry in (first, b""):
        prove_frame(ordinary, entry, tail, format_, "ordinary")
        prove_frame(strange, entry, tail, format_, "strange")

    assert judged == ["strange", "strange"]
    with pytest.raises(OwnFaultError):
        prove_frame(ordinary, first, tail + b"<", format_, "wrong")


@pytest.mark.parametrize("format_", Format)
def test_what_is_no_text_is_not_ordinary(fragments: Fragments, format_: Format) -> None:
    """Bytes that are not UTF-8 are for the engine to speak of."""
    assert not is_ordinary_fragment(fragments["one"][format_] + b"\xff", format_)
    assert not is_ordinary_frame(b"\xff", b"", format_)


def test_lists_of_feeds_are_judged(publication: Publication, make_plan: MakePlan, fragments: Fragments) -> None:
    """A list that is none stops the build; other documents pass unseen."""
    page = replace(document_of(make_plan(), Format.RSS, publication, fragments), path="index.html", content=b"")

    prove_list(page)
    with pytest.raises(OwnFaultError):
        prove_list(replace(page, path="feeds.opml", content=b"<opml/>"))


def test_importing_the_proof_is_cheap() -> None:
    """The rules, and what writes documents, are imported when the grammar does not suffice."""
    program = "import sys, irfeed.proof; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()

    assert "irfeed.proof" in modules
    assert not {"irfeed.check", "irfeed.assemble", "lxml", "feedgen"} & set(modules)


def _told(documentation: str) -> tuple[set[str], set[str]]:
    """Return the codes, and the families, that the first column of a table names."""
    codes: set[str] = set()
    families: set[str] = set()
    for row in re.findall(r"^\| ([A-Z].*?)(?:: | \|)", documentation, re.MULTILINE):
        family = ""
        for named, first, last in _CODES.findall(row):
            family = named or family
            if named and not first:
                families.add(named)
            for number in range(int(first or 1), int(last or first or 0) + 1):
                codes.add(f"{family}{number:03}")
    return codes, families


@pytest.mark.parametrize("kind", _GRAMMARS)
def test_each_grammar_says_why_it_keeps_each_rule(kind: Kind) -> None:
    """The table of a grammar names every rule whose findings make such a document invalid."""
    codes, families = _told(_GRAMMARS[kind] or "")
    errors = {rule.about.code for rule in registry.rules_for(kind) if rule.about.severity is Severity.ERROR}

    assert {code for code in errors if code not in codes and code[:3] not in families} == set()
