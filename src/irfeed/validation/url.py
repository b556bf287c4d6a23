"""Web addresses: judged, and brought into the form of a URI. Sources: RFC 3986; RFC 3987, section 3.1."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from irfeed.syntax.addresses import is_usual
from irfeed.validation import rules
from irfeed.validation.around import Around
from irfeed.validation.finding import FieldFinding, refuse
from irfeed.validation.host import read_host
from irfeed.validation.url_parts import Parts, split

_KEPT = "/?:@!$&'()*+,;=._~-%"


def read_url(text: str, _: Around) -> str:
    """Return a web address as a URI: scheme and host in lower case and ASCII, other letters percent-encoded.

    Raises:
        RefusedError: carries the findings about the address.
    """
    if is_usual(text):
        return text
    parts = split(text)
    refuse(_findings(parts))
    return as_uri(parts)


def _findings(parts: Parts) -> Iterator[FieldFinding]:
    yield from rules.addresses.url_not_absolute.find(parts)
    yield from rules.addresses.url_scheme.find(parts)
    yield from rules.addresses.url_credentials.find(parts)
    yield from rules.addresses.url_host.find(parts)
    yield from rules.addresses.url_port.find(parts)
    yield from rules.addresses.url_character.find(parts)


def as_uri(parts: Parts) -> str:
    """Return a right address in ASCII."""
    port = f":{parts.port}" if parts.port else ""
    fragment = f"#{quote(parts.fragment, _KEPT)}" if parts.fragment else ""
    rest = quote(parts.path + parts.query, _KEPT)
    return f"{(parts.scheme or '').lower()}://{read_host(parts.host).ascii}{port}{rest}{fragment}"
