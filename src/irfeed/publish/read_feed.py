"""Any feed of irfeed's formats, read as a subscriber does."""

from __future__ import annotations

from irfeed.model import Format
from irfeed.publish.read_json import read_json
from irfeed.publish.read_xml import read_xml
from irfeed.publish.seen import Seen


def read_feed(content: bytes) -> Seen | None:
    """Return what a subscriber sees in `content`, or None if it is no feed. Never raises."""
    return read_json(content) if _looks_like_json(content) else read_xml(content)


def format_of(content: bytes) -> Format:
    """Return the format of a feed that :func:`read_feed` can read."""
    if _looks_like_json(content):
        return Format.JSON
    return Format.RSS if b"<rss" in content else Format.ATOM


def _looks_like_json(content: bytes) -> bool:
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"
