"""A file or an address to bytes, within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from irfeed.errors import OutsideError, UsageError
from irfeed.web import Bounds, fetch, is_address
from irfeed.web.gunzip import MAGIC, GzipError, gunzip


@dataclass(frozen=True, slots=True)
class Source:
    """A document, before anyone has read it."""

    content: bytes
    path: str  #: what findings call it
    address: str = ""  #: where it was fetched from, after all redirects; "" for a file
    media_type: str = ""  #: the value of the HTTP header Content-Type


def read_source(named: str, bounds: Bounds) -> Source:
    """Return the document at an http(s) address, or in a file.

    Raises:
        OutsideError: it cannot be had, or is larger than the bounds allow.
        UsageError: there is no such file.
    """
    if is_address(named):
        fetched = fetch(named, bounds)
        return Source(_plain(fetched.content, named, bounds), named, fetched.address, fetched.media_type)
    path = Path(named)
    try:
        if not path.is_file():
            raise UsageError(f"There is no file {named}", hint="name a file, or an address that begins with https://")
        with path.open("rb") as file:
            content = file.read(bounds.most_bytes + 1)
    except OSError as error:
        raise OutsideError(f"{named} cannot be read: {error.strerror}") from None
    if len(content) > bounds.most_bytes:
        raise OutsideError(f"{named} is larger than {bounds.most_bytes:,} bytes")
    return Source(_plain(content, named, bounds), path.as_posix())


def _plain(content: bytes, named: str, bounds: Bounds) -> bytes:
    """Return what a gzip file holds, or any other content as it is."""
    if not content.startswith(MAGIC):
        return content
    try:
        return gunzip(content, bounds.most_bytes)
    except GzipError as error:
        raise OutsideError(f"{named} cannot be read: {error}") from None
