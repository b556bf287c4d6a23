"""`irfeed import page`: pages of boards become records."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import feedparser
import pytest

from .conftest import Irfeed, Newsroom

Records = Callable[[Path], dict[str, Mapping[str, Any]]]
BOARDS = Path(__file__).parent / "boards"
#: A page of the board that irfeed was first made for; it is not part of the project.
REAL = Path(
    os.environ.get("IRFEED_BOARD_PAGE")
    or Path(__file__).parents[3] / "shared" / "data" / "international-relations-page.txt"
)
NOW = ("--now", "2026-01-01T00:00:00Z")
SAID = ("--language", "en", "--published", "2015-02-06T09:00:00+09:00", "--url", "https://english.seoul.example/a/")


@pytest.mark.skipif(not REAL.is_file(), reason="the real page is not beside the project: set IRFEED_BOARD_PAGE")
def test_the_real_page(process: Irfeed, newsroom: Newsroom, records: Records) -> None:
    """The real page is imported, built and read by a feed reader; a second import says that its record is there."""
    folder = newsroom(publication="")
    first = process("import", "page", str(REAL), *SAID, cwd=folder)
    again = process("import", "page", str(REAL), *SAID, cwd=folder)
    valid, built = process("validate", cwd=folder), process("build", *NOW, cwd=folder)
    (record,) = records(folder).values()
    text = REAL.read_text("utf-8")
    views = text.partition("SMG ")[2].split()[0]
    (entry,) = feedparser.parse(
        (folder / "public" / "en" / "international-relations" / "feed.atom").read_bytes()
    ).entries

    assert (first.code, valid.code, built.code, again.code) == (0, 0, 0, 1)
    assert record["department"] == ["international-relations"]
    assert record["authors"] == ["SMG"]
    assert str(record["title"]) in " ".join(text.split())
    assert len(str(record["body"]).split("\n\n")) >= 5
    assert views.isdigit()
    assert views not in first.out + str(record)
    assert "IMP020 error: The record of the page is there already: articles/2015-02-06-" in again.out
    assert (entry.title, entry.author) == (record["title"], "SMG")
    assert entry.content[0].value.count("<p>") >= 5


class TestTextPages:
    def test_no_views(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """A page without views gives its structure; Markdown takes nothing in it for markup, and the rest is told."""
        folder = newsroom()
        done = irfeed("import", "page", BOARDS / "no-views.txt", "--publication", folder, *SAID)
        record = records(folder)["The first night bus leaves at midnight"]

        assert done.code == 0
        assert (record["department"], record["authors"]) == (["transport"], ["TOPIS"])
        assert "- Line N26 goes to the west, and comes back by the river.\n\n1. Buy a ticket.\n2. Take a seat.\n\n" in (
            str(record["body"])
        )
        assert str(record["body"]).endswith("\\*at night\\* \\[one way\\] \\& nothing else.\n")
        assert 'no-views.txt:21: IMP023 advice: What begins with "List Next page" was left out' in done.out
        assert irfeed("build", folder, *NOW).code == 0
        feed = (folder / "public" / "feed.atom").read_text("utf-8")
        assert "*at night* [one way] &amp;amp; nothing else." in feed

    def test_two_lines(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """A title may take two lines, and irfeed.toml can say which department a board belongs to."""
        folder = newsroom(tables='[imports.boards]\n"mayor\'s hope journal" = "culture"')
        irfeed("import", "page", BOARDS / "two-lines.txt", "--publication", folder, *SAID)
        (record,) = records(folder).values()

        assert record["title"] == "A long title about the new walkway above the old railway station"
        assert (record["department"], record["authors"]) == (["culture"], ["Press Office"])
        assert "12" not in str(record["body"])
        assert "\n\n\\# 1 on every list of walks" in str(record["body"])

    def test_departments(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """A board of several departments belongs to each; a loose date is taken with a comment for review."""
        folder = newsroom()
        said = ("--language", "en", "--url", "https://english.seoul.example/m/")
        done = irfeed("import", "page", BOARDS / "departments.txt", "--publication", folder, *said)
        (record,) = records(folder).values()
        (path,) = (folder / "articles").iterdir()

        assert done.code == 0
        assert record["department"] == ["transport", "culture"]
        assert (record["published"], record["authors"]) == ("2015-02-06T00:00:00+09:00", ["SMG"])
        assert (
            '# published is likely: the line below the title; which says "Feb. 6, 2015"; no time is given'
            in path.read_text("utf-8")
        )

    def test_korean(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """A Korean page is found by the department's Korean name; its views are left out too."""
        folder = newsroom(tables='[folders."ko"]\nlanguage = "ko"')
        into = folder / "articles" / "ko"
        url = ("--url", "https://korean.seoul.example/1/")
        done = irfeed("import", "page", BOARDS / "korean.txt", "--publication", folder, "--into", into, *url)
        (record,) = records(folder).values()

        assert done.code == 0
        assert record["title"] == "서울과 런던이 우호 협정을 맺다"
        assert (record["department"], record["language"]) == (["international-relations"], "ko")
        assert (record["published"], record["authors"]) == ("2015-12-04T00:00:00+09:00", ["서울특별시"])
        assert [path.name[:11] for path in into.iterdir()] == ["2015-12-04-"]
        assert irfeed("build", folder, *NOW).code == 0

    def test_the_file_name(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """The file's name can say day and language, and irfeed.toml how addresses are made."""
        folder = newsroom(tables='[imports]\nurl = "https://english.seoul.example/{name}/"')
        page = folder / "2016-07-01-night.bus.ja.txt"
        french = folder / "2016-07-01-bus.fr.txt"
        french.write_bytes((BOARDS / "no-views.txt").read_bytes())
        page.write_bytes((BOARDS / "no-views.txt").read_bytes())
        done = irfeed("import", "page", page, "--publication", folder)
        (record,) = records(folder).values()

        assert done.code == 0
        assert (record["language"], record["published"]) == ("ja", "2016-07-01T00:00:00+09:00")
        assert record["url"] == "https://english.seoul.example/night.bus/"
        irfeed("import", "page", french, "--publication", folder, "--language", "en", "--title", "Bus")
        assert records(folder)["Bus"]["url"] == "https://english.seoul.example/bus.fr/"

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Some news\n\nSome text", "IMP021 error: There is no bullet with the title"),
            ("  • Title\n\n  • By", "IMP021 error: There is no line with the name of the board"),
            ("Board\n\n  • Title\n\n    text", "IMP021 error: There is no second bullet"),
            ("Board\n\n  • Title", "IMP021 error: There is no second bullet"),
            ("Board\n\n  • Title\n  • Board SMG 3", "IMP022 error: There is no text below"),
            ("Board\n\n  • Title\n  • Board SMG 3\n\ntext", 'IMP006 error: No department is called "Board"'),
        ],
    )
    def test_other_patterns(self, irfeed: Irfeed, newsroom: Newsroom, text: str, words: str) -> None:
        """A text in another pattern is an error that says what is missing, and nothing is written."""
        folder = newsroom()
        page = folder / "page.txt"
        page.write_text(text, encoding="utf-8")
        done = irfeed("import", "page", page, "--publication", folder, *SAID)

        assert (done.code, words in done.out) == (1, True)
        assert not list((folder / "articles").iterdir())

    def test_bare_byline(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """The line below the title may hold nothing but the board; then the record names no author."""
        folder = newsroom()
        page = folder / "page.txt"
        page.write_text("Transport\n\n  • T\n  • Transport 6/13/2015 09:30\n\n1) one\n2) two", encoding="utf-8")
        done = irfeed("import", "page", page, "--publication", folder, *SAID[:2], *SAID[4:])
        (record,) = records(folder).values()

        assert done.code == 0
        assert "authors" not in record
        assert (record["published"], record["body"]) == ("2015-06-13T09:30:00+09:00", "1. one\n2. two\n")


class TestHtmlPages:
    def test_json_ld(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """JSON-LD comes before all else that a page says; scripts and the repeated title are left out of the text."""
        folder = newsroom()
        done = irfeed("import", "page", BOARDS / "json-ld.html", "--publication", folder)
        (record,) = records(folder).values()

        assert done.code == 0
        assert record["title"] == "A bridge for people on foot"
        assert (record["department"], record["language"]) == (["transport"], "en")
        assert (record["published"], record["updated"]) == ("2016-05-20T10:00:00+09:00", "2016-05-21T10:00:00+09:00")
        assert record["url"] == "https://english.seoul.example/news/bridge"
        assert record["authors"] == [{"name": "Kim Minji"}, {"name": "Lee Dana"}]
        assert (record["categories"], record["summary"]) == (["bridges", "walking"], "A bridge opens.")
        assert record["images"] == [
            {
                "url": "https://english.seoul.example/news/bridge.jpg",
                "alt": "The bridge at night",
                "width": "1200",
                "height": "800",
            }
        ]
        assert record["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert str(record["story"]).startswith("story-")
        assert record["body"] == ('<p>It leads <b>over the road</b>.</p><p><a href="plan.pdf">The plan</a></p>\n')
        assert 'IMP012 warning: The picture "https://english.seoul.example/news/plan.svg"' in done.out
        assert irfeed("build", folder, *NOW).code == 0

    def test_microdata(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """Microdata and OpenGraph together say all of an article; what is guessed carries a comment."""
        folder = newsroom()
        done = irfeed("import", "page", BOARDS / "microdata.html", "--publication", folder)
        (record,) = records(folder).values()
        (path,) = (folder / "articles").iterdir()

        assert done.code == 0
        assert (record["title"], record["language"], record["department"]) == ("광장의 축제", "ko", ["culture"])
        assert (record["published"], record["authors"]) == ("2016-10-01T00:00:00+09:00", ["이다나"])
        assert record["images"] == [
            {"url": "https://korean.seoul.example/1.png", "alt": "광장의 사람들", "width": "640"},
            {"url": "https://korean.seoul.example/2.png", "alt": ""},
        ]
        assert (record["categories"], record["body"]) == (["축제"], "<p>사람이 많이 왔다.</p>\n")
        assert '# language is likely: meta og:locale; which says "ko-KR"' in path.read_text("utf-8")
        assert "IMP011 advice" in done.out

    def test_open_graph_and_ambiguous_dates(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """A date that could be two days is an error until an order is given, by option or irfeed.toml."""
        folder = newsroom(tables='[imports]\ndate_order = "day-first"')
        page = BOARDS / "open-graph.html"
        month_first = irfeed("import", "page", page, "--publication", folder, "--date-order", "month-first")
        (record,) = records(folder).values()
        configuration = folder / "irfeed.toml"
        configuration.write_text(configuration.read_text("utf-8").replace("day-first", "month-first"), "utf-8")
        there = irfeed("import", "page", page, "--publication", folder)
        configuration.write_text(configuration.read_text("utf-8").replace("date_order", "#"), "utf-8")
        ambiguous = irfeed("import", "page", page, "--publication", folder)

        assert (month_first.code, there.code, ambiguous.code) == (0, 1, 1)
        assert record["published"] == "2015-02-03T00:00:00+09:00"
        assert (record["summary"], record["categories"]) == ("Music under trees.", ["music", "parks"])
        assert record["body"] == "<p>Bring a blanket.</p>\n"
        assert 'IMP003 error: published: "02/03/2015" could be two days (Say --date-order' in ambiguous.out

    def test_selectors(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """Selectors of irfeed.toml and of options say where things stand; those that find nothing are told."""
        pytest.importorskip("cssselect", reason="CSS selectors need the extra extract")
        selectors = {
            "title": "h1", "body": "div.text", "published": ".date", "department": ".dept", "authors": ".by",
            "images": "img.pic", "language": ".lang", "url": "a.self", "categories": "li.tag", "translations": "a.tr",
        }  # fmt: skip
        table = "".join(f'{name} = "{css}"\n' for name, css in selectors.items())
        folder = newsroom(tables=f"[imports.selectors]\n{table}")
        idle = ("--select", "summary=p.summary")
        done = irfeed("import", "page", BOARDS / "plain.html", "--publication", folder, *idle)
        (record,) = records(folder).values()

        assert done.code == 0
        assert record["title"] == "The skyline"
        assert (record["department"], record["language"], record["authors"]) == (["culture"], "en", ["SMG"])
        assert (record["url"], record["published"]) == (
            "https://english.seoul.example/skyline",
            "2015-02-06T00:00:00+09:00",
        )
        assert (record["categories"], record["body"]) == (
            ["views", "night"],
            "One sees it best <b>from the hill</b>.\n",
        )
        assert record["images"] == [{"url": "https://english.seoul.example/s.jpg", "alt": "The skyline"}]
        assert "story" in record
        assert "IMP024 warning: The selector of summary finds nothing: p.summary" in done.out

    def test_wrong_selectors(self, irfeed: Irfeed, newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
        """A wrong selector, an unknown field and a missing package are errors of use."""
        folder = newsroom()
        command = ("import", "page", BOARDS / "plain.html", "--publication", folder)
        unknown = irfeed(*command, "--select", "colour=p")
        monkeypatch.setitem(sys.modules, "cssselect", None)
        missing = irfeed(*command, "--select", "body=p")

        assert (unknown.code, missing.code) == (2, 2)
        assert "no FIELD=CSS" in unknown.err
        assert "pip install 'irfeed[extract]'" in missing.err

    def test_no_selector(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """What is no CSS is an error of use."""
        pytest.importorskip("cssselect", reason="CSS selectors need the extra extract")
        done = irfeed("import", "page", BOARDS / "plain.html", "--publication", newsroom(), "--select", "body=p[")

        assert (done.code, "is no CSS selector" in done.err) == (2, True)

    def test_without_text(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """A page in which nothing can be taken for the text is an error that names the way out."""
        folder = newsroom()
        done = irfeed("import", "page", BOARDS / "plain.html", "--publication", folder)
        empty = folder / "empty.html"
        empty.write_text("<html></html>", "utf-8")
        nothing = irfeed("import", "page", empty, "--publication", folder)

        assert "IMP022 error: No element of the page" in done.out
        assert "--select body=CSS" in done.out
        assert (done.code, nothing.code) == (1, 1)


class TestWhatIsMissing:
    def test_all_of_it(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """What neither page nor options say is an error that names the option, and nothing is written."""
        folder = newsroom()
        done = irfeed("import", "page", BOARDS / "no-views.txt", "--publication", folder)

        assert done.code == 1
        for option in ("--language TAG", "--url ADDRESS", "--published 2015-02-06T09:00:00+09:00"):
            assert f"(give {option})" in done.out
        assert not list((folder / "articles").iterdir())

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            (("--published", "soon"), 'IMP002 error: published: "soon" is no date that irfeed can read'),
            (("--published", "6 Feb 2015"), 'IMP004 error: published: "6 Feb 2015" gives no offset'),
            (("--language", "fr"), 'IMP008 error: The publication has no language "fr"'),
            (("--department", "sports"), 'IMP006 error: The publication has no department "sports"'),
            (("--url", "english.seoul.example"), 'IMP009 error: The address "english.seoul.example" is relative'),
        ],
    )
    def test_wrong_options(self, irfeed: Irfeed, newsroom: Newsroom, options: tuple[str, str], words: str) -> None:
        """Options are judged as documents are."""
        folder = newsroom(publication="")
        done = irfeed("import", "page", BOARDS / "no-views.txt", "--publication", folder, *SAID, *options)

        assert (done.code, words in done.out) == (1, True)

    def test_rival_departments(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """A board that could be two departments is an error that names both."""
        folder = newsroom(tables='[departments.traffic]\nname = "Transport"')
        done = irfeed("import", "page", BOARDS / "no-views.txt", "--publication", folder, *SAID)

        assert (done.code, "could be each of the departments transport, traffic" in done.out) == (1, True)

    def test_titles_and_files(self, irfeed: Irfeed, newsroom: Newsroom, records: Records) -> None:
        """--title wins; articles of one day and title get files of their own, and one page twice is one record."""
        folder = newsroom()
        page = BOARDS / "no-views.txt"
        options = ("--publication", folder, "--language", "en", "--published", "2015-02-06T09:00:00+09:00")
        for number in range(2):
            url = f"https://english.seoul.example/{number}"
            assert irfeed("import", "page", page, *options, "--url", url, "--title", "광장").code == 0
        both = irfeed("import", "page", page, page, *options, "--url", "https://english.seoul.example/")
        html = BOARDS / "json-ld.html"
        twice = irfeed("import", "page", html, html, "--publication", folder, "--format", "json")

        assert len(list((folder / "articles").iterdir())) == 2
        assert set(records(folder)) == {"광장"}
        assert (both.code, "--url and --title are for one page" in both.err) == (2, True)
        assert (twice.code, '"written": []' in twice.out, "IMP020" in twice.out) == (1, True, True)

    def test_the_only_department(self, irfeed: Irfeed, publication: Path, records: Records) -> None:
        """A publication with one language and one department needs no option for either."""
        page = publication / "page.html"
        page.write_text(
            "<html><head><link rel=canonical href='https://seoul.example/new'></head><body><h1>New</h1>"
            "<time datetime='2015-02-06T09:00:00Z'>t</time><article>Text <img src='a.png'></article></body></html>",
            "utf-8",
        )
        done = irfeed("import", "page", page, "--publication", publication)
        record = records(publication)["New"]

        assert done.code == 0
        assert (record["department"], record["language"]) == (["news"], "en")

    def test_folder_that_cannot_be(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """A folder that cannot be made ends with 3; without an articles folder one is made."""
        folder = newsroom()
        (folder / "articles").rmdir()
        (folder / "file").write_text("x")
        command = ("import", "page", BOARDS / "no-views.txt", "--publication", folder, *SAID)

        assert irfeed(*command, "--into", folder / "file" / "inner").code == 3
        assert irfeed(*command).code == 0


class TestSources:
    def test_from_the_web(
        self, irfeed: Irfeed, newsroom: Newsroom, records: Records, server: Callable[..., str]
    ) -> None:
        """A page from the web is read in its own encoding, and its address is where redirects led."""
        body = "<html lang=ko><h1>광장</h1><main>글 <time datetime=2015-02-06></time></main></html>".encode("cp949")
        headers = {"Content-Type": "text/html; charset=euc-kr"}
        host = server({"/a": (302, {"Location": "http://HERE/b"}, b""), "/b": (200, headers, body)})
        folder = newsroom()
        done = irfeed("import", "page", f"{host}/a", "--publication", folder, "--department", "culture")

        assert done.code == 0
        assert records(folder)["광장"]["url"] == f"{host}/b"

    @pytest.mark.parametrize(
        ("named", "code", "words"),
        [
            ("file:///etc/passwd", 2, "begins with"),
            ("ftp://seoul.example/x", 2, "begins with"),
            ("nowhere.html", 2, "There is no file nowhere.html"),
            ("http://127.0.0.1:1/", 3, "cannot be fetched"),
        ],
    )
    def test_never(self, irfeed: Irfeed, newsroom: Newsroom, named: str, code: int, words: str) -> None:
        """Neither files by address nor other schemes are followed, and what cannot be had is told."""
        done = irfeed("import", "page", named, "--publication", newsroom())

        assert (done.code, words in done.err) == (code, True)

    def test_not_text(self, irfeed: Irfeed, newsroom: Newsroom) -> None:
        """Bytes that are no text in their encoding are an error."""
        folder = newsroom()
        page = folder / "page.html"
        page.write_bytes(b"<html><meta charset=utf-8>\xff\xfe\xfd")
        done = irfeed("import", "page", page, "--publication", folder)

        assert (done.code, "IMP040 error: The document is no text in utf-8" in done.out) == (1, True)
