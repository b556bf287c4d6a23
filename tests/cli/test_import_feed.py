"""`irfeed import feed`: entries of feeds of any age become records."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from feedgen.feed import FeedGenerator

from .conftest import Irfeed, Newsroom

Records = Callable[[Path], dict[str, Mapping[str, Any]]]
OTHERS = Path(__file__).parent / "others"
NOW = ("--now", "2026-01-01T00:00:00Z")


class TestFormats:
    def test_rss_091(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """RSS 0.91 has no dates and no ids: the one is asked for, the other is the link that readers go by."""
        folder = newsroom()
        command = ("import", "feed", OTHERS / "rss-091.xml", "--publication", folder, "--department", "culture")
        without = irfeed(*command)
        done = irfeed(*command, "--undated", "1 May 2001")
        record = records(folder)["Café & square"]

        assert (without.code, done.code) == (1, 0)
        assert "IMP001 error: The entry does not say when it was published" in without.out
        assert (record["id"], record["url"], record["language"]) == (*["https://old.example/cafe"] * 2, "en")
        assert (record["published"], record["summary"]) == ("2001-05-01T00:00:00+09:00", "One line of text.")

    def test_rss_10(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """RSS 1.0 is RDF, and says what it says by Dublin Core."""
        folder = newsroom()
        done = irfeed("import", "feed", OTHERS / "rss-10.xml", "--publication", folder, "--department", "transport")
        record = records(folder)["橋"]

        assert done.code == 0
        assert (record["id"], record["language"], record["summary"]) == ("https://rdf.example/1", "ja", "新しい橋")
        assert (record["published"], record["rights"]) == ("2015-02-06T09:00:00+09:00", "© 木村")
        assert (record["authors"], record["categories"]) == ([{"name": "木村"}], [{"term": "橋"}])
        assert record["body"] == "<p>新しい橋です。</p>\n"

    def test_hugo(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """What Hugo writes is imported: its description is the text, its guid the id."""
        folder = newsroom()
        irfeed("import", "feed", OTHERS / "hugo.xml", "--publication", folder, "--department", "culture")
        record = records(folder)['Open "doors"']

        assert record["id"] == record["url"] == "https://hugo.example/posts/doors/"
        assert record["body"] == "<p>All doors are <em>open</em>.</p>\n"
        assert "summary" not in record

    def test_pelican(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """What Pelican writes is imported: a category that is a department's name becomes the department."""
        folder = newsroom()
        done = irfeed("import", "feed", OTHERS / "pelican.atom", "--publication", folder, "--language", "en")
        record = records(folder)["A night bus & more"]

        assert done.code == 0
        assert record["id"] == "tag:pelican.example,2016-07-01:/night-bus.html"
        assert (record["department"], record["categories"]) == (["transport"], [{"term": "buses"}])
        assert (record["published"], record["updated"]) == ("2016-07-01T09:00:00+09:00", "2016-07-02T10:00:00+09:00")
        assert (record["summary"], record["authors"]) == ("Nine lines all night.", [{"name": "Kim Minji"}])

    def test_atom_03(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """Atom 0.3 content is read in each of its modes; authors are those of the feed."""
        folder = newsroom()
        done = irfeed("import", "feed", OTHERS / "atom-03.xml", "--publication", folder, "--department", "culture")
        found = records(folder)

        assert done.code == 0
        assert {title: one.get("body") for title, one in found.items()} == {
            "Escaped": "<p>One</p>\n",
            "Inline": '<p>A &lt; B<br><a href="x?a=1&amp;b=2">link</a></p>\n',
            "Base": "<p>Three</p>\n",
            "Damaged base": None,
        }
        assert found["Escaped"]["published"] == "2004-05-01T09:00:00+02:00"
        assert found["Escaped"]["authors"] == [{"name": "Feed Author", "url": "https://a03.example/me"}]

    def test_atom_10(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """Atom's languages, bases, sources and translations are kept; what it took back is told."""
        folder = newsroom()
        done = irfeed("import", "feed", OTHERS / "atom-10.atom", "--publication", folder, "--department", "culture")
        found = records(folder)
        one, other = found["Two words"], found["Only this"]

        assert done.code == 0
        assert (one["language"], one["url"], one["body"]) == ("ko", "https://atom.example/one", "Plain text.\n")
        assert one["enclosures"] == [{"url": "https://atom.example/talk.mp3", "type": "audio/mpeg", "length": "12"}]
        assert one["categories"] == [{"term": "c", "label": "Sea"}]
        assert one["source"]["feed"] == "https://o.example/f"
        assert str(one["story"]).startswith("story-")
        assert (other["url"], other["body"]) == ("https://atom.example/two", "<p>Only <i>this</i></p>\n")
        assert other["authors"] == [{"name": "desk@atom.example", "email": "desk@atom.example"}]
        assert "IMP052 advice: The entry tag:atom.example,2015:gone was taken back" in done.out

    def test_json_10(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """JSON Feed 1.0 is read; what has no field is told, an id that is no IRI is kept as guid."""
        folder = newsroom()
        feed = ("import", "feed", OTHERS / "json-10.json", "--publication", folder)
        done = irfeed(*feed, "--department", "culture", "--language", "en")
        first, seven = records(folder).values()

        assert done.code == 0
        assert str(first["title"]) == "A note of some words without a title, which goes on for longer than any title…"
        assert (first["body_format"], first["authors"]) == ("text", [{"name": "Dana", "email": "dana@micro.example"}])
        assert first["images"] == [{"url": "https://micro.example/1.jpg", "alt": ""}]
        assert [(file["length"], file.get("duration")) for file in first["enclosures"]] == [
            ("1000", "61"),
            ("unknown", None),
        ]
        assert str(seven["id"]).startswith("tag:seoul.example,2015:import-")
        assert seven["guid"] == "7"
        for words in ("no field for mystery", "IMP010", "IMP011"):
            assert words in done.out

    def test_rich_rss(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """Pictures, files, places, licences and validity of an RSS item are kept, and what cannot be is told."""
        folder = newsroom()
        done = irfeed("import", "feed", OTHERS / "rich.rss", "--publication", folder, "--department", "culture")
        found = records(folder)
        one, other = found["All of it"], found["Words & no title."]

        assert done.code == 0
        assert one["url"] == one["id"] == "https://rich.example/1"
        assert one["images"] == [{"url": "https://rich.example/1.jpg", "alt": "A choir", "width": "800"}]
        assert [file["url"] for file in one["enclosures"]] == [
            "https://rich.example/1.mp3",
            "https://rich.example/3.pdf",
            "https://rich.example/v.mp4",
        ]
        assert one["places"] == [{"name": "Seoul", "latitude": "37.5", "longitude": "127.0"}, {"name": "Hall"}]
        assert one["authors"] == [{"name": "Lee Dana", "email": "dana@rich.example"}]
        assert (one["expires"], one["updated"]) == ("2030-01-01T00:00:00+00:00", "2015-02-07T09:00:00+00:00")
        assert one["categories"] == [{"term": "music", "scheme": "https://rich.example/topics"}]
        assert one["source"]["title"] == "Elsewhere"
        assert (other["authors"], other["places"]) == ([{"name": "Press"}], [{"name": "Tower"}])
        for words in (
            "2.xyz",
            "odd.svg",
            "comments of http://purl.org/rss/1.0/modules/slash/ (2 times)",
            "IMP005",
            'expires: "soon"',
        ):
            assert words in done.out

    def test_wordpress(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """Posts of a WordPress export come with authors, excerpt, picture and paragraphs; the rest is counted."""
        folder = newsroom()
        done = irfeed("import", "feed", OTHERS / "wordpress.xml", "--publication", folder, "--format", "json")
        told = [one["message"] for one in json.loads(done.out)["findings"]]
        found = records(folder)
        post, draft = found["A festival’s first day"], found["Not yet"]

        assert done.code == 0
        assert (post["id"], post["department"]) == ("https://wp.example/?p=12", ["culture"])
        assert (post["authors"], post["summary"]) == ([{"name": "Kim Minji"}], "Drums & rain.")
        assert (post["categories"], post["updated"]) == ([{"term": "rain"}], "2016-10-02T00:00:00+00:00")
        assert post["images"] == [{"url": "https://wp.example/drums.jpg", "alt": "Drums in the rain"}]
        assert str(post["body"]).startswith("<p>People came early.</p>\n<p>Then it rained.<br>For an hour.</p>\n<ul>")
        assert (draft["status"], draft["published"]) == ("draft", "2016-10-03T00:00:00+00:00")
        assert "[gallery] is filled in by WordPress; here it stays as it stands" in told
        assert {"1 × attachment was passed over", "1 × post (trash) was passed over"} <= {*told}
        assert irfeed("build", folder, *NOW).code == 0

    def test_feedgen(self, irfeed: Irfeed, newsroom: Newsroom, records: Records, tmp_path: Path) -> None:
        """What feedgen writes is imported without loss, as RSS and as Atom."""
        made = FeedGenerator()
        made.id("tag:g.example,2015:feed")
        made.title("Made")
        made.link(href="https://g.example/")
        made.description("d")
        made.language("en")
        entry = made.add_entry()
        entry.id("tag:g.example,2015:1")
        entry.title("Sea & sky")
        entry.link(href="https://g.example/1")
        entry.published(datetime(2015, 2, 6, 9, tzinfo=UTC))
        entry.updated(datetime(2015, 2, 6, 9, tzinfo=UTC))
        entry.author(name="Kim Minji", email="minji@g.example")
        entry.category(term="Culture")
        entry.content("<p>Blue.</p>", type="html")
        folder = newsroom()
        seen = []
        for name, data in (("g.rss", made.rss_str()), ("g.atom", made.atom_str())):
            (tmp_path / name).write_bytes(data)
            assert irfeed("import", "feed", tmp_path / name, "--publication", folder).code == 0
            (record,) = records(folder).values()
            seen.append(dict(record))
            (next((folder / "articles").iterdir())).unlink()

        assert seen[0] == seen[1]
        assert (seen[0]["id"], seen[0]["department"]) == ("tag:g.example,2015:1", ["culture"])
        assert seen[0]["authors"] == [{"name": "Kim Minji", "email": "minji@g.example"}]
        assert seen[0]["body"] == "<p>Blue.</p>\n"


class TestAgain:
    def test_again(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """Importing a feed again writes only what is new, and touches nothing."""
        folder = newsroom()
        command = ("import", "feed", OTHERS / "pelican.atom", "--publication", folder, "--language", "en")
        irfeed(*command)
        (path,) = (folder / "articles").iterdir()
        path.write_text(path.read_text("utf-8") + "\nEdited.", "utf-8")
        done = irfeed(*command)

        assert (done.code, "0 written, 1 there already" in done.err) == (0, True)
        assert path.read_text("utf-8").endswith("Edited.")

    def test_keep_going(self, irfeed: Irfeed, newsroom: Newsroom, records: Records, tmp_path: Path) -> None:
        """One wrong entry stops an import; --keep-going leaves it out."""
        folder = newsroom()
        feed = json.loads((OTHERS / "json-10.json").read_text("utf-8"))
        del feed["items"][1]["date_published"]
        (tmp_path / "feed.json").write_text(json.dumps(feed), "utf-8")
        command = ("import", "feed", tmp_path / "feed.json", "--publication", folder, "--department", "culture")
        stopped = irfeed(*command, "--language", "en")
        kept = irfeed(*command, "--language", "en", "--keep-going")

        assert (stopped.code, kept.code) == (1, 1)
        assert "0 written" in stopped.err
        assert len(records(folder)) == 1

    def test_titles_alike(self, irfeed: Irfeed, newsroom: Newsroom, tmp_path: Path) -> None:
        """Entries of one day and title get files of their own; a file of that name is never written over."""
        folder = newsroom()
        items = [
            {"id": f"tag:j.example,2015:{n}", "url": f"https://j.example/{n}", "title": "Square", "content_text": "x",
             "date_published": "2015-02-06T09:00:00Z", "authors": ["odd", {"name": ""}], "attachments": ["odd"]}
            for n in range(3)
        ]  # fmt: skip
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "language": "ko", "items": [*items, 3]}
        (tmp_path / "feed.json").write_text(json.dumps(feed), "utf-8")
        done = irfeed("import", "feed", tmp_path / "feed.json", "--publication", folder, "--department", "culture")

        assert (done.code, len(list((folder / "articles").iterdir()))) == (0, 3)

    def test_a_file_appears(self, irfeed: Irfeed, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        """A file that appears meanwhile is not written over; broken records beside it do no harm."""
        folder = newsroom()
        (folder / "articles" / "broken.json").write_text("{")
        (folder / "articles" / "odd.json").write_text('{"title": "Without an id"}')
        monkeypatch.setattr("irfeed.importing.record_file.write", lambda *_: False)
        done = irfeed("import", "feed", OTHERS / "pelican.atom", "--publication", folder, "--language", "en")

        assert (done.code, "IMP020 error: There is a file 2016-07-01-a-night-bus-more.md already" in done.out) == (
            1,
            True,
        )


class TestHostile:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ('<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>', "IMP043 error"),
            ('<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>', "IMP043 error"),
            ("<rss><channel>&nothing;</channel></rss>", "IMP042 error: The entity &nothing; is not declared"),
            ("<rss><channel></rss>", "IMP042 error: This is not well-formed XML: mismatched tag"),
            ("", "IMP042 error: This is not well-formed XML: no element found"),
            (f"<rss>{'<a>' * 300}", "IMP044 error: The document nests deeper than 256 levels"),
            ("<!doctype html><p>x", "IMP041 error: The document is a page"),
            ("<opml/>", "IMP041 error: The root element is opml"),
            ('{"version": "https://jsonfeed.org/version/1.1"', "IMP042 error: This is not JSON"),
            ('{"items": []}', "IMP041 error: The document is JSON, but no JSON Feed"),
            ('{"a": ' + "[" * 100_000, "IMP044 error: The document nests too deep"),
            ('{"a": ' + "1" * 5000 + "}", "IMP042 error: This is not JSON: a number"),
            ('<?xml version="1.0" encoding="x-unknown"?><rss/>', "IMP040 error"),
        ],
    )
    def test_documents(self, irfeed: Irfeed, newsroom: Newsroom, text: str, words: str) -> None:
        """Bombs, files by entity, damage and what is no feed are errors in words; nothing is written."""
        folder = newsroom()
        (folder / "feed").write_text(text, "utf-8")
        done = irfeed("import", "feed", folder / "feed", "--publication", folder)

        assert (done.code, words in done.out) == (1, True)
        assert "root:" not in done.out
        assert not list((folder / "articles").iterdir())

    def test_too_many_elements(self, irfeed: Irfeed, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        """The number of elements is bounded."""
        monkeypatch.setattr("irfeed.importing.feed.node.MOST_ELEMENTS", 5)
        done = irfeed("import", "feed", OTHERS / "hugo.xml", "--publication", newsroom())

        assert (done.code, "IMP044 error: The document has too many elements" in done.out) == (1, True)


class TestArchives:
    def test_followed(self, irfeed: Irfeed, newsroom: Newsroom, records: Records, server: Callable[..., str]) -> None:
        """Archives are followed to the first; each entry is imported once, and the language of the feed holds."""
        text = (OTHERS / "pelican.atom").read_bytes()

        def document(number: int, link: str) -> bytes:
            older = f'<link rel="prev-archive" href="{link}"/>'.encode()
            named = text.replace(b"night-bus", b"bus-%d" % number).replace(b"night bus", b"bus %d" % number)
            return named.replace(b"<id>", older + b"<id>", 1)

        xml = {"Content-Type": "application/atom+xml"}
        packed = {**xml, "Content-Encoding": "gzip"}
        host = server(
            {
                "/feed": (200, xml, document(1, "/2")),
                "/2": (200, packed, gzip.compress(document(2, "/3"), mtime=0)),
                "/3": (200, xml, document(3, "/2")),
            }
        )
        folder = newsroom()
        done = irfeed("import", "feed", f"{host}/feed", "--publication", folder, "--language", "en")

        assert done.code == 0
        assert {*records(folder)} == {f"A bus {number} & more" for number in (1, 2, 3)}
        assert "/2 was read before: the archives go round in a circle" in done.out

    @pytest.mark.parametrize(
        ("link", "words"),
        [
            ("/gone", "answered 404"),
            ("file:///etc/passwd", "begins with"),
            ("/feed", "round in a circle"),
        ],
    )
    def test_broken(
        self, irfeed: Irfeed, newsroom: Newsroom, server: Callable[..., str], link: str, words: str
    ) -> None:
        """An archive that is missing, no web address or a circle is told, and what was read is imported."""
        text = (OTHERS / "pelican.atom").read_bytes()
        body = text.replace(b"<id>", f'<link rel="prev-archive" href="{link}"/><id>'.encode(), 1)
        host = server({"/feed": (200, {"Content-Type": "application/atom+xml"}, body)})
        done = irfeed("import", "feed", f"{host}/feed", "--publication", newsroom(), "--language", "en")

        assert (done.code, words in done.out) == (0, True)
        assert "1 written" in done.err

    def test_most(
        self, irfeed: Irfeed, newsroom: Newsroom, server: Callable[..., str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """No more than so many archives are read."""
        monkeypatch.setattr(import_module("irfeed.importing.feed.read"), "MOST", 1)
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "next_url": "/2", "items": []}
        host = server({"/feed": (200, {}, json.dumps(feed).encode())})
        done = irfeed("import", "feed", f"{host}/feed", "--publication", newsroom())

        assert (done.code, "one too many" in done.out) == (0, True)

    def test_a_file(self, irfeed: Irfeed, newsroom: Newsroom, tmp_path: Path) -> None:
        """The archives of a file are not looked for in the web."""
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": "T", "next_url": "https://t.example/2"}
        (tmp_path / "feed.json").write_text(json.dumps(feed))
        done = irfeed("import", "feed", tmp_path / "feed.json", "--publication", newsroom())

        assert (done.code, "https://t.example/2 is not looked for, since the feed is a file" in done.out) == (0, True)

    def test_compressed_files(self, irfeed: Irfeed, newsroom: Newsroom, tmp_path: Path) -> None:
        """A feed that is compressed is read; one that is damaged ends with 3."""
        packed = gzip.compress((OTHERS / "pelican.atom").read_bytes(), mtime=0)
        (tmp_path / "whole.gz").write_bytes(packed)
        (tmp_path / "half.gz").write_bytes(packed[:-20])
        folder = newsroom()
        command = ("--publication", folder, "--language", "en")

        assert irfeed("import", "feed", tmp_path / "whole.gz", *command).code == 0
        assert irfeed("import", "feed", tmp_path / "half.gz", *command).code == 3


class TestRedirects:
    def test_wordpress_for_nginx(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """WordPress's addresses lead to the same feeds in the same formats, for sections and languages too."""
        folder = newsroom()
        done = irfeed(
            "import", "redirects", "--from", "wordpress", "--for", "nginx", "--section", "intl=international-relations",
            "--publication", folder,
        )  # fmt: skip
        lines = done.out.splitlines()
        to = "https://feeds.seoul.example"

        assert done.code == 0
        assert f'location = "/feed/" {{ return 301 "{to}/feed.rss"; }}' in lines
        assert f'location = "/feed/atom/" {{ return 301 "{to}/feed.atom"; }}' in lines
        assert f'location = "/category/intl/feed/" {{ return 301 "{to}/international-relations/feed.rss"; }}' in lines
        assert f'location = "/ko/category/culture/feed/" {{ return 301 "{to}/ko/culture/feed.rss"; }}' in lines

    def test_jekyll_for_netlify(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """jekyll-feed's addresses lead to Atom; where there is none any more, to the first format."""
        command = ("import", "redirects", "--from", "jekyll", "--publication", newsroom())
        atom = irfeed(*command).out.splitlines()

        assert "/feed.xml https://feeds.seoul.example/feed.atom 301" in atom
        assert "/feed/culture.xml https://feeds.seoul.example/culture/feed.atom 301" in atom
        assert irfeed(*command, "--for", "cloudflare").out.splitlines() == atom
        caddy = irfeed(*command, "--for", "caddy").out.splitlines()
        assert 'redir "/feed.xml" "https://feeds.seoul.example/feed.atom" 301' in caddy

    def test_hugo_for_apache(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """Hugo's addresses are matched whole; without feeds of departments, sections lead nowhere."""
        folder = newsroom(tables='[feeds]\nformats = ["json"]\nvariants = ["all"]')
        done = irfeed("import", "redirects", "--from", "hugo", "--for", "apache", "--publication", folder)
        slash = irfeed("import", "redirects", "--from", "wordpress", "--for", "apache", "--publication", folder)

        assert done.out == 'RedirectMatch 301 "^/index\\.xml$" "https://feeds.seoul.example/feed.json"\n'
        assert slash.out.splitlines()[0] == 'RedirectMatch 301 "^/feed/?$" "https://feeds.seoul.example/feed.json"'

    def test_wrong_section(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """A section leads to a department that there is."""
        command = ("import", "redirects", "--from", "hugo", "--publication", newsroom(), "--section", "a=b")

        assert irfeed(*command).code == 2
