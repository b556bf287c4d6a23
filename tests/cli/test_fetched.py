"""What is asked of the web: no stranger's feed leads into a private network, and what was cut off is not taken."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from irfeed.system import reach

from .conftest import Irfeed, Newsroom

FEED = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>tag:seoul.example,2015:feed</id><title>News</title><updated>2015-02-06T09:00:00Z</updated>
<author><name>News desk</name></author><link rel="prev-archive" href="{older}"/>
<entry><id>tag:seoul.example,2015:{name}</id><title>{name}</title><updated>2015-02-06T09:00:00Z</updated>
<link href="https://seoul.example/{name}/"/><content>Text</content></entry>
</feed>
"""
PUBLIC = "127.0.0.2"  #: taken for a machine of the public Internet
Serve = Callable[..., str]


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Return a function that answers each connection to an address of this machine with bytes, and gives the URL."""
    monkeypatch.setattr(reach, "is_private", lambda address: address != PUBLIC)
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    listening: list[socket.socket] = []

    def answer(server: socket.socket, whole: Callable[[], bytes], asked: list[bytes]) -> None:
        with suppress(OSError):
            while True:
                connection, _ = server.accept()
                with connection:
                    request = connection.recv(65536)
                    if request:
                        asked.append(request)
                        connection.sendall(whole())

    def start(whole: bytes | Callable[[], bytes], host: str = "127.0.0.1", asked: list[bytes] | None = None) -> str:
        server = socket.create_server((host, 0))
        listening.append(server)
        content = whole if callable(whole) else lambda: whole
        threading.Thread(target=answer, args=(server, content, [] if asked is None else asked), daemon=True).start()
        return f"http://{host}:{server.getsockname()[1]}/feed"

    yield start
    for server in listening:
        with closing(server), suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)


def answered(body: str, status: str = "200 OK", *headers: str) -> bytes:
    """Return a whole answer of a server."""
    content = body.encode()
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", "Connection: close", *headers]
    return "\r\n".join([*head, "", ""]).encode() + content


def imported(folder: Path) -> int:
    """Return how many records there are."""
    return len(list((folder / "articles").iterdir()))


@pytest.mark.parametrize("how", ["link", "redirect"])
def test_a_public_feed_does_not_lead_inside(irfeed: Irfeed, newsroom: Newsroom, serve: Serve, how: str) -> None:
    """An archive in a private network is not asked for, whoever leads there, unless an option allows it."""
    asked: list[bytes] = []
    inside = serve(answered(FEED.format(name="old", older="")), asked=asked)
    older = inside if how == "link" else serve(answered("", "302 Found", f"Location: {inside}"), PUBLIC)
    feed = serve(answered(FEED.format(name="new", older=older)), PUBLIC)
    folder = newsroom()
    command = ("import", "feed", feed, "--publication", folder, "--department", "culture", "--language", "en")

    done = irfeed(*command)

    assert asked == []
    assert "it leads into a private network, to 127.0.0.1" in done.out
    assert imported(folder) == 1
    assert irfeed(*command, "--allow-private").code == 0
    assert (len(asked), imported(folder)) == (1, 2)


def test_a_private_feed_leads_inside(irfeed: Irfeed, newsroom: Newsroom, serve: Serve) -> None:
    """Who names a feed of a private network means that network."""
    inside = serve(answered(FEED.format(name="old", older="")))
    feed = serve(answered(FEED.format(name="new", older=inside)))
    folder = newsroom()

    irfeed("import", "feed", feed, "--publication", folder, "--department", "culture", "--language", "en")

    assert imported(folder) == 2


def test_no_redirect_leads_inside(irfeed: Irfeed, serve: Serve) -> None:
    """A public address that is checked or compared redirects to no private one."""
    asked: list[bytes] = []
    inside = serve(answered(FEED.format(name="old", older="")), asked=asked)
    public = serve(answered("", "302 Found", f"Location: {inside}"), PUBLIC)

    for command in (("check", public), ("diff", public, public), ("import", "page", public)):
        done = irfeed(*command)
        assert (done.code, "private network" in done.out + done.err) == (3, True) or command[0] == "import"

    assert asked == []


def test_a_proxy_is_asked_itself(
    irfeed: Irfeed, newsroom: Newsroom, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy may be in a private network; what it shall ask for may not, where that can be seen."""
    asked: list[bytes] = []
    feed = FEED.format(name="new", older="http://127.0.0.1:9/inside")
    proxy = serve(answered(feed), asked=asked).removesuffix("/feed")
    monkeypatch.setenv("http_proxy", proxy)
    folder = newsroom()

    done = irfeed(
        "import", "feed", "http://news.example/", "--publication", folder, "--department", "culture", "--language", "en"
    )

    assert "it leads into a private network" in done.out
    assert (len(asked), imported(folder)) == (1, 1)


WHOLE = FEED.format(name="new", older="").encode()
CUT = {
    "Content-Length": b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(WHOLE) + 1, WHOLE),
    "a chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s" % (len(WHOLE) + 9, WHOLE),
    "the last chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n" % (len(WHOLE), WHOLE),
    "deflate": b"HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n\x78\x9c\x00\x03\x00\xfc\xff<a>",
}


@pytest.mark.parametrize("what", CUT)
def test_an_answer_that_is_cut_off(irfeed: Irfeed, newsroom: Newsroom, serve: Serve, what: str) -> None:
    """A body that ends before what its head says has come is an error, and nothing of it is read."""
    feed = serve(CUT[what])
    folder = newsroom()

    for command in (("check", feed), ("diff", feed, feed), ("import", "feed", feed, "--publication", folder)):
        done = irfeed(*command)
        assert done.code == 3, command
        assert "ended before all of it was sent" in done.out + done.err

    assert imported(folder) == 0


def test_a_reason_of_any_length(irfeed: Irfeed, serve: Serve) -> None:
    """What a server says is told by its beginning and its end."""
    done = irfeed("check", serve(answered("", f"404 {'No ' * 20_000}")))

    assert done.code == 3
    assert "answered 404 No No" in done.out + done.err
    assert len(done.out + done.err) < 3000
