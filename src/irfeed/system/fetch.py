"""Fetching over HTTP: no more than was asked for, no longer than it may take, and from nowhere that is private."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, IncompleteRead
from threading import Thread
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPRedirectHandler,
    OpenerDirector,
    Request,
    UnknownHandler,
)

import irfeed
from irfeed.errors import OutsideError
from irfeed.system.reach import Http, Https, Proxies, Reach

#: For one answer of the server, and for all of it.
_SECONDS, _SECONDS_IN_ALL = 20.0, 60.0
_MOST_REDIRECTS = 5
_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/json, application/xml, */*;q=0.1"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent, and from where."""

    body: bytes  #: never more than one byte beyond what was asked for; gzip stays compressed
    media_type: str | None  #: the value of the HTTP header Content-Type
    address: str  #: after all redirects
    private: bool = False  #: whether it came from a private network


def fetch(address: str, most_bytes: int, *, private: bool | None = None, seconds: float = _SECONDS_IN_ALL) -> Answer:
    """Return what is at `address`; never more than one byte beyond `most_bytes`.

    What is compressed with gzip stays so: it is opened by those who know how much of it they can take.

    Args:
        address: of http or https.
        most_bytes: of the body.
        private: whether a private network may be asked. None: if `address` is of one; a person named it.
        seconds: how long all of it may take.

    Raises:
        OutsideError: the server cannot be reached or must not be, says no, is too slow, or sends less than it says or
            what nobody can decode.
    """
    result: list[Answer | OutsideError] = []
    # A server that sends a byte now and then is never late for a single answer; so a thread is waited for, not more.
    worker = Thread(
        target=lambda: result.append(_attempt(address, most_bytes, Reach(private=private), min(seconds, _SECONDS))),
        daemon=True,
    )
    worker.start()
    worker.join(seconds)
    outcome = result[0] if result else OutsideError(f"{address} took more than {seconds:g} seconds")
    if isinstance(outcome, OutsideError):
        raise outcome
    return outcome


def _attempt(address: str, most_bytes: int, reach: Reach, timeout: float) -> Answer | OutsideError:
    try:
        return _opened(address, most_bytes, reach, timeout)
    except HTTPError as error:
        error.close()
        return OutsideError(f"{address} answered {error.code} {error.reason}".rstrip())
    except URLError as error:
        return OutsideError(f"{address} cannot be fetched: {error.reason}")
    except IncompleteRead:
        return OutsideError(f"{address} ended before all of it was sent", hint="try again later")
    except zlib.error:
        return OutsideError(f"{address} sent a body that is not compressed as it says")
    except (HTTPException, OSError, ValueError) as error:
        return OutsideError(f"{address} cannot be fetched: {str(error) or type(error).__name__}")


def _opened(address: str, most_bytes: int, reach: Reach, timeout: float) -> Answer:
    headers = {"User-Agent": f"irfeed/{irfeed.__version__}", "Accept": _ACCEPT, "Accept-Encoding": "gzip"}
    request = Request(_ascii(address), headers=headers)  # noqa: S310 - the opener below knows http and https only
    with _opener(reach).open(request, timeout=timeout) as answer:
        body = answer.read(most_bytes + 1)
        if answer.length and len(body) <= most_bytes:  # so much of Content-Length is missing; the library is silent
            raise IncompleteRead(body, answer.length)
        encoding = (answer.headers.get("Content-Encoding") or "identity").strip().lower()
        return Answer(
            _decoded(body, encoding, most_bytes), answer.headers.get("Content-Type"), answer.url, bool(reach.private)
        )


def _ascii(address: str) -> str:
    """Return an address as HTTP can ask for it, without its fragment. Source: RFC 3987, section 3.1."""
    parts = urlsplit(address)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    path, query = (quote(part, safe="%/:=&?~#+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path, query, ""))


def _decoded(body: bytes, encoding: str, most_bytes: int) -> bytes:
    if encoding in ("identity", "gzip", "x-gzip"):
        return body
    if encoding != "deflate":
        raise URLError(f"the body is in the encoding {encoding}, which was not asked for")
    # RFC 9110 section 8.4.1.2 means zlib's format; some servers leave its two bytes of head out.
    bits = zlib.MAX_WBITS if body[:1] == b"\x78" else -zlib.MAX_WBITS
    opened = zlib.decompressobj(bits)
    plain = opened.decompress(body, most_bytes + 1)
    if not opened.eof and len(plain) <= most_bytes:
        raise IncompleteRead(plain)
    return plain


class _Redirects(HTTPRedirectHandler):
    """Follows a few redirects, and none to a file or to FTP."""

    max_redirections = _MOST_REDIRECTS

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if not newurl.lower().startswith(("http://", "https://")):
            raise URLError(f"it redirects to {newurl}, which is not of the web")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(reach: Reach) -> OpenerDirector:
    opener = OpenerDirector()
    for handler in (
        Proxies(reach),
        UnknownHandler(),
        Http(reach),
        Https(reach),
        HTTPDefaultErrorHandler(),
        _Redirects(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener
