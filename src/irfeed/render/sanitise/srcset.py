"""The `srcset` of a picture: several addresses in one attribute. Source: HTML, section 4.8.4.2.1."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.render.sanitise.addresses import Address, Addresses

_ADDRESS = re.compile(r"[\t\n\f\r ,]*([^\t\n\f\r ,][^\t\n\f\r ]*)")
_DESCRIPTOR = re.compile(r"[\t\n\f\r ]*([^,]*?)[\t\n\f\r ]*(?:,|\Z)")
_SIZE = re.compile(r"(?:[0-9]+w|[0-9]+(?:\.[0-9]+)?x)?\Z")


def candidates(value: str, addresses: Addresses) -> Iterator[tuple[Address, str]]:
    """Give each address of a `srcset`, resolved, with its descriptor ("2x", "640w" or "")."""
    at = 0
    while match := _ADDRESS.match(value, at):
        at = match.end()
        written = match[1]
        if written.endswith(","):
            yield addresses.media(written.rstrip(",")), ""
            continue
        descriptor = _DESCRIPTOR.match(value, at)
        if descriptor is None:  # cannot be: the pattern ends at any comma, or at the end
            return
        at = descriptor.end()
        yield addresses.media(written), descriptor[1]


def absolute(value: str, addresses: Addresses) -> str | None:
    """Return a `srcset` with those of its addresses that may stay, absolute; None if none may."""
    kept = [
        f"{address.url} {descriptor}".rstrip()
        for address, descriptor in candidates(value, addresses)
        if address.url and _SIZE.match(descriptor)
    ]
    return ", ".join(kept) or None
