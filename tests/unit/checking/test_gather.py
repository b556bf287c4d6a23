"""How names become documents: files, folders, standard input, and addresses served by a server of the test."""

from __future__ import annotations

import gzip
import io
import json
import os
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from irfeed.checking import Options
from irfeed.checking.gather import Gathered, documents, manifests
from irfeed.checking.judging import judge_gathered
from irfeed.errors import OutsideError, UsageError
from irfeed.system.fetch import fetch

FEED = b'{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}'


def gathered(*names: str, stdin: bytes = b"", most: int = 10_000) -> list[Gathered]:
    """Return what `names` mean."""
    return [*documents(names, io.BytesIO(stdin), Options(most_bytes=most))]


class TestFiles:
    def test_a_folder(self, tmp_path: Path) -> None:
        """Of a folder the files with the endings of feeds come, in order, and nothing of hidden folders."""
        for name in ("b/2.JSON", "b/1.rss", "a.atom", "c.opml", ".git/x.xml", "page.html", "b/.x/y.rss"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes(FEED)
        found = gathered(str(tmp_path))

        assert [one.path.removeprefix(f"{tmp_path.as_posix()}/") for one in found] == [
            "a.atom",
            "c.opml",
            "b/1.rss",
            "b/2.JSON",
        ]
        assert all(one.in_folder and one.data == FEED for one in found)

    def test_a_file_of_any_name(self, tmp_path: Path) -> None:
        """A file that is named itself may be called anything, and is read up to the limit."""
        (tmp_path / "feed").write_bytes(FEED)

        assert gathered(str(tmp_path / "feed")) == [Gathered(str(tmp_path / "feed"), FEED)]
        assert len(gathered(str(tmp_path / "feed"), most=10)[0].data) == 11

    def test_a_pipe_in_a_folder(self, tmp_path: Path) -> None:
        """What is no file is passed over in a folder: a pipe would be waited for, for ever."""
        os.mkfifo(tmp_path / "pipe.atom")
        (tmp_path / "feed.json").write_bytes(FEED)

        assert [Path(one.path).name for one in gathered(str(tmp_path))] == ["feed.json"]

    def test_a_manifest(self, tmp_path: Path) -> None:
        """A manifest stands for the feeds that it lists: not for pages, and not for files that are gone."""
        names = ("en/feed.json", "index.html", "gone.rss")
        listed = [{"path": name, "sha256": "0" * 64, "bytes": 1} for name in names]
        (tmp_path / "en").mkdir()
        for name in names[:2]:
            (tmp_path / name).write_bytes(FEED)
        (tmp_path / "unlisted.json").write_bytes(FEED)
        (tmp_path / "manifest.json").write_text(json.dumps({"documents": listed}), encoding="utf-8")
        manifest = (tmp_path / "manifest.json").as_posix()

        assert [one.path for one in gathered(manifest)] == [(tmp_path / "en/feed.json").as_posix()]
        assert [(Path(one.path).name, one.found_size) for one in manifests([manifest], Options())] == [
            ("feed.json", len(FEED)),
            ("index.html", len(FEED)),
            ("gone.rss", 0),
        ]

    def test_a_manifest_of_something_else(self, tmp_path: Path) -> None:
        """A file that is only called like a manifest is checked like any other."""
        (tmp_path / "manifest.json").write_bytes(FEED)

        assert gathered(str(tmp_path / "manifest.json")) == [Gathered(str(tmp_path / "manifest.json"), FEED)]

    def test_standard_input(self) -> None:
        """A hyphen means standard input."""
        assert gathered("-", stdin=FEED) == [Gathered("<stdin>", FEED)]

    def test_nothing(self, tmp_path: Path) -> None:
        """A name that means nothing is a mistake of the user, and so is no name."""
        with pytest.raises(UsageError, match="There is no"):
            gathered("")
        with pytest.raises(UsageError, match="There is no"):
            gathered(str(tmp_path / "none.rss"))

    def test_a_file_that_goes_away(self, tmp_path: Path) -> None:
        """A file in a folder that cannot be read is told of, and the others are still read."""
        (tmp_path / "a.rss").symlink_to(tmp_path / "gone.rss")
        (tmp_path / "b.rss").write_bytes(FEED)
        lost, there = gathered(str(tmp_path))

        assert "a.rss cannot be read: No such file" in str(lost.why_not)
        assert there.data == FEED

    @pytest.mark.parametrize(
        ("data", "is_told"),
        [
            (b'{"documents": []}', False),
            (b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', False),
            (b'{"title": "News"}', True),
            (b"[]", True),
            (b"<channel/>", True),
            (b"{", True),
            (b"", True),
        ],
    )
    def test_what_only_lies_there(self, data: bytes, *, is_told: bool) -> None:
        """In a folder a manifest or a sitemap is passed over; named itself, it is judged, as all the rest always is."""
        passed = judge_gathered(Gathered("x", data, in_folder=True), None, Options())
        named = judge_gathered(Gathered("x", data), None, Options())

        assert (passed is not None) == is_told
        assert named is not None
        assert not named[0].valid


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answer as the path says."""
        name = self.path.strip("/")
        bodies: dict[str, tuple[bytes, str]] = {
            "plain": (FEED, ""),
            "gzip": (gzip.compress(FEED), "gzip"),
            "zlib": (zlib.compress(FEED), "deflate"),
            "raw": (zlib.compress(FEED)[2:-4], "deflate"),
            "broken": (b"\x78\x9cnot at all", "deflate"),
            "br": (FEED, "br"),
            "bomb": (zlib.compress(b" " * 1_000_000), "deflate"),
        }
        if name in bodies:
            body, encoding = bodies[name]
            self.send_response(200)
            self.send_header("Content-Type", "application/feed+json; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            if encoding:
                self.send_header("Content-Encoding", encoding)
            self.end_headers()
            self.wfile.write(body)
        elif name == "slow":
            time.sleep(1.0)
        elif name == "odd":
            self.wfile.write(b"hello\r\n\r\n")
        elif name in ("loop", "file", "ftp", "there"):
            self.send_response(302)
            targets = {"loop": "/loop", "file": "file:///etc/passwd", "ftp": "ftp://127.0.0.1/x", "there": "/plain"}
            self.send_header("Location", targets[name])
            self.end_headers()
        else:
            self.send_error(404)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address() -> Iterator[Callable[[str], str]]:
    """Return a function from a path to its address on a server of this test."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield lambda path: f"http://127.0.0.1:{server.server_port}/{path}"
    server.shutdown()
    server.server_close()
    thread.join()


Address = Callable[[str], str]


class TestFetch:
    @pytest.mark.parametrize("path", ["plain", "zlib", "raw", "there"])
    def test_bodies(self, address: Address, path: str) -> None:
        """A body comes with its Content-Type, after redirects and decompressed."""
        answer = fetch(address(path), 10_000)

        assert (answer.body, answer.media_type) == (FEED, "application/feed+json; charset=utf-8")

    def test_gzip_is_left_to_the_check(self, address: Address) -> None:
        """What gzip compressed stays so, and the check reads it within its own bounds."""
        (one,) = gathered(address("gzip"))
        outcome = judge_gathered(one, None, Options())

        assert one.data[:2] == b"\x1f\x8b"
        assert outcome is not None
        assert outcome[0].valid

    @pytest.mark.parametrize("path", ["plain", "bomb"])
    def test_size(self, address: Address, path: str) -> None:
        """No more is kept than the limit and one byte, compressed or not."""
        assert len(fetch(address(path), 20).body) <= 21

    @pytest.mark.parametrize(
        ("path", "words"),
        [
            ("missing", "answered 404"),
            ("loop", "302"),
            ("file", "answered 302"),
            ("ftp", "not of the web"),
            ("br", "encoding br"),
            ("broken", "not compressed as it says"),
            ("odd", "cannot be fetched"),
        ],
    )
    def test_refusals(self, address: Address, path: str, words: str) -> None:
        """What goes wrong outside is told in words, and the next document is still read."""
        refused, following = gathered(address(path), address("plain"))

        assert words in str(refused.why_not)
        assert following.data == FEED

    def test_time(self, address: Address) -> None:
        """A server that is too slow is not waited for."""
        with pytest.raises(OutsideError, match=r"took more than 0\.2 seconds|timed out"):
            fetch(address("slow"), 10_000, seconds=0.2)

    @pytest.mark.parametrize(
        "wrong", ["http://127.0.0.1:1/", "http://[::1", "http://exa mple/", "https://127.0.0.1:1/"]
    )
    def test_no_server(self, wrong: str) -> None:
        """An address that cannot be, or where nobody answers, is told in words."""
        with pytest.raises(OutsideError):
            fetch(wrong, 10)
