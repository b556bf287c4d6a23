"""Atom documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml.etree import _Element, fromstring

import irfeed
from irfeed.assemble import atom
from irfeed.formats.namespaces import ATOM, ATOM_NAMESPACES
from irfeed.model import FeedPlan, Person, Withdrawal
from irfeed.model.publication import Publication

MakePlan = Callable[..., FeedPlan]

_ENTRY = b"  <entry>\n    <title>One</title>\n  </entry>\n"


def _found(document: bytes, path: str) -> list[str]:
    results = fromstring(document).xpath(path, namespaces={**ATOM_NAMESPACES, "atom": ATOM})
    assert isinstance(results, list)
    return [one.text or "" if isinstance(one, _Element) else str(one) for one in results]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("@xml:lang", ["en"]),
        ("atom:id", ["tag:seoul.example,2015:feeds/en"]),
        ("atom:title", ["International Relations News"]),
        ("atom:subtitle", ["What Seoul does & says"]),
        ("atom:updated", ["2015-02-07T18:30:05+09:00"]),
        ("atom:author/*", ["Seoul Metropolitan Government", "press@seoul.example", "https://english.seoul.example/"]),
        ("atom:rights", ["© Seoul Metropolitan Government"]),
        ("atom:icon", ["https://english.seoul.example/icon.png"]),
        ("atom:logo", ["https://english.seoul.example/logo.png"]),
        ("atom:generator", ["irfeed"]),
        ("atom:generator/@*", ["https://feeds.seoul.example/assets/irfeed.html", irfeed.__version__]),
        ("atom:link/@rel", ["alternate", "self", *["alternate"] * 3, "prev-archive", "hub"]),
        ("atom:link[@rel='self']/@href", ["https://feeds.seoul.example/en/feed.atom"]),
        (
            "atom:link[5]/@*",
            [
                "alternate",
                "https://feeds.seoul.example/ko/feed.atom",
                "application/atom+xml",
                "ko",
                "국제교류 소식",
            ],
        ),
        ("sy:updatePeriod", ["hourly"]),
        ("fh:*", []),
        ("at:*", []),
        ("atom:entry/atom:title", ["One"]),
    ],
)
def test_a_feed_says_all_that_its_plan_does(
    publication: Publication, make_plan: MakePlan, path: str, expected: list[str]
) -> None:
    """Each part of the plan stands in the element that RFC 4287 or an extension gives for it."""
    assert _found(atom.document(make_plan("one"), publication, [_ENTRY]), path) == expected


def test_fragments_stand_in_the_document_byte_by_byte(publication: Publication, make_plan: MakePlan) -> None:
    """Entries are spliced in as they are, in the order that they come in, after the head."""
    document = atom.document(make_plan("one", "two"), publication, [_ENTRY, _ENTRY])

    assert document.endswith(b"<sy:updateFrequency>1</sy:updateFrequency>\n" + _ENTRY * 2 + b"</feed>\n")


def test_a_document_comes_in_pieces_that_make_it_up(publication: Publication, make_plan: MakePlan) -> None:
    """A feed can be written without standing in memory whole."""
    pieces = list(atom.chunks(make_plan("one"), publication, [_ENTRY], stylesheet="feed.css"))

    assert pieces[1] == _ENTRY
    assert b"".join(pieces) == atom.document(make_plan("one"), publication, [_ENTRY], stylesheet="feed.css")
    assert b'<?xml-stylesheet type="text/css" href="feed.css"?>' in pieces[0]


def test_what_the_publication_does_not_say_is_left_out(publication: Publication, make_plan: MakePlan) -> None:
    """No element is empty."""
    bare = replace(publication, author=Person("SMG"), rights=None, logo=None, icon=None)

    document = atom.document(make_plan(description=""), bare, [])

    assert _found(document, "atom:author/*") == ["SMG"]
    for name in ("subtitle", "rights", "icon", "logo"):
        assert _found(document, f"atom:{name}") == []


def test_a_withdrawn_entry_leaves_a_tombstone(
    publication: Publication, make_plan: MakePlan, withdrawal: Withdrawal
) -> None:
    """RFC 6721: what was withdrawn, when, by whom and why, in its language."""
    document = atom.document(make_plan(withdrawals=(withdrawal,)), publication, [])

    assert _found(document, "at:deleted-entry/@*") == ["tag:seoul.example,2015:gone", "2015-03-01T12:00:00+09:00"]
    assert _found(document, "at:deleted-entry/at:by/atom:name") == ["Seoul Metropolitan Government"]
    assert _found(document, "at:deleted-entry/at:comment") == ["It was <wrong> & late."]
    assert _found(document, "at:deleted-entry/at:comment/@xml:lang") == ["en"]


@pytest.mark.parametrize(("reason", "comments"), [(None, []), ("Late", ["Late"])])
def test_a_tombstone_says_no_more_than_is_known(
    publication: Publication, make_plan: MakePlan, withdrawal: Withdrawal, reason: str | None, comments: list[str]
) -> None:
    """A withdrawal without a reason has no comment; a comment of no known language names none."""
    plan = make_plan(withdrawals=(replace(withdrawal, reason=reason, language=None),))

    document = atom.document(plan, publication, [])

    assert _found(document, "at:deleted-entry/at:comment") == comments
    assert _found(document, "at:deleted-entry/at:comment/@xml:lang") == []


def test_complete_feeds_and_archives_say_so(publication: Publication, make_plan: MakePlan) -> None:
    """RFC 5005 marks a feed that holds all there is, and a document of the archive."""
    complete = atom.document(make_plan(complete=True), publication, [])
    archive = atom.document(make_plan(archive="2015-01"), publication, [])

    assert len(_found(complete, "fh:complete")) == 1
    assert _found(complete, "fh:archive") == []
    assert len(_found(archive, "fh:archive")) == 1
    assert _found(archive, "fh:complete") == []
