"""Identifiers (RFC 4287 section 4.2.6): the normal form of section 4.2.6.1."""

from __future__ import annotations

import re

_UNESSENTIAL = re.compile(r"%(?:4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A]|3[0-9]|2[DE]|5F|7E)", re.IGNORECASE)
_WEB = re.compile(r"(https?)://(?:[^/?#@]*@)?([^/?#:]*)(?::(\d*))?([^?#]*)", re.IGNORECASE)
_PORTS = {"http": "80", "https": "443"}


def why_not_normal(text: str) -> str | None:
    """Say why an IRI is not in the form in which it is compared best (section 4.2.6.1)."""
    scheme, _, _ = text.partition(":")
    if scheme != scheme.lower():
        return f"has capital letters in its scheme; write {scheme.lower()}:"
    if found := _UNESSENTIAL.search(text):
        return f"writes a character with a percent sign that needs none: {found[0]}"
    if found := re.search(r"%(?=[0-9A-Fa-f]{2})(?:[0-9A-F]?[a-f])", text):
        return "has small letters after a percent sign; write capital ones"
    return _why_web_not_normal(text)


def _why_web_not_normal(text: str) -> str | None:
    found = _WEB.match(text)
    if found is None:
        return None
    scheme, host, port, path = found.groups()
    if host != host.lower():
        return f"has capital letters in its host; write {host.lower()}"
    if port is not None and port in ("", _PORTS[scheme.lower()]):
        return "names the port that it would have anyway"
    if not path:
        return "has no path; write a slash after the host"
    return "has . or .. as a part of its path" if {".", ".."} & set(path.split("/")) else None
