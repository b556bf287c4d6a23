"""Ids of imported articles: made once from where an article comes from, so that importing it again gives the same."""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import urlsplit, urlunsplit

_LENGTH = 16


def id_of(address: str, authority: str) -> str:
    """Return the id of the article whose page is at `address`.

    It holds a digest, not the address: the page may move, and the id stays what it is. Source: RFC 4151.
    """
    return f"tag:{authority}:import-{digest(canonical(address))}"


def digest(text: str, length: int = _LENGTH) -> str:
    """Return the beginning of the SHA-256 of a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def canonical(address: str) -> str:
    """Return an address without its fragment, host in small letters: two spellings of it are one page."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", parts.query, ""))
