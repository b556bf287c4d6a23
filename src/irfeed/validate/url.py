"""Web addresses: judged, and brought into the form of a URI. Sources: RFC 3986; RFC 3987, section 3.1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from irfeed.validate.flaw import Flaw, refuse
from irfeed.validate.host import read_host
from irfeed.validate.rules.addresses import (
    url_character,
    url_credentials,
    url_host,
    url_not_absolute,
    url_port,
    url_scheme,
)
from irfeed.validate.url_parts import Parts, split

_RULES = (
    url_not_absolute.find,
    url_scheme.find,
    url_credentials.find,
    url_host.find,
    url_port.find,
    url_character.find,
)
_CHARACTERS = r"[A-Za-z0-9/?:@!$&'()*+,;=._~-]*"
#: Nearly every address is of this form and needs no taking apart: only its host is judged.
_PLAIN = re.compile(rf"https?://([a-z0-9.-]+)(?:/{_CHARACTERS}(?:%[0-9A-Fa-f]{{2}}{_CHARACTERS})*)?")
_KEPT = "/?:@!$&'()*+,;=._~-%"


def read_url(text: str) -> str:
    """Return a web address as a URI: scheme and host in lower case and ASCII, other letters percent-encoded.

    Raises:
        PydanticCustomError: carries the flaws of the address.
    """
    plain = _PLAIN.fullmatch(text)
    if plain and read_host(plain[1]).ascii:
        return text
    parts = split(text)
    refuse(_flaws(parts))
    return as_uri(parts)


def _flaws(parts: Parts) -> Iterator[Flaw]:
    for rule in _RULES:
        yield from rule(parts)


def as_uri(parts: Parts) -> str:
    """Return an address without flaws in ASCII."""
    port = f":{parts.port}" if parts.port else ""
    fragment = f"#{quote(parts.fragment, _KEPT)}" if parts.fragment else ""
    rest = quote(parts.path + parts.query, _KEPT)
    return f"{(parts.scheme or '').lower()}://{read_host(parts.host).ascii}{port}{rest}{fragment}"
