"""A file or an address to bytes, within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from irfeed.errors import OutsideError, UsageError
from irfeed.syntax import why_not_web_address
from irfeed.system.fetch import MAGIC, GzipError, fetch, gunzip

#: The largest document, in bytes, after decompression.
MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    """A document, before anyone has read it."""

    content: bytes
    path: str  #: what findings call it
    address: str = ""  #: where it was fetched from, after all redirects; "" for a file
    media_type: str = ""  #: the value of the HTTP header Content-Type
    private: bool = False  #: whether it was fetched from a private network
    base: str = ""  #: what relative addresses in it stand on, if somebody has said so


def read_source(named: str, most_bytes: int = MOST_BYTES, *, private: bool | None = None) -> Source:
    """Return the document at an http(s) address, or in a file.

    Args:
        named: the address, or the file.
        most_bytes: of the document.
        private: whether a private network may be asked. None: if the address is of one; a person named it.

    Raises:
        OutsideError: it cannot be had, or is larger than `most_bytes`.
        UsageError: there is no such file, or the address is none of http or https.
    """
    if "://" in named:
        return _from_web(named, most_bytes, private=private)
    path = Path(named)
    try:
        if not path.is_file():
            raise UsageError(f"There is no file {named}", hint="name a file, or an address that begins with https://")
        with path.open("rb") as file:
            return Source(_plain(file.read(most_bytes + 1), named, most_bytes), path.as_posix())
    except (OSError, ValueError) as error:
        raise OutsideError(f"{named} cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _from_web(address: str, most_bytes: int, *, private: bool | None) -> Source:
    if reason := why_not_web_address(address):
        raise UsageError(f"{address} {reason}", hint="give an address that begins with https://")
    answer = fetch(address, most_bytes, private=private)
    content = _plain(answer.body, address, most_bytes)
    return Source(content, address, answer.address, answer.media_type or "", answer.private)


def _plain(content: bytes, named: str, most_bytes: int) -> bytes:
    """Return what gzip compressed, or any other content as it is."""
    try:
        plain = gunzip(content, most_bytes) if content.startswith(MAGIC) else content
    except GzipError as error:
        raise OutsideError(f"{named} cannot be read: {error}") from None
    if len(plain) > most_bytes:
        raise OutsideError(f"{named} is larger than {most_bytes:,} bytes")
    return plain
