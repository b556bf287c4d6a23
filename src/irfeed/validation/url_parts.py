"""The parts of an address as they are written, unjudged. Source: RFC 3986, appendix B."""

from __future__ import annotations

import re

from irfeed.frozen import dataclass

_PARTS = re.compile(r"(?:([A-Za-z][^:/?#]*):)?(?://([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Parts:
    """An address, taken apart."""

    text: str  #: the whole
    scheme: str | None
    authority: str | None  #: credentials, host and port together; None where no "//" stands
    credentials: str | None
    host: str  #: an IPv6 address keeps its brackets
    port: str | None
    path: str
    query: str  #: with its "?"
    fragment: str  #: without its "#"

    @property
    def is_web(self) -> bool:
        """Whether the scheme is http or https, in any case."""
        return (self.scheme or "").casefold() in {"http", "https"}

    @property
    def shown(self) -> str:
        """The address for messages: without credentials, since reports end up in public logs."""
        return self.text if self.credentials is None else self.text.replace(f"{self.credentials}@", "…@", 1)


def split(text: str) -> Parts:
    """Take any text apart; every text has parts."""
    scheme, authority, path, query, fragment = _match(text)
    credentials, at, address = (authority or "").rpartition("@")
    host, port = _host_and_port(address)
    return Parts(
        text=text,
        scheme=scheme,
        authority=authority,
        credentials=credentials if at else None,
        host=host,
        port=port,
        path=path or "",
        query=query or "",
        fragment=(fragment or "")[1:],
    )


def _match(text: str) -> tuple[str | None, ...]:
    found = _PARTS.fullmatch(text)
    return found.groups() if found else ()  # the pattern fits every text


def _host_and_port(address: str) -> tuple[str, str | None]:
    """Part the port from the host; the colons of an IPv6 address belong to the host."""
    bracket = address.rfind("]")
    colon = address.find(":", bracket + 1)
    return (address, None) if colon < 0 else (address[:colon], address[colon + 1 :])
