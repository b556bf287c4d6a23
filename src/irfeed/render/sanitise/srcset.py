"""The `srcset` of a picture: several addresses in one attribute. Source: HTML, section 4.8.4.2.1."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.render.sanitise.addresses import Address, Addresses

_ADDRESS = re.compile(r"[\t\n\f\r ,]*([^\t\n\f\r ,][^\t\n\f\r ]*)")
_BLANKS = "\t\n\f\r "
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
        comma = value.find(",", at)
        end = comma if comma >= 0 else len(value)
        yield addresses.media(written), value[at:end].strip(_BLANKS)
        at = end


def absolute(value: str, addresses: Addresses) -> str | None:
    """Return a `srcset` with those of its addresses that may stay, absolute; None if none may."""
    kept = [
        f"{address.url} {descriptor}".rstrip()
        for address, descriptor in candidates(value, addresses)
        if address.url and is_size(descriptor)
    ]
    return ", ".join(kept) or None


def is_size(descriptor: str) -> bool:
    """Say whether a descriptor gives a width or a density, or nothing."""
    return _SIZE.match(descriptor) is not None
