"""URIs (RFC 3986) and IRIs (RFC 3987): their syntax, and that of web addresses, where hosts and ports must be real."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address

from irfeed.findings.quoted import quoted

_PARTS = re.compile(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)  # appendix B
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*")
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# Beyond ASCII, U+00A0 to U+10FFFD may stand. Python takes twenty times as long for a set that lists them.
_BAD_CHAR = re.compile(r'[\x00-\x20"<>\\^`{-}\x7f-\x9f\U0010fffe\U0010ffff]')
#: What RFC 3987 does not allow beyond ASCII: controls, surrogates, noncharacters, private use (but in queries), marks
#: of direction (section 4.1).
_BAD_WIDE = re.compile(r"[\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\u200e\u200f\u202a-\u202e\U000e0000-\U0010ffff]")
_HOST = re.compile(r'(?:[^\x00-\x20"#%/:<>?@\[-^`{-}\x7f-\x9f\U0010fffe\U0010ffff]|%[0-9A-Fa-f]{2})*')
_LABEL = re.compile(r"(?!-)[^\x00-,./:-@\[-^`{-\x9f\U0010fffe\U0010ffff]{1,63}(?<!-)")
_FUTURE = re.compile(r"[vV][0-9A-Fa-f]+\.[A-Za-z0-9\-._~!$&'()*+,;=:]+")
_NUMBERS = re.compile(r"[0-9.]+")
_WEB = ("http", "https", "ftp", "ws", "wss")
_LAST_PORT = 65535
_LONGEST_HOST = 253


def why_not_iri(text: str) -> str | None:
    """Say why `text` is no IRI reference, absolute or relative. The empty text is one: it means this document."""
    return _why_no_characters(text) or _why_no_parts(text)


def why_not_uri(text: str) -> str | None:
    """Say why `text` is no URI reference: as `why_not_iri`, and only ASCII."""
    wide = next((char for char in text if char > "\x7f"), None)
    if wide is not None:
        return f"holds {quoted(wide)}, which a URI writes with percent signs"
    return why_not_iri(text)


def why_not_absolute_iri(text: str) -> str | None:
    """Say why `text` is no IRI with a scheme."""
    return why_not_iri(text) or _why_relative(text)


def why_not_absolute_uri(text: str) -> str | None:
    """Say why `text` is no URI with a scheme."""
    return why_not_uri(text) or _why_relative(text)


def is_absolute(text: str) -> bool:
    """Say whether `text` begins with a scheme."""
    scheme, colon, _ = text.partition(":")
    return bool(colon) and bool(_SCHEME.fullmatch(scheme))


def _why_relative(text: str) -> str | None:
    if is_absolute(text):
        return None
    if not text:
        return "is empty"
    if text.startswith("//"):
        return "has no scheme; write https: before it"
    if re.match(r"www\.|[a-z0-9-]+\.(?:com|org|net|kr|eu|de|uk)\b", text, re.IGNORECASE):
        return "has no scheme; write https:// before it"
    return "is relative; write the whole address with its scheme"


def _why_no_characters(text: str) -> str | None:
    if text != text.strip():
        return "has white space around it"
    bad = _BAD_CHAR.search(text) or _BAD_WIDE.search(text)
    if bad is not None:
        name = {" ": "a space", "\\": "a backslash", "\t": "a tab", "\n": "a line break"}.get(bad[0], quoted(bad[0]))
        return f"holds {name}, which no address may hold"
    if found := _BAD_PERCENT.search(text):
        return f"holds a percent sign without two hexadecimal digits: {quoted(text[found.start() : found.start() + 3])}"
    return None


def _why_no_parts(text: str) -> str | None:
    parts = _PARTS.fullmatch(text)
    scheme, authority, path, query, fragment = parts.groups() if parts else (None, None, text, None, None)
    if scheme is not None and not _SCHEME.fullmatch(scheme):
        return f"has no scheme that could be one: {quoted(scheme)}"
    if text.startswith(":"):
        return "begins with a colon"
    if scheme and scheme.lower() in _WEB and not authority:
        return f"has no host after {scheme}:"
    for part in (path, query, fragment):
        if part and set(part) & set("[]#"):
            return "holds a bracket or a # outside of its place; write %5B, %5D or %23"
    return None if authority is None else _why_no_authority(authority, (scheme or "").lower())


def _why_no_authority(authority: str, scheme: str) -> str | None:
    user, _, address = authority.rpartition("@")
    if set(user) & set("@[]"):
        return "holds more than one @ before its path"
    host, port = _host_and_port(address)
    if port and not (port.isascii() and port.isdigit()):
        return f"has no port that is a number: {quoted(port)}"
    if port and (len(port) > len("00065535") or int(port) > _LAST_PORT):
        return f"has a port that no address has: {port}"
    return _why_no_host(host, scheme)


def _host_and_port(address: str) -> tuple[str, str]:
    if address.startswith("["):
        host, bracket, port = address.partition("]")
        return host + bracket, port.removeprefix(":") if port.startswith(":") or not port else f"]{port}"
    host, _, port = address.partition(":")
    return host, port


def _why_no_host(host: str, scheme: str) -> str | None:
    if host.startswith("["):
        return None if _is_literal(host) else f"has no host that is an IPv6 address: {quoted(host)}"
    if not _HOST.fullmatch(host):
        return f"has no host that could be one: {quoted(host)}"
    return _why_no_web_host(host) if scheme in _WEB else None


def _is_literal(host: str) -> bool:
    inner = host[1:-1]
    if not host.endswith("]") or "%" in inner:
        return False
    if _FUTURE.fullmatch(inner):
        return True
    try:
        IPv6Address(inner)
    except AddressValueError:
        return False
    return True


def _why_no_web_host(host: str) -> str | None:
    if not host:
        return "has no host"
    if _NUMBERS.fullmatch(host):
        return None if _is_ipv4(host) else f"has no host that is an IPv4 address: {quoted(host)}"
    if "%" in host:
        return None  # a registered name of RFC 3986; the labels show only when it is decoded
    labels = host.removesuffix(".").split(".")
    if len(host) > _LONGEST_HOST or not all(_LABEL.fullmatch(label) for label in labels):
        return f"has no host that a name server could know: {quoted(host)}"
    return None


def _is_ipv4(host: str) -> bool:
    try:
        IPv4Address(host)
    except AddressValueError:
        return False
    return True
