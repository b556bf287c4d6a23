"""What the rules about many documents say of small sets of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from irfeed.checking import Options, open_document
from irfeed.checking.gather import manifests
from irfeed.checking.judging import judge_together
from irfeed.checking.summary import Summary, summarise
from irfeed.checking.together import ListedDocument, listed_in
from irfeed.findings import Finding, Place

BASE = "https://feeds.example/"
TYPES = {"atom": "application/atom+xml", "rss": "application/rss+xml", "json": "application/feed+json"}


def atom(path: str, *links: str, title: str = "News", ids: str = "a b", extra: str = "", lang: str = "en") -> str:
    """Return an Atom feed that is served at `path`."""
    entries = "".join(
        f"<entry><id>{id_}</id><title>T</title><updated>2015-02-06T09:00:00Z</updated>"
        f'<published>2015-02-06T09:00:00Z</published><link href="https://example.org/{id_}"/></entry>'
        for id_ in ids.split()
    )
    more = "".join(links)
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}"><id>tag:{path}</id><title>{title}</title>'
        f'<updated>2015-02-06T09:00:00Z</updated><author><name>A</name></author><link href="https://example.org/"/>'
        f'<link rel="self" href="{BASE}{path}"/>{more}{extra}{entries}</feed>'
    )


def link(rel: str, path: str, hreflang: str = "") -> str:
    """Return an Atom link to another document."""
    said = f' hreflang="{hreflang}"' if hreflang else ""
    return f'<link rel="{rel}" type="{TYPES[path.rpartition(".")[2]]}" href="{BASE}{path}"{said}/>'


def rss(path: str, *, ids: str = "a b", title: str = "News", date: str = "Fri, 06 Feb 2015 09:00:00 GMT") -> str:
    """Return an RSS feed that is served at `path`."""
    items = "".join(
        f'<item><title>T</title><link>https://example.org/{id_}</link><guid isPermaLink="false">{id_}</guid>'
        f"<pubDate>{date}</pubDate></item>"
        for id_ in ids.split()
    )
    return (
        f'<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>{title}</title>'
        f"<link>https://example.org/</link><description>D</description><language>en</language>"
        f'<atom:link rel="self" href="{BASE}{path}"/>{items}</channel></rss>'
    )


def json_feed(path: str, *, ids: str = "a b", next_: str = "") -> str:
    """Return a JSON Feed that is served at `path`."""
    items = [
        {"id": id_, "title": "T", "url": f"https://example.org/{id_}", "date_published": "2015-02-06T09:00:00Z"}
        for id_ in ids.split()
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "News", "language": "en", "items": items}
    links = {"home_page_url": "https://example.org/", "feed_url": BASE + path}
    return json.dumps(feed | links | ({"next_url": BASE + next_} if next_ else {}))


def opml(*paths: str) -> str:
    """Return a list of the feeds at `paths`."""
    outlines = "".join(f'<outline text="T" type="rss" xmlUrl="{BASE}{path}"/>' for path in paths)
    return f'<opml version="2.0"><head/><body><outline text="All">{outlines}</outline></body></opml>'


def summaries(files: Mapping[str, str]) -> list[Summary]:
    """Return the summaries of files by their paths."""
    opened = (summarise(open_document(text.encode(), path)) for path, text in files.items())
    return [one for one in opened if one is not None]


def found(files: Mapping[str, str]) -> list[Finding]:
    """Return what is wrong between files."""
    return list(judge_together(summaries(files), (), Options()))


ALL = {"p/feed.atom": atom("feed.atom"), "p/feed.rss": rss("feed.rss"), "p/feed.json": json_feed("feed.json")}
CHAIN = {
    "feed.atom": atom("feed.atom", link("prev-archive", "2.atom")),
    "2.atom": atom("2.atom", link("prev-archive", "1.atom"), link("current", "feed.atom")),
    "1.atom": atom("1.atom", link("next-archive", "2.atom"), link("current", "feed.atom")),
}
PAIR = {
    "en.atom": atom("en.atom", link("alternate", "ko.atom", "ko")),
    "ko.atom": atom("ko.atom", link("alternate", "en.atom", "en"), lang="ko"),
}
LISTED = {"a.atom": atom("a.atom"), "b.atom": atom("b.atom"), "all.opml": opml("a.atom", "b.atom")}
#: The feed of a department that moved stays at its old address, and names its new one.
MOVED = {
    "new/feed.atom": atom("new/feed.atom"),
    "old/feed.atom": atom("new/feed.atom"),
    "feed.atom": atom("feed.atom"),
    "feed.rss": rss("feed.rss"),
}


@pytest.mark.parametrize("files", [ALL, CHAIN, PAIR, LISTED, MOVED, {}, {"one.rss": rss("elsewhere.rss")}])
def test_documents_that_agree(files: dict[str, str]) -> None:
    """Documents that say the same, link back and exist are not found fault with."""
    assert found(files) == []


@pytest.mark.parametrize(
    ("code", "path", "files"),
    [
        ("SET001", "b.rss", {"a.rss": rss("a.rss"), "b.rss": rss("a.rss", ids="x"), "c.rss": rss("c.rss")}),
        ("SET001", "b.rss", {"a.rss": rss("a.rss"), "b.rss": rss("a.rss", title="Olds"), "c.rss": rss("c.rss")}),
        ("SET002", "b.rss", {"a.rss": rss("a.rss"), "b.rss": rss("a.rss", ids="x"), "c.rss": rss("c.rss")}),
        ("SET002", "c.rss", {"a.rss": rss("a.rss"), "b.rss": rss("b.rss"), "c.rss": rss("old/c.rss")}),
        ("SET003", "p/feed.rss", ALL | {"p/feed.rss": rss("feed.rss", ids="a")}),
        ("SET003", "p/feed.rss", ALL | {"p/feed.rss": rss("feed.rss", ids="a b c")}),
        ("SET003", "p/feed.rss", ALL | {"p/feed.rss": rss("feed.rss", title="Olds")}),
        ("SET003", "p/feed.rss", ALL | {"p/feed.rss": rss("feed.rss", date="Sat, 07 Feb 2015 09:00:00 GMT")}),
        (
            "SET003",
            "b.rss",
            {"a.atom": atom("a.atom", link("alternate", "b.rss")), "b.rss": rss("b.rss", title="Olds")},
        ),
        ("SET004", "en.atom", PAIR | {"ko.atom": atom("ko.atom", lang="ko")}),
        ("SET005", "2.atom", CHAIN | {"1.atom": atom("1.atom", link("next-archive", "feed.atom"))}),
        ("SET005", "feed.atom", CHAIN | {"2.atom": atom("2.atom", link("current", "1.atom"))}),
        ("SET006", "1.atom", CHAIN | {"1.atom": atom("1.atom", link("prev-archive", "2.atom"))}),
        ("SET006", "a.json", {"a.json": json_feed("a.json", next_="a.json"), "b.json": json_feed("b.json")}),
        ("SET007", "2.atom", {path: text for path, text in CHAIN.items() if path != "1.atom"}),
        ("SET008", "all.opml", LISTED | {"all.opml": opml("a.atom", "b.atom", "c.atom")}),
        ("SET009", "b.atom", LISTED | {"all.opml": opml("a.atom")}),
    ],
)
def test_documents_that_disagree(code: str, path: str, files: dict[str, str]) -> None:
    """Each kind of disagreement is found, by its rule, in the document that it shows in."""
    assert (code, path) in {(one.code, one.place.path) for one in found(files)}


def test_what_needs_no_list() -> None:
    """Archive documents need not be listed, nor feeds beside a list of other people's feeds."""
    assert found(CHAIN | {"all.opml": opml("feed.atom")}) == []
    assert found(LISTED | {"all.opml": opml("x.atom").replace(BASE, "https://other.example/")}) == []


