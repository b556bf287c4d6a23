"""Content that is still compressed, opened within bounds."""

from __future__ import annotations

import zlib

from irfeed.check.trouble import Trouble, UnreadableError

MAGIC = b"\x1f\x8b"
_GZIP = 16 + zlib.MAX_WBITS


def gunzip(data: bytes, most_bytes: int) -> bytes:
    """Return what the gzip members in `data` hold (RFC 1952).

    Raises:
        UnreadableError: the data is damaged or cut off, or there is more in it than `most_bytes`.
    """
    pieces: list[bytes] = []
    room = most_bytes + 1
    while data:
        member = zlib.decompressobj(_GZIP)
        try:
            piece = member.decompress(data, room)
        except zlib.error as error:
            raise UnreadableError(Trouble("damaged-gzip", f"The gzip data is damaged: {_reason(error)}")) from None
        pieces.append(piece)
        room -= len(piece)
        if room <= 0:
            message = f"The document is larger than {most_bytes:,} bytes when decompressed"
            raise UnreadableError(Trouble("too-large", message))
        if not member.eof:
            message = f"The gzip data ends before its end; {len(b''.join(pieces)):,} bytes could be read"
            raise UnreadableError(Trouble("damaged-gzip", message))
        data = member.unused_data.lstrip(b"\0")  # padding of whole blocks is common and harmless
    return b"".join(pieces)


def _reason(error: zlib.error) -> str:
    return str(error).rpartition(": ")[2]
