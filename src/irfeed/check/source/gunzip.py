"""Content that is still compressed, opened within bounds, or told what is wrong with it."""

from __future__ import annotations

from irfeed.check.trouble import Trouble, UnreadableError
from irfeed.system import fetch as web

MAGIC = web.MAGIC


def gunzip(data: bytes, most_bytes: int) -> bytes:
    """Return what the gzip members in `data` hold (RFC 1952).

    Raises:
        UnreadableError: the data is damaged or cut off, or there is more in it than `most_bytes`.
    """
    try:
        return web.gunzip(data, most_bytes)
    except web.GzipError as error:
        name = "too-large" if error.too_large else "damaged-gzip"
        raise UnreadableError(Trouble(name, f"The document cannot be opened: {error}")) from None
