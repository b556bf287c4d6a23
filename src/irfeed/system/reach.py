"""Which machines a fetch may ask: no link of the public Internet leads it into a private network.

Else a feed of a stranger could have this machine ask what only this machine can see: the services of an office, or
the metadata of a cloud server.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from ipaddress import IPv6Address, ip_address
from typing import Any
from urllib.parse import urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, ProxyHandler, Request


def is_private(address: str) -> bool:
    """Say whether an IP address is not one of the public Internet. Source: IANA Special-Purpose Address Registries."""
    found = ip_address(address.partition("%")[0])
    inner = (found.ipv4_mapped or found.sixtofour) if isinstance(found, IPv6Address) else None
    return not (inner or found).is_global


class Reach:
    """How far one fetch goes.

    `private` says whether into private networks. None: the address was named by a person, and may be of any machine;
    where that is one of the public Internet, so are all to which it redirects.
    """

    def __init__(self, *, private: bool | None) -> None:
        self.private = private
        self.by_proxy = False  #: whether the connection that is made next leads to a proxy

    def judge(self, address: str) -> None:
        """Take note of the IP address of a machine that is about to be asked.

        Raises:
            OSError: it must not be.
        """
        found = is_private(address)
        if self.private is None:
            self.private = found
        elif found and not self.private:
            raise OSError(f"it leads into a private network, to {address}")

    def judge_name(self, host: str) -> None:
        """Take note of a machine that a proxy will ask. What the name of one means is known to the proxy alone.

        Raises:
            OSError: it must not be asked.
        """
        name = urlsplit(f"//{host}").hostname or ""
        try:
            self.judge("127.0.0.1" if name == "localhost" else str(ip_address(name)))
        except ValueError:
            self.private = self.private or False


class Proxies(ProxyHandler):
    """The proxies that the environment names."""

    def __init__(self, reach: Reach) -> None:
        super().__init__()
        self._reach = reach

    def proxy_open(self, req: Request, proxy: str, type: str) -> Any:  # noqa: A002, ANN401 - as in the library
        """Judge the machine that is meant, before it stands in the request no more."""
        host = req.host
        answer = super().proxy_open(req, proxy, type)
        self._reach.by_proxy = req.host != host
        if self._reach.by_proxy:
            self._reach.judge_name(host)
        return answer


class Http(HTTPHandler):
    """http, within reach."""

    def __init__(self, reach: Reach) -> None:
        super().__init__()
        self._reach = reach

    def http_open(self, req: Request) -> HTTPResponse:
        """Open a connection to a machine that may be asked."""
        return self.do_open(partial(_Judged, _judge_of(self._reach)), req)


class Https(HTTPSHandler):
    """https, within reach."""

    def __init__(self, reach: Reach) -> None:
        super().__init__()
        self._reach = reach

    def https_open(self, req: Request) -> HTTPResponse:
        """Open a connection to a machine that may be asked."""
        return self.do_open(partial(_TlsJudged, _judge_of(self._reach)), req)


def _judge_of(reach: Reach) -> Callable[[str], None]:
    """Return what judges the machine at the other end of the next connection, unless it is a proxy."""
    by_proxy, reach.by_proxy = reach.by_proxy, False
    return (lambda _address: None) if by_proxy else reach.judge


class _Judged(HTTPConnection):
    """Judges the machine at the other end: by the address that was reached, which a name cannot change any more."""

    def __init__(self, judge: Callable[[str], None], *where: Any, **how: Any) -> None:  # noqa: ANN401 - the library's
        super().__init__(*where, **how)
        self._judge = judge

    def connect(self) -> None:
        """Connect, and let go of a machine that must not be asked, before it was asked anything."""
        super().connect()
        try:
            self._judge(self.sock.getpeername()[0])
        except OSError:
            self.close()
            raise


class _TlsJudged(_Judged, HTTPSConnection):
    """The same after a handshake, in which nothing is asked either."""
