"""Addresses in HTML: made absolute against the article's own, or refused with a reason.

Reads an address as browsers do (WHATWG URL, section 4.4: blanks around it, tabs and line ends within it, and
backslashes), so that none is safe here and something else there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from irfeed.render.sanitise.allowed import LINK_SCHEMES, MEDIA_SCHEMES

_EDGES = "".join(map(chr, range(0x21)))
_WITHIN = str.maketrans("", "", "\t\n\r")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = ("http", "https")

#: Addresses that need no second look: the most by far.
_PLAIN = re.compile(r"https?://(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][A-Za-z0-9/?#._~!$&'()*+,;=:@%-]*)?\Z")
_HOST = re.compile(r"[^\x00-\x20\"#%/:<>?@\[\\\]^`{|}\x7f]+\Z")
_UNWRITTEN = re.compile(r"[\s\x00-\x20\"<>`{|}\\^\x7f]")
_SLASHES = re.compile(r"[/\\]{2,}")

#: Quotation marks of texts around an address, as they are and as Markdown writes them into links.
_MARKS = "“”„‟«»‘’‚\"'"
_QUOTED = re.compile(rf"(?:[{_MARKS}]|%E2%80%9[89A-F]|%C2%A[B]|%C2%BB)+", re.IGNORECASE)
_NAME = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}"
_WITHOUT_SCHEME = re.compile(rf"www\.{_NAME}(?::\d+)?(?:[/?#]|\Z)", re.IGNORECASE)
_WITHOUT_COLON = re.compile(rf"(https?)//(?={_NAME})", re.IGNORECASE)
_MAILBOX = re.compile(rf"[\w.+-]+@{_NAME}\Z")


class Refusal(Enum):
    """Why an address cannot stay as it is."""

    SCHEME = auto()  #: a scheme that is not on the list, such as javascript:
    DATA = auto()  #: a data: address where a picture, sound or film is loaded
    UNRESOLVABLE = auto()  #: no address at all
    CREDENTIALS = auto()  #: a name or a password in it; it stays without them
    HALF = auto()  #: without its scheme, or in quotation marks; it stays as what was meant


@dataclass(frozen=True, slots=True)
class Address:
    """What became of an address."""

    url: str | None  #: absolute; None if it was refused
    refusal: Refusal | None = None


class Addresses:
    """The addresses of one body, resolved against the address of its article."""

    def __init__(self, base: str) -> None:
        self._base = base.partition("#")[0]
        self._links: dict[str, Address] = {}
        self._media: dict[str, Address] = {}

    def link(self, value: str) -> Address:
        """Resolve an address that is followed when somebody asks for it."""
        return self._known(self._links, value, LINK_SCHEMES)

    def media(self, value: str) -> Address:
        """Resolve an address that is loaded unasked."""
        return self._known(self._media, value, MEDIA_SCHEMES)

    def _known(self, known: dict[str, Address], value: str, schemes: frozenset[str]) -> Address:
        if value not in known:
            known[value] = Address(value) if _PLAIN.match(value) else self._whole(value, schemes)
        return known[value]

    def _whole(self, value: str, schemes: frozenset[str]) -> Address:
        """Resolve an address, of which a half may be missing."""
        meant = _meant(value.strip(_EDGES), schemes)
        address = self._resolve(value if meant is None else meant, schemes)
        return address if meant is None or address.refusal else Address(address.url, Refusal.HALF)

    def _resolve(self, value: str, schemes: frozenset[str]) -> Address:
        value = value.strip(_EDGES).translate(_WITHIN)
        match = _SCHEME.match(value)
        scheme = match[1].lower() if match else ""
        if match and scheme not in _WEB:
            return _other(value, scheme, schemes)
        rest = value[match.end() :] if match else value
        if match and not _SLASHES.match(rest):
            return Address(None, Refusal.UNRESOLVABLE)
        if schemes is MEDIA_SCHEMES and not value:
            return Address(None, Refusal.UNRESOLVABLE)
        url = self._absolute(scheme, rest)
        return Address(url) if _PLAIN.match(url) else _web(url)

    def _absolute(self, scheme: str, rest: str) -> str:
        """Join what follows the scheme, if there is one, to the base; "" if that cannot be done."""
        end = min((at for at in (rest.find("?"), rest.find("#")) if at >= 0), default=len(rest))
        path = rest[:end].replace("\\", "/")
        rest = _SLASHES.sub("//", path, count=1) + rest[end:] if path.startswith("//") else path + rest[end:]
        if rest.startswith("//"):
            return f"{scheme or self._base.partition(':')[0]}:{rest}"
        try:
            return urljoin(self._base, rest)
        except ValueError:
            return ""


def _meant(value: str, schemes: frozenset[str]) -> str | None:
    """Return the whole address that is meant by half of one; None for any other."""
    first, last = _QUOTED.match(value), None
    bare = value
    if first:
        last = next((one for one in _QUOTED.finditer(value) if one.end() == len(value)), None)
        bare = value[first.end() : last.start() if last and last.start() >= first.end() else None]
    if _WITHOUT_SCHEME.match(bare):
        return f"https://{bare}"
    if _WITHOUT_COLON.match(bare):
        return _WITHOUT_COLON.sub(r"\1://", bare, count=1)
    if schemes is LINK_SCHEMES and _MAILBOX.match(bare):
        return f"mailto:{bare}"
    return bare if first and _SCHEME.match(bare) else None


@lru_cache(maxsize=1)
def addresses_of(url: str) -> Addresses:
    """Return the addresses of the body that is at hand, that of the article at `url`."""
    return Addresses(url)


def _other(value: str, scheme: str, schemes: frozenset[str]) -> Address:
    if scheme in schemes:
        return Address(scheme + _written(value[len(scheme) :]))
    return Address(None, Refusal.DATA if scheme == "data" and schemes is MEDIA_SCHEMES else Refusal.SCHEME)


def _web(url: str) -> Address:
    try:
        parts = urlsplit(url)
        host = _host(parts)
    except ValueError:
        return Address(None, Refusal.UNRESOLVABLE)
    if host is None:
        return Address(None, Refusal.UNRESOLVABLE)
    path = _written(url.partition("//")[2][len(parts.netloc) :])
    refusal = Refusal.CREDENTIALS if "@" in parts.netloc else None
    return Address(f"{parts.scheme}://{host}{path}", refusal)


def _host(parts: SplitResult) -> str | None:
    """Return host and port, without credentials; None if there is no such host (WHATWG URL, section 3.5)."""
    host = parts.netloc.rpartition("@")[2]
    name = parts.hostname or ""
    if parts.port == 0:
        return None
    if host.startswith("["):
        return host if _is_version_6(name) else None
    if not _HOST.match(name):
        return None
    last = name.rstrip(".").rpartition(".")[2]
    return host if not last[:1].isdigit() or _is_version_4(name) else None


def _is_version_4(host: str) -> bool:
    try:
        IPv4Address(host)
    except AddressValueError:
        return False
    return True


def _is_version_6(host: str) -> bool:
    try:
        IPv6Address(host)
    except AddressValueError:
        return False
    return True


def _written(text: str) -> str:
    """Percent-encode what no address may hold (RFC 3986, section 2)."""
    return _UNWRITTEN.sub(lambda match: quote(match[0], safe=""), text)
