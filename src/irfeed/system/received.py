"""The form in which a server sends what it has: the header Content-Type, taken apart, and gzip.

Sources: RFC 9110, section 8.3; RFC 1952.
"""

from __future__ import annotations

import re
import zlib
from typing import Final

#: Characters of the header that are looked at; the parser takes longer and longer for each parameter after them.
_MOST: Final = 1000


def content_type(value: str) -> tuple[str, str]:
    """Return the media type, in small letters and without parameters, and the charset; each "" if it is not said."""
    whole = " ".join(value[:_MOST].split())
    if not whole:
        return "", ""
    from email.message import Message  # noqa: PLC0415 - only what a server sent has this header

    message = Message()
    message["Content-Type"] = whole
    return message.get_content_type(), str(message.get_param("charset") or "")


MAGIC: Final = b"\x1f\x8b"
_GZIP = 16 + zlib.MAX_WBITS
#: Programs that compress by blocks make one for every 64 KiB; thousands of empty ones only take time.
_MOST_MEMBERS = 100_000
_FIRST_PIECE = 1024  #: bytes
_PADDING = re.compile(rb"\0*")


class GzipError(ValueError):
    """The data is no whole gzip data, or there is more in it than was allowed (`too_large`)."""

    def __init__(self, message: str, *, too_large: bool = False) -> None:
        super().__init__(message)
        self.too_large = too_large


def gunzip(data: bytes, most_bytes: int) -> bytes:
    """Return what the gzip members in `data` hold (RFC 1952).

    Raises:
        GzipError: the data is damaged or cut off, or there is more in it than `most_bytes`, or than anyone means.
    """
    pieces: list[bytes] = []
    room = most_bytes + 1
    start = members = 0
    while start < len(data):
        members += 1
        if members > _MOST_MEMBERS:
            raise GzipError(f"it has more than {_MOST_MEMBERS:,} gzip members", too_large=True)
        piece, end = _member(data, start, room)
        pieces.append(piece)
        room -= len(piece)
        if room <= 0:
            raise GzipError(f"it is larger than {most_bytes:,} bytes when decompressed", too_large=True)
        padding = _PADDING.match(data, end)  # whole blocks of zeros are common and harmless
        start = padding.end() if padding else end
    return b"".join(pieces)


def _member(data: bytes, start: int, room: int) -> tuple[bytes, int]:
    """Return what the member at `start` holds, no more than `room` bytes of it, and where the member ends.

    It is given in pieces that grow, since what follows its end is handed back as a copy.
    """
    member = zlib.decompressobj(_GZIP)
    pieces: list[bytes] = []
    size = _FIRST_PIECE
    while not member.eof and room > 0:
        if start >= len(data):
            raise GzipError("its gzip data is cut off")
        try:
            piece = member.decompress(data[start : start + size], room)
        except zlib.error:
            raise GzipError("its gzip data is damaged") from None
        pieces.append(piece)
        room -= len(piece)
        start += size
        size *= 2
    return b"".join(pieces), min(start, len(data)) - len(member.unused_data)
