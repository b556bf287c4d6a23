"""Absolute http and https addresses (RFC 3986, section 4.3; RFC 9110, section 4.2), as people may be sent to."""

from __future__ import annotations

from urllib.parse import urlsplit

from irfeed.syntax.iri import why_not_absolute_iri

_LONGEST = 2000


def why_not_web_address(address: str) -> str | None:
    """Say why `address` is no absolute http(s) address without a user name in it, of at most 2000 characters."""
    if len(address) > _LONGEST:
        return f"has more than {_LONGEST} characters"
    if reason := why_not_absolute_iri(address):
        return reason
    parts = urlsplit(address)
    if parts.scheme.lower() not in {"http", "https"}:
        return f'begins with "{parts.scheme}:" and not with https:'
    if "@" in parts.netloc:
        return "holds a user name or a password"
    if parts.port == 0:
        return "has the port 0"
    return None
