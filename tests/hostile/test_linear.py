"""Whatever a stranger sends, twice as much of it takes about twice as long, and nothing takes a traceback."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from irfeed.checking import check_document
from irfeed.errors import OutsideError
from irfeed.importing.feed.read import read_feed
from irfeed.importing.page.read import WebPage, read_page
from irfeed.importing.source import SourceDocument, decode, read_source
from irfeed.publish.seen import read_feed as read_as_subscriber
from irfeed.syntax import why_not_language
from irfeed.system.received import GzipError, gunzip

Run = Callable[..., tuple[int, str, str]]

_ATOM = '<feed xmlns="http://www.w3.org/2005/Atom">'
_MOST = 64 << 20
_EMPTY = gzip.compress(b"")
_TRIES = 4


def _checked(text: str) -> None:
    check_document(text.encode(), "feed")


def _typed(header: str) -> None:
    check_document(b"<a/>", "feed", media_type=header)
    decode(b"a", header)


def _imported(text: str) -> None:
    read_feed(SourceDocument(text.encode(), "feed"))


def _page(text: str) -> None:
    read_page(WebPage(text.encode(), "page.html"))


#: Each with what makes `n` pieces of input, and how many pieces take a time that can be measured.
READERS: Mapping[str, tuple[Callable[[Any], object], Callable[[int], object], int]] = {
    "gzip-members": (lambda data: gunzip(data, _MOST), lambda n: _EMPTY * n, 20_000),
    "gzip-padding": (lambda data: gunzip(data, _MOST), lambda n: (_EMPTY + b"\0" * 1000) * n, 4000),
    "content-type-quotes": (_typed, lambda n: 'text/xml; a="' + '\\"' * n + ";" * n, 20_000),
    "content-type-parameters": (_typed, lambda n: "text/xml" + ';"' * n, 40_000),
    "language-variants": (why_not_language, lambda n: "en" + "".join(f"-a{i:05}" for i in range(n)), 5000),
    "language-extensions": (why_not_language, lambda n: "en" + "-a-bb" * n, 5000),
    "check-entries": (_checked, lambda n: _ATOM + "<entry><id>a</id></entry>" * n + "</feed>", 2000),
    "check-comments": (_checked, lambda n: _ATOM + "<!--" + "-x" * n + "--></feed>", 1_000_000),
    "subscriber-depth": (
        lambda text: read_as_subscriber(text.encode()),
        lambda n: _ATOM + "<entry>" + "<a>" * n + "</a>" * n + "</entry></feed>",
        20_000,
    ),
    "import-entries": (_imported, lambda n: _ATOM + "<entry><title>a</title></entry>" * n + "</feed>", 2000),
    "page-comments": (_page, lambda n: "<!-- -->\n" * n + "x", 20_000),
    "page-open-comments": (_page, lambda n: "<!--" * n + "x", 20_000),
}


def _seconds(read: Callable[[Any], object], data: object) -> float:
    """Return how long a reader took, at best."""
    taken = []
    for _ in range(2):
        begun = time.process_time()
        read(data)
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("name", READERS)
def test_twice_as_much_takes_twice_as_long(name: str) -> None:
    """Four times as much takes four times as long, give or take; what grows with the square takes sixteen times."""
    read, make, pieces = READERS[name]
    # A neighbour can make one measurement unfair; what grows with the square fails each.
    measured = ((_seconds(read, make(pieces)), _seconds(read, make(4 * pieces))) for _ in range(_TRIES))

    assert any(four_times < 9 * once + 0.05 for once, four_times in measured)


def test_gzip_of_many_members_is_opened() -> None:
    """Members of any number that programs make are opened, each with what it holds, padding between them or not."""
    parts = [b"a" * size for size in (0, 1, 1000, 1024, 5000, 100_000, 0, 7)]

    assert gunzip(b"".join(map(gzip.compress, parts)), _MOST) == b"".join(parts)
    assert gunzip(b"\0\0\0".join(map(gzip.compress, parts)) + b"\0" * 5000, _MOST) == b"".join(parts)
    assert gunzip(gzip.compress(b"a" * 100), 100) == b"a" * 100


def test_more_gzip_members_than_anyone_means_are_refused(tmp_path: Path) -> None:
    """A hundred thousand empty members are no document, in a check and in an import."""
    data = _EMPTY * 100_001
    (tmp_path / "feed.gz").write_bytes(data)

    with pytest.raises(GzipError, match="more than 100,000 gzip members"):
        gunzip(data, _MOST)
    with pytest.raises(OutsideError, match="gzip members"):
        read_source(str(tmp_path / "feed.gz"))
    assert [one.code for one in check_document(data, "feed").findings] == ["DOC003"]


def test_a_diff_of_deep_feeds_is_told(irfeed: Run, tmp_path: Path) -> None:
    """What is nested two thousand deep is compared like anything else."""
    for name, text in (("old", "a"), ("new", "b")):
        inner = "<a>" * 2000 + text + "</a>" * 2000
        entry = f"<entry><id>urn:a:b</id><title>A</title>{inner}</entry>"
        (tmp_path / f"{name}.atom").write_text(f"{_ATOM}{entry}</feed>", encoding="utf-8")
    code, out, err = irfeed("diff", tmp_path / "old.atom", tmp_path / "new.atom")

    assert code == 1  # they differ
    assert "1 changed" in out
    assert err == ""
