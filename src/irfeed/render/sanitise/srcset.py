"""The `srcset` of a picture: several addresses in one attribute. Source: HTML, section 4.8.4.2.1."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.render.sanitise.addresses import Address, Addresses
from irfeed.syntax import source_set

_SIZE = re.compile(r"(?:[0-9]+w|[0-9]+(?:\.[0-9]+)?x)?\Z")


def candidates(value: str, addresses: Addresses) -> Iterator[tuple[Address, str]]:
    """Give each address of a `srcset`, resolved, with its descriptor ("2x", "640w" or "")."""
    for written, descriptor in source_set(value):
        yield addresses.media(written), descriptor


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