def test_a_feed_for_an_aggregator_needs_no_list() -> None:
    """A feed in the dialect of an aggregator is not missing on a list of feeds for people, as another one would be."""
    for dialect, codes in ((' xmlns:snf="http://www.smartnews.be/snf"', []), ("", ["SET009"])):
        files = LISTED | {"s.rss": rss("s.rss").replace("<rss ", f"<rss{dialect} ")}
        assert [one.code for one in found(files)] == codes


def test_a_title_that_nobody_takes_for_html() -> None:
    """What shows nothing makes no other title: RSS keeps "<" from opening a tag by a word joiner."""
    files = {
        "a.atom": atom("a.atom", link("alternate", "b.rss"), title="A &lt;b"),
        "b.rss": rss("b.rss", title="A &lt;\u2060b"),
    }

    assert found(files) == []


def test_rules_can_be_left_out() -> None:
    """Rules that are ignored are not asked about many documents either."""
    both = {"a.rss": rss("a.rss"), "b.rss": rss("a.rss")}

    assert judge_together(summaries(both), (), Options(ignore=("SET",))) == ()


def test_a_channel_without_a_link() -> None:
    """A feed that names no page is compared all the same."""
    one = summarise(open_document(b'<rss version="2.0"><channel><title>N</title></channel></rss>', "x.rss"))

    assert one is not None
    assert (one.title, one.links) == ("N", ())


