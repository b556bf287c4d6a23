"""Identifiers (RFC 4287 section 4.2.6): the schemes that most have, and the normal form of section 4.2.6.1."""

from __future__ import annotations

import re

_TAG = re.compile(
    r"tag:(?:[\w.\-]+@)?\w(?:[\w.\-]*\w)?,\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?:.*",
    re.IGNORECASE | re.DOTALL,
)
_UUID = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE | re.ASCII)
_URN = re.compile(r"urn:[a-z0-9][a-z0-9\-]{0,30}[a-z0-9]:[^#?].*", re.IGNORECASE | re.DOTALL)
_UNESSENTIAL = re.compile(r"%(?:4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A]|3[0-9]|2[DE]|5F|7E)", re.IGNORECASE)
_WEB = re.compile(r"(https?)://(?:[^/?#@]*@)?([^/?#:]*)(?::(\d*))?([^?#]*)", re.IGNORECASE)
_PORTS = {"http": "80", "https": "443"}


def why_not_of_its_scheme(text: str) -> str | None:
    """Say what a tag: URI (RFC 4151) or a URN (RFC 8141; urn:uuid: RFC 9562) has not that its scheme demands."""
    start = text.lower()
    if start.startswith("tag:") and not _TAG.fullmatch(text):
        return "is no tag: URI like tag:example.org,2015:visit"
    if start.startswith("urn:uuid:"):
        return None if _UUID.fullmatch(text) else "is no urn:uuid: with 32 hexadecimal digits in five groups"
    if start.startswith("urn:") and not _URN.fullmatch(text):
        return "is no URN like urn:isbn:0451450523"
    return None


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
