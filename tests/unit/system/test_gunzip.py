"""Compressed content is opened within bounds."""

from __future__ import annotations

import gzip

import pytest

from irfeed.system.received import GzipError, gunzip


def test_members() -> None:
    """All members are read, and padding after them is passed over."""
    assert gunzip(gzip.compress(b"a") + gzip.compress(b"b") + b"\0\0", 10) == b"ab"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x1f\x8b nothing", "damaged"),
        (gzip.compress(b"a" * 100, mtime=0)[:-9], "cut off"),
        (gzip.compress(b"a" * 1_000_000, mtime=0), "larger than 1,000 bytes"),
    ],
    ids=["damaged", "cut-off", "bomb"],
)
def test_refused(data: bytes, words: str) -> None:
    """Damage, a missing end and a bomb are refused in words."""
    with pytest.raises(GzipError, match=words):
        gunzip(data, 1000)