@pytest.mark.parametrize("text", ["<p/>", '{"a": 1}', "<rss/>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "x"])
def test_what_has_no_summary(text: str) -> None:
    """Nothing is kept of what is no feed, or cannot be read."""
    assert summarise(open_document(text.encode(), "x")) is None


def test_items_that_are_odd() -> None:
    """A summary takes what it can of wrong values."""
    odd = '{"version": "https://jsonfeed.org/version/1.1", "title": 5, "items": [{"id": 7}, 8, {"id": {}}]}'
    one = summarise(open_document(odd.encode(), "x.json"))

    assert one is not None
    assert (one.title, [entry.id for entry in one.entries], one.home, one.stem) == ("", ["7", "", ""], "", "x")
    assert one.self_link is None


class TestManifest:
    def _listed(self, folder: Path, **change: object) -> list[ListedDocument]:
        (folder / "a.rss").write_bytes(b"abc")
        document = {"path": "a.rss", "sha256": hashlib.sha256(b"abc").hexdigest(), "bytes": 3} | change
        (folder / "manifest.json").write_text(json.dumps({"documents": [document]}), encoding="utf-8")
        return [*manifests([str(folder), "-", "https://example.org/", str(folder / "a.rss")], Options())]

    def test_a_true_manifest(self, tmp_path: Path) -> None:
        """Files with the digests and lengths of the manifest are not found fault with."""
        assert judge_together((), self._listed(tmp_path), Options()) == ()

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"sha256": "0" * 64}, "has other bytes"),
            ({"bytes": 4}, "has 3 bytes; the manifest says 4"),
            ({"path": "b.rss"}, "There is no file"),
            ({"path": "sub\u0000"}, ""),
        ],
    )
    def test_a_wrong_manifest(self, tmp_path: Path, change: dict[str, object], words: str) -> None:
        """A file that is missing or was changed is an error, at its place in the manifest."""
        findings = judge_together((), self._listed(tmp_path, **change), Options())

        assert [one.code for one in findings] == (["SET010"] if words else [])
        assert all(words in one.message and one.place.pointer == "/documents/0" for one in findings)

    def test_no_size(self, tmp_path: Path) -> None:
        """A manifest need not tell lengths."""
        assert judge_together((), self._listed(tmp_path, bytes=None), Options()) == ()

    @pytest.mark.parametrize(
        "text", ["[]", "{", '{"documents": {}}', '{"documents": [{"path": "../x", "sha256": ""}]}']
    )
    def test_no_manifest(self, text: str) -> None:
        """What is no manifest, or leads out of its folder, lists nothing."""
        assert listed_in(text, "manifest.json", Options()) is None

    def test_places(self) -> None:
        """What is listed has the place of its object."""
        text = '{"documents": [\n {"path": "x.rss", "sha256": "AA"}]}'
        listed = listed_in(text, "p/manifest.json", Options())

        assert listed == [ListedDocument("p/x.rss", Place("p/manifest.json", 2, 2, "/documents/0"), "aa", None)]
