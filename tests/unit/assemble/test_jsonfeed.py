"""JSON Feed documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from irfeed.assemble import jsonfeed
from irfeed.model import FeedPlan, Person, Withdrawal
from irfeed.model.publication import Publication

MakePlan = Callable[..., FeedPlan]

_ITEM = b'    {\n      "id": "one"\n    }\n'
_FEEDS = "https://feeds.seoul.example/"


def _feed(plan: FeedPlan, publication: Publication, *fragments: bytes) -> dict[str, Any]:
    feed = json.loads(jsonfeed.document(plan, publication, fragments))
    assert isinstance(feed, dict)
    return feed


def test_a_feed_says_all_that_its_plan_does(publication: Publication, make_plan: MakePlan) -> None:
    """Each part of the plan stands in the member that JSON Feed 1.1 gives for it, in a fixed order."""
    feed = _feed(make_plan("one"), publication, _ITEM)
    extension = feed.pop("_irfeed")

    assert list(feed.items()) == [
        ("version", "https://jsonfeed.org/version/1.1"),
        ("title", "International Relations News"),
        ("home_page_url", f"{_FEEDS}en/"),
        ("feed_url", f"{_FEEDS}en/feed.json"),
        ("description", "What Seoul does & says"),
        ("next_url", f"{_FEEDS}en/archive/2015-01.json"),
        ("icon", "https://english.seoul.example/icon.png"),
        ("favicon", "https://english.seoul.example/icon.png"),
        ("authors", [{"name": "Seoul Metropolitan Government", "url": "https://english.seoul.example/"}]),
        ("language", "en"),
        ("hubs", [{"type": "WebSub", "url": "https://hub.example/"}]),
        ("items", [{"id": "one"}]),
    ]
    assert list(extension) == ["about", "id", "logo", "rights", "links"]
    assert extension["logo"] == "https://english.seoul.example/logo.png"
    assert extension["about"] == f"{_FEEDS}assets/json-extension.html"
    assert [link["rel"] for link in extension["links"]] == [*["alternate"] * 4, "prev-archive"]
    assert extension["links"][3] == {
        "rel": "alternate",
        "url": f"{_FEEDS}ko/feed.json",
        "type": "application/feed+json",
        "language": "ko",
        "title": "국제교류 소식",
    }


def test_fragments_stand_in_the_document_byte_by_byte(publication: Publication, make_plan: MakePlan) -> None:
    """Items are spliced in as they are, with commas between them."""
    document = jsonfeed.document(make_plan("one", "two"), publication, [_ITEM, _ITEM])

    assert document.endswith(b'  "items": [\n' + _ITEM[:-1] + b",\n" + _ITEM + b"  ]\n}\n")


def test_a_document_comes_in_pieces_that_make_it_up(publication: Publication, make_plan: MakePlan) -> None:
    """A feed can be written without standing in memory whole."""
    pieces = list(jsonfeed.chunks(make_plan("one"), publication, iter([_ITEM])))

    assert len(pieces) == 4
    assert b"".join(pieces) == jsonfeed.document(make_plan("one"), publication, [_ITEM])


def test_an_empty_feed_has_an_empty_list(publication: Publication, make_plan: MakePlan) -> None:
    """A feed without members is a feed."""
    assert _feed(make_plan(), publication)["items"] == []


def test_what_the_publication_does_not_say_is_left_out(publication: Publication, make_plan: MakePlan) -> None:
    """No member is empty."""
    bare = replace(publication, author=Person("SMG"), rights=None, logo=None, icon=None)

    feed = _feed(make_plan(description="", links={"json": ()}), bare)

    assert list(feed) == ["version", "title", "home_page_url", "authors", "language", "_irfeed", "items"]
    assert feed["authors"] == [{"name": "SMG"}]
    assert list(feed["_irfeed"]) == ["about", "id"]


def test_the_icon_stands_in_for_the_logo(publication: Publication, make_plan: MakePlan) -> None:
    """A publication with an icon only has it in both places."""
    feed = _feed(make_plan(), replace(publication, logo=None))

    assert feed["icon"] == feed["favicon"] == publication.icon


def test_an_author_with_only_an_address_is_reached_by_it(publication: Publication, make_plan: MakePlan) -> None:
    """An e-mail address is the url of an author who has no page."""
    feed = _feed(make_plan(), replace(publication, author=Person("SMG", "press@seoul.example")))

    assert feed["authors"] == [{"name": "SMG", "url": "mailto:press@seoul.example"}]


@pytest.mark.parametrize(
    ("fields", "member", "expected"),
    [({"complete": True}, "complete", True), ({"archive": "2015-01"}, "archive", "2015-01")],
)
def test_complete_feeds_and_archives_say_so(
    publication: Publication, make_plan: MakePlan, fields: dict[str, Any], member: str, expected: object
) -> None:
    """The extension marks a feed that holds all there is, and a document of the archive."""
    assert _feed(make_plan(**fields), publication)["_irfeed"][member] == expected


def test_a_withdrawn_entry_is_named(publication: Publication, make_plan: MakePlan, withdrawal: Withdrawal) -> None:
    """The extension says what was withdrawn, when and why, as Atom does by a tombstone."""
    feed = _feed(make_plan(withdrawals=(withdrawal,)), publication)

    assert feed["_irfeed"]["withdrawn"] == [
        {
            "id": "tag:seoul.example,2015:gone",
            "when": "2015-03-01T12:00:00+09:00",
            "reason": "It was <wrong> & late.",
            "language": "en",
        }
    ]


def test_the_bytes_end_no_script_of_a_page_that_holds_them(publication: Publication, make_plan: MakePlan) -> None:
    """The two characters that would end a script element are never written together."""
    assert b"</" not in jsonfeed.document(make_plan(title="</script>"), publication, [])
