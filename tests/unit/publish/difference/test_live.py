from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from irfeed.errors import OutsideError, UsageError
from irfeed.publish import diff, generation_in, live, publish
from irfeed.system.fetch import Answer

if TYPE_CHECKING:
    from tests.unit.publish.difference.conftest import Feeds

AT = "https://feeds.seoul.example/"


class Web:
    """Some addresses and their bytes."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self.contents = contents
        self.asked: list[str] = []

    def __call__(self, address: str) -> bytes:
        """Return the bytes at `address`."""
        self.asked.append(address)
        if address not in self.contents:
            raise OutsideError(f"{address} cannot be read: 404")
        return self.contents[address]


def test_a_published_site_is_compared_with_a_folder(tmp_path: Path, feeds: Feeds) -> None:
    """With the manifest at the address, only documents that differ are fetched."""
    same = feeds.json("소식/feed.json", feeds.entries(3))
    publish([feeds.json("feed.json", feeds.entries(1)), same], tmp_path / "public", tmp_path / ".irfeed")
    files = {path: (tmp_path / "public" / path).read_bytes() for path in ("manifest.json", "feed.json")}
    web = Web({AT + path: content for path, content in files.items()})
    publish([feeds.json("feed.json", feeds.entries(1, 2)), same], tmp_path / "public", tmp_path / ".irfeed")

    for address in (AT, f"{AT}manifest.json"):
        difference = diff(live.generation_at(address, web), generation_in(tmp_path / "public"))
        assert [entry.id for entry in difference.feeds[0].new] == ["tag:seoul.example,2015:2"]

    assert web.asked == [f"{AT}manifest.json", f"{AT}feed.json"] * 2


def test_a_document_that_cannot_be_fetched_is_a_finding(tmp_path: Path, feeds: Feeds) -> None:
    """If the manifest is there and a document is not, that is told, and the rest compared."""
    publish([feeds.json("feed.json", feeds.entries(1))], tmp_path / "public", tmp_path / ".irfeed")
    web = Web({f"{AT}manifest.json": (tmp_path / "public/manifest.json").read_bytes()})

    difference = diff(live.generation_at(AT, web), feeds.generation(feeds.json("feed.json", [])))

    assert difference.findings == (f"{AT}: feed.json cannot be read",)


def test_a_folder_without_a_manifest_of_irfeeds_is_refused() -> None:
    """The address of a folder needs a manifest; the hint says what else can be given."""
    with pytest.raises(UsageError, match="not a manifest") as caught:
        live.generation_at(AT, Web({f"{AT}manifest.json": b"<html>"}))

    assert "one feed" in caught.value.hint


def test_one_feed_is_read_with_its_archives(feeds: Feeds) -> None:
    """From the address of one feed its older documents are followed, each once, wherever they lead."""
    web = Web(
        {
            f"{AT}en/feed.json": feeds.json("", feeds.entries(3), next_url="archive/2015-01.json").content,
            f"{AT}en/archive/2015-01.json": feeds.json("", feeds.entries(2), next_url=f"{AT}page?2").content,
            f"{AT}page?2": feeds.json("", feeds.entries(1), next_url=f"{AT}en/feed.json").content,
        }
    )

    generation = live.generation_at(f"{AT}en/feed.json", web)

    assert generation.lone
    assert [(one.feed, one.archive, one.entries) for one in generation.documents] == [
        ("en/feed", None, 1),
        ("en/feed", "", 1),
        ("en/feed", "", 1),
    ]
    new = feeds.generation(feeds.json("en/feed.json", feeds.entries(4, 3, 2, 1)), feeds.json("feed.json", []))
    difference = diff(generation, new)
    assert [entry.id[-1] for entry in difference.feeds[0].new] == ["4"]
    assert difference.feeds[0].gone == ()


def test_an_archive_that_is_missing_is_a_finding(feeds: Feeds) -> None:
    """What could be read of a feed counts, and what could not is told."""
    web = Web({f"{AT}feed": feeds.json("", feeds.entries(3), next_url="older").content})

    generation = live.generation_at(f"{AT}feed", web)

    assert len(generation.documents) == 1
    assert generation.findings == (f"{AT}older cannot be read: 404",)


def test_archives_without_end_are_given_up(feeds: Feeds) -> None:
    """A feed that always names another document is followed for a while only."""
    numbers = count()

    generation = live.generation_at(
        "https://seoul.example", lambda _address: feeds.json("", [], next_url=f"/{next(numbers)}").content
    )

    assert len(generation.documents) == 500


def test_what_is_no_feed_is_refused() -> None:
    """A page at the address is neither a feed nor a folder."""
    with pytest.raises(UsageError, match="neither a feed nor a folder"):
        live.generation_at(f"{AT}index.html", Web({f"{AT}index.html": b"<html>"}))


class Handler(BaseHTTPRequestHandler):
    """Answers as the path says."""

    def do_GET(self) -> None:
        """Answer."""
        if self.path.startswith("/to"):
            self.send_response(302)
            self.send_header(
                "Location", {"/to-feed": "/feed", "/to-file": "file:///etc/passwd"}.get(self.path, "ftp://x/")
            )
            self.end_headers()
            return
        self.send_response(404 if self.path == "/missing" else 200)
        self.end_headers()
        self.wfile.write(b"feed" * 50_000 if self.path == "/large" else b"feed")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Return the address of a server on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def test_bytes_are_fetched_through_redirects(server: str) -> None:
    """A document is read, also where a redirect to another http address leads to it."""
    assert live.fetch(f"{server}/feed") == b"feed"
    assert live.fetch(f"{server}/to-feed") == b"feed"


@pytest.mark.parametrize("path", ["/missing", "/to-file", "/to-ftp"])
def test_what_cannot_be_fetched_is_told(server: str, path: str) -> None:
    """A missing document, and a redirect to another kind of address, are errors."""
    with pytest.raises(OutsideError, match=server):
        live.fetch(f"{server}{path}")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://seoul.example/", "feed.json"])
def test_other_kinds_of_addresses_are_refused(address: str) -> None:
    """Only http and https addresses are fetched."""
    with pytest.raises(OutsideError, match="no http or https address"):
        live.fetch(address)


def test_a_document_may_not_be_too_large(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit of size ends a fetch."""
    monkeypatch.setattr(live, "LARGEST", 1024 * 1024 // 8)
    with pytest.raises(OutsideError, match="is larger than"):
        live.fetch(f"{server}/large")


def test_compressed_bytes_are_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a server keeps compressed is opened, and what is cut off is told."""
    whole = gzip.compress(b"feed")
    answers = {"https://a.example/whole": whole, "https://a.example/cut": whole[:-9]}
    monkeypatch.setattr("irfeed.system.fetch.fetch", lambda address, _most: Answer(answers[address], None, address))

    assert live.fetch("https://a.example/whole") == b"feed"
    with pytest.raises(OutsideError, match="cut off"):
        live.fetch("https://a.example/cut")
