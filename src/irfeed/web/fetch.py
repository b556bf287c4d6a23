"""One document from the web: http and https only, whatever redirects say, and never more than the bounds allow."""

from __future__ import annotations

import http.client
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.message import Message
from http import HTTPStatus
from typing import IO, NoReturn
from urllib.parse import quote, urlsplit, urlunsplit

from irfeed.errors import OutsideError
from irfeed.syntax import why_not_web_address
from irfeed.web.gunzip import GzipError, gunzip

_CHUNK = 64 * 1024
_COMPRESSED = ("gzip", "x-gzip")
_HINT = "look at the address in a browser, or save the document and name the file"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much of the world one document may take."""

    most_bytes: int = 64 * 1024 * 1024  #: as sent, and again when decompressed
    seconds: float = 60  #: from the first look-up of the host to the last byte
    redirects: int = 5
    proxies: Mapping[str, str] = field(default_factory=dict)  #: addresses of proxies by scheme


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document, and where it was found in the end."""

    content: bytes  #: no longer compressed for the way
    address: str  #: after all redirects
    media_type: str  #: the value of the HTTP header Content-Type; "" without one


def is_address(text: str) -> bool:
    """Say whether `text` is meant as an address, not as the name of a file."""
    return "://" in text


def fetch(address: str, bounds: Bounds) -> Fetched:
    """Return the document at `address`.

    Raises:
        OutsideError: it is not an http(s) address, leads to none, or cannot be had within the bounds.
    """
    return _within(bounds.seconds, address, lambda: _fetched(address, bounds))


def _within(seconds: float, address: str, work: Callable[[], Fetched]) -> Fetched:
    """Do `work` and wait for it, but no longer than that.

    The time limits of sockets hold for one step each, so a host that sends a byte a minute would keep them all.
    """
    done: list[Fetched | Exception] = []

    def run() -> None:
        try:
            done.append(work())
        except Exception as error:  # noqa: BLE001 - handed to whoever waits
            done.append(error)

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    worker.join(seconds)
    if not done:
        raise OutsideError(f"{address} did not arrive within {seconds:g} seconds", hint=_HINT)
    if isinstance(done[0], Exception):
        raise done[0]
    return done[0]


def _fetched(address: str, bounds: Bounds) -> Fetched:
    opener = urllib.request.OpenerDirector()  # of our own: the usual one would open files, FTP and data addresses
    for handler in (
        urllib.request.ProxyHandler(dict(bounds.proxies)),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(bounds.redirects),
    ):
        opener.add_handler(handler)
    headers = {"Accept-Encoding": "gzip", "User-Agent": "irfeed"}
    request = urllib.request.Request(_plain(address), headers=headers)  # noqa: S310 - the opener knows http(s) only
    try:
        with opener.open(request, timeout=bounds.seconds) as answer:
            content = _content(answer, address, bounds.most_bytes)
            return Fetched(content, answer.url, answer.headers.get("Content-Type", ""))
    except urllib.error.HTTPError as error:
        _refuse(address, _words(error))
    except (http.client.HTTPException, OSError, ValueError) as error:
        _refuse(address, str(getattr(error, "reason", "") or error or type(error).__name__))


def _plain(address: str) -> str:
    """Return an address that HTTP can ask for: host and path in ASCII (RFC 3987, section 3.1)."""
    if reason := why_not_web_address(address):
        _refuse(address, f"the address {reason}")
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode()
    path, query = (quote(part, safe="%/:=&?~#+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path or "/", query, ""))


def _content(answer: http.client.HTTPResponse, address: str, most_bytes: int) -> bytes:
    pieces: list[bytes] = []
    room = most_bytes
    while piece := answer.read(_CHUNK):
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            _refuse(address, f"it is larger than {most_bytes:,} bytes")
    content = b"".join(pieces)
    if answer.headers.get("Content-Encoding", "").strip().lower() not in _COMPRESSED:
        return content
    try:
        return gunzip(content, most_bytes)
    except GzipError as error:
        _refuse(address, str(error))


def _words(error: urllib.error.HTTPError) -> str:
    if error.code in list(HTTPStatus) and not HTTPStatus(error.code).is_redirection:
        return f"the server answers {error.code} {HTTPStatus(error.code).phrase}"
    return " ".join(str(error.reason).split())


def _refuse(address: str, reason: str) -> NoReturn:
    raise OutsideError(f"{address} cannot be fetched: {reason}", hint=_HINT)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to web addresses, and only so many."""

    def __init__(self, most: int) -> None:
        self.max_redirections = most  # type: ignore[misc] # the class attribute is made to be set
        self.max_repeats = most  # type: ignore[misc] # as above

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage | Message,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Return the request to follow a redirect by."""
        if reason := why_not_web_address(newurl):
            _refuse(req.full_url, f"it leads to {newurl}, which {reason}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type] # as urllib calls it
