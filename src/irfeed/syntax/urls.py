"""Web addresses: taken apart, and brought into the form of a URI. Sources: RFC 3986; RFC 3987, section 3.1."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

from irfeed.findings.finding import quoted
from irfeed.frozen import dataclass
from irfeed.syntax.addresses import is_usual

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


_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_IPV4 = re.compile(r"(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\.(?!$)|$)){4}")
_LONGEST = 253


@dataclass(frozen=True, slots=True)
class Host:
    """A host in the form that URIs have it in, or what is wrong with it."""

    ascii: str  #: lower case, international labels in punycode; "" if the host is wrong
    finding: str  #: goes on after the host's name; "" if there is none


@lru_cache(maxsize=4096)
def read_host(text: str) -> Host:
    """Judge `text` as a host and return its ASCII form."""
    if text.startswith("["):
        return _ipv6(text)
    labels = [_ascii_label(label) for label in text.split(".")]
    name = ".".join(label or "" for label in labels)
    finding = _finding(text, labels, name)
    return Host("" if finding else name, finding)


def _finding(text: str, labels: list[str | None], name: str) -> str:
    if not text:
        return "is empty"
    if None in labels:
        return "is not a domain name"
    if len(name) > _LONGEST:
        return "is too long"
    if _NUMBER.fullmatch(labels[-1] or "") and not _IPV4.fullmatch(name):
        return "is not an IP address of four numbers from 0 to 255"
    return ""


def _ipv6(text: str) -> Host:
    import ipaddress  # noqa: PLC0415 - hardly any address has one

    try:
        address = ipaddress.IPv6Address(text[1:-1] if text.endswith("]") else "")
    except ValueError:
        return Host("", "is not an IPv6 address")
    return Host("", "has a scope, which only its own network knows") if address.scope_id else Host(f"[{address}]", "")


def _ascii_label(label: str) -> str | None:
    """Return a label in lower case and ASCII, or None if it is none."""
    if not label.isascii():
        return _punycode(label)
    lowered = label.lower()
    if not _LABEL.fullmatch(lowered) or (lowered.startswith("xn--") and not _is_punycode(lowered)):
        return None
    return lowered


def _punycode(label: str) -> str | None:
    # Letter by letter: str.lower() would make a final sigma of the last one, which is another letter in a name.
    lowered = "".join(letter.lower() for letter in unicodedata.normalize("NFKC", label))
    mapped = unicodedata.normalize("NFC", lowered)
    if mapped.isascii():
        return _ascii_label(mapped)
    encoded = "xn--" + mapped.encode("punycode", "replace").decode("ascii")
    return encoded if _are_letters(mapped) and _LABEL.fullmatch(encoded) else None


def _is_punycode(label: str) -> bool:
    """Say whether a label decodes to letters that need it and would be encoded so again."""
    try:
        decoded = label[4:].encode("ascii").decode("punycode")
    except ValueError:
        return False
    return not decoded.isascii() and _punycode(decoded) == label


def _are_letters(label: str) -> bool:
    kinds = [unicodedata.category(letter) for letter in label]
    allowed = all(kind[0] in "LM" or kind == "Nd" or letter == "-" for kind, letter in zip(kinds, label, strict=True))
    hyphens = label[0] == "-" or label[-1] == "-" or label[2:4] == "--"
    return allowed and kinds[0][0] != "M" and not hyphens


_KEPT = "/?:@!$&'()*+,;=._~-%"


def as_uri(parts: Parts) -> str:
    """Return a right address in ASCII."""
    port = f":{parts.port}" if parts.port else ""
    fragment = f"#{quote(parts.fragment, _KEPT)}" if parts.fragment else ""
    rest = quote(parts.path + parts.query, _KEPT)
    return f"{(parts.scheme or '').lower()}://{read_host(parts.host).ascii}{port}{rest}{fragment}"


def uri_of(address: str) -> str:
    """Return a right web address as a URI: scheme and host in lower case and ASCII, other letters percent-encoded."""
    return address if is_usual(address) else as_uri(split(address))


def why_no_uri(address: str) -> str | None:
    """Say why an address has no form as a URI: its host is none of the web. It is right otherwise."""
    host = split(address).host
    finding = "" if is_usual(address) else read_host(host).finding
    return f"has the host {quoted(host)}, which {finding}" if finding else None
