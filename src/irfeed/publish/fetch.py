"""Bytes from a web address: http and https only, within limits of time and size."""

from __future__ import annotations

import time
from collections.abc import Callable
from http.client import HTTPException
from typing import IO
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from irfeed.errors import OutsideError

LARGEST = 64 * 1024 * 1024  #: bytes of one document
LONGEST = 60.0  #: seconds for one document
_SILENCE = 20.0  #: seconds without a byte
_PIECE = 64 * 1024

Fetch = Callable[[str], bytes]


def fetch(address: str, *, clock: Callable[[], float] = time.monotonic) -> bytes:
    """Return the bytes at `address`, following redirects to other http and https addresses.

    Raises:
        OutsideError: there is nothing, it is too large or comes too slowly, the address is of another kind.
    """
    if urlsplit(address).scheme not in {"http", "https"}:
        raise OutsideError(f"{address} is no http or https address")
    started = clock()
    try:
        with _opener().open(Request(address, headers={"User-Agent": "irfeed"}), timeout=_SILENCE) as response:  # noqa: S310 - the scheme was looked at
            return _read(address, response, lambda: clock() - started)
    except (OSError, HTTPException, ValueError) as fault:
        raise OutsideError(f"{address} cannot be read: {fault}") from fault


def _opener() -> OpenerDirector:
    # The usual opener would follow a redirect to an ftp address, and read local files.
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        UnknownHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPRedirectHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _read(address: str, response: IO[bytes], elapsed: Callable[[], float]) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise OutsideError(f"{address} is larger than {LARGEST // 1024 // 1024} MiB")
        if elapsed() > LONGEST:
            raise OutsideError(f"{address} took longer than {LONGEST:.0f} seconds")
    return b"".join(pieces)
