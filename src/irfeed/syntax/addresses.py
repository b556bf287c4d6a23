"""IRIs (RFC 3987) and web addresses: what is one, what is not and why."""

from __future__ import annotations

import re
from typing import Final

from irfeed.findings.finding import quoted

# Patterns are compiled when they are first asked for: nearly all addresses are known by one look (`is_usual`).
_TAG: Final = r"(?is)tag:(?:[\w.\-]+@)?\w(?:[\w.\-]*\w)?,\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?:.*"
_UUID: Final = r"(?ia)urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_URN: Final = r"(?is)urn:[a-z0-9][a-z0-9\-]{0,30}[a-z0-9]:[^#?].*"


def why_not_of_its_scheme(text: str) -> str | None:
    """Say what a tag: URI (RFC 4151) or a URN (RFC 8141; urn:uuid: RFC 9562) has not that its scheme demands."""
    start = text.lower()
    if start.startswith("tag:") and not re.fullmatch(_TAG, text):
        return "is no tag: URI like tag:example.org,2015:visit"
    if start.startswith("urn:uuid:"):
        return None if re.fullmatch(_UUID, text) else "is no urn:uuid: with 32 hexadecimal digits in five groups"
    if start.startswith("urn:") and not re.fullmatch(_URN, text):
        return "is no URN like urn:isbn:0451450523"
    return None


_PARTS: Final = r"(?s)(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?"  # appendix B
_SCHEME: Final = r"[A-Za-z][A-Za-z0-9+.\-]*"
_BAD_PERCENT: Final = r"%(?![0-9A-Fa-f]{2})"
# Beyond ASCII, U+00A0 to U+10FFFD may stand. Python takes twenty times as long for a set that lists them.
_BAD_CHAR: Final = r'[\x00-\x20"<>\\^`{-}\x7f-\x9f\U0010fffe\U0010ffff]'
#: What RFC 3987 does not allow beyond ASCII: controls, surrogates, noncharacters, private use (but in queries), marks
#: of direction (section 4.1).
_BAD_WIDE: Final = r"[\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\u200e\u200f\u202a-\u202e\U000e0000-\U0010ffff]"
_HOST: Final = r'(?:[^\x00-\x20"#%/:<>?@\[-^`{-}\x7f-\x9f\U0010fffe\U0010ffff]|%[0-9A-Fa-f]{2})*'
_LABEL: Final = r"(?!-)[^\x00-,./:-@\[-^`{-\x9f\U0010fffe\U0010ffff]{1,63}(?<!-)"
_FUTURE: Final = r"[vV][0-9A-Fa-f]+\.[A-Za-z0-9\-._~!$&'()*+,;=:]+"
_NUMBERS: Final = r"[0-9.]+"
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
    return bool(colon) and bool(re.fullmatch(_SCHEME, scheme))


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
    bad = re.search(_BAD_CHAR, text) or re.search(_BAD_WIDE, text)
    if bad is not None:
        name = {" ": "a space", "\\": "a backslash", "\t": "a tab", "\n": "a line break"}.get(bad[0], quoted(bad[0]))
        return f"holds {name}, which no address may hold"
    if found := re.search(_BAD_PERCENT, text):
        return f"holds a percent sign without two hexadecimal digits: {quoted(text[found.start() : found.start() + 3])}"
    return None


def _why_no_parts(text: str) -> str | None:
    parts = re.fullmatch(_PARTS, text)
    scheme, authority, path, query, fragment = parts.groups() if parts else (None, None, text, None, None)
    if scheme is not None and not re.fullmatch(_SCHEME, scheme):
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
    if not re.fullmatch(_HOST, host):
        return f"has no host that could be one: {quoted(host)}"
    return _why_no_web_host(host) if scheme in _WEB else None


def _is_literal(host: str) -> bool:
    inner = host[1:-1]
    if not host.endswith("]") or "%" in inner:
        return False
    if re.fullmatch(_FUTURE, inner):
        return True
    from ipaddress import AddressValueError, IPv6Address  # noqa: PLC0415 - hardly any address has one

    try:
        IPv6Address(inner)
    except AddressValueError:
        return False
    return True


def _why_no_web_host(host: str) -> str | None:
    if not host:
        return "has no host"
    if re.fullmatch(_NUMBERS, host):
        return None if _is_ipv4(host) else f"has no host that is an IPv4 address: {quoted(host)}"
    if "%" in host:
        return None  # a registered name of RFC 3986; the labels show only when it is decoded
    labels = host.removesuffix(".").split(".")
    if len(host) > _LONGEST_HOST or not all(re.fullmatch(_LABEL, label) for label in labels):
        return f"has no host that a name server could know: {quoted(host)}"
    return None


def _is_ipv4(host: str) -> bool:
    from ipaddress import AddressValueError, IPv4Address  # noqa: PLC0415 - the same

    try:
        IPv4Address(host)
    except AddressValueError:
        return False
    return True


_LONGEST: Final = 2000
_CHARACTERS: Final = r"[A-Za-z0-9/?:@!$&'()*+,;=._~-]*"
#: Nearly every address is of this form: a name under a domain of letters, none of it an international one in ASCII.
_USUAL: Final = re.compile(
    r"https?://(?=[^/]{1,253}(?:/|\Z))(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"
    rf"(?:/{_CHARACTERS}(?:%[0-9A-Fa-f]{{2}}{_CHARACTERS})*)?"
)


def is_usual(address: str) -> bool:
    """Say at a glance that `address` is an absolute web address, and a URI; False only means that it is not usual."""
    return len(address) <= _LONGEST and _USUAL.fullmatch(address) is not None


def why_not_web_address(address: str) -> str | None:
    """Say why `address` is no absolute http(s) address without a user name in it, of at most 2000 characters."""
    return None if is_usual(address) else _why_not(address)


def _why_not(address: str) -> str | None:
    # Hardly any address needs to be taken apart.
    from urllib.parse import urlsplit  # noqa: PLC0415 - as said above

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


#: Scheme and host of an address of the web, and what follows its path, if that is empty.
_WEB_SCHEMES: Final = r"(?is)(?P<place>https?://[^/?#]*)(?P<path>/?)(?P<rest>.*)"


def is_same_address(one: str, other: str) -> bool:
    """Say whether two addresses are certainly the same: but for the case of the host, or the slash of no path."""
    return one == other or _usual(one) == _usual(other)


def _usual(address: str) -> str:
    found = re.fullmatch(_WEB_SCHEMES, address)
    return f"{found['place'].lower()}/{found['rest']}" if found else address


# All but some of ASCII; RFC 6532 adds what is beyond it. To list what is in takes Python twenty times as long.
_ATOM = r"[^\x00-\x20\"(),.:;<>@\[\\\]\x7f]+"
_LOCAL: Final = rf'{_ATOM}(?:\.{_ATOM})*|"(?:[^"\\\r\n]|\\[^\r\n])*"'
_HOST_LABEL = r"(?!-)[^\x00-,./:-@\[-`{-\x7f]{1,63}(?<!-)"
_DOMAIN: Final = rf"{_HOST_LABEL}(?:\.{_HOST_LABEL})*|\[[0-9A-Za-z:.]+\]"
_LONGEST_LOCAL = 64  # RFC 5321 section 4.5.3.1.1


def why_not_email(text: str) -> str | None:
    """Say why `text` is no e-mail address, such as editor@example.org."""
    if not text.strip():
        return "is empty"
    if text != text.strip():
        return "has white space around it"
    local, at, domain = text.rpartition("@")
    if not at:
        return "is no e-mail address: there is no @ in it"
    if text.lower().startswith("mailto:"):
        return "begins with mailto:; write the address alone"
    if not re.fullmatch(_LOCAL, local) or len(local) > _LONGEST_LOCAL:
        return f"is no e-mail address: {quoted(local)} cannot stand before the @"
    return None if re.fullmatch(_DOMAIN, domain) else f"is no e-mail address: {quoted(domain)} cannot stand after the @"
