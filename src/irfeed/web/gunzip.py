"""Content that is still compressed, opened within bounds."""

from __future__ import annotations

import zlib

MAGIC = b"\x1f\x8b"
_GZIP = 16 + zlib.MAX_WBITS


class GzipError(ValueError):
    """The data is no whole gzip data, or there is more in it than was allowed (`too_large`)."""

    def __init__(self, message: str, *, too_large: bool = False) -> None:
        super().__init__(message)
        self.too_large = too_large


def gunzip(data: bytes, most_bytes: int) -> bytes:
    """Return what the gzip members in `data` hold (RFC 1952).

    Raises:
        GzipError: the data is damaged or cut off, or there is more in it than `most_bytes`.
    """
    pieces: list[bytes] = []
    room = most_bytes + 1
    while data:
        member = zlib.decompressobj(_GZIP)
        try:
            piece = member.decompress(data, room)
        except zlib.error:
            raise GzipError("its gzip data is damaged") from None
        pieces.append(piece)
        room -= len(piece)
        if room <= 0:
            raise GzipError(f"it is larger than {most_bytes:,} bytes when decompressed", too_large=True)
        if not member.eof:
            raise GzipError("its gzip data is cut off")
        data = member.unused_data.lstrip(b"\0")  # padding of whole blocks is common and harmless
    return b"".join(pieces)
