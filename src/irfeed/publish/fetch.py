"""Bytes from a web address, opened if they are compressed."""

from __future__ import annotations

from collections.abc import Callable

from irfeed.errors import OutsideError
from irfeed.web import fetch as web
from irfeed.web.gunzip import MAGIC, GzipError, gunzip

LARGEST = 64 * 1024 * 1024  #: bytes of one document

Fetch = Callable[[str], bytes]


def fetch(address: str) -> bytes:
    """Return the bytes at `address`, following redirects to other http and https addresses.

    Raises:
        OutsideError: there is nothing, it is too large or comes too slowly, the address is of another kind.
    """
    if not address.startswith(("http://", "https://")):
        raise OutsideError(f"{address} is no http or https address")
    body = web.fetch(address, LARGEST).body
    try:
        body = gunzip(body, LARGEST) if body.startswith(MAGIC) else body
    except GzipError as error:
        raise OutsideError(f"{address} cannot be read: {error}") from None
    if len(body) > LARGEST:
        raise OutsideError(f"{address} is larger than {LARGEST // 1024 // 1024} MiB")
    return body
