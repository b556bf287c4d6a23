"""Whether two addresses are one, written in two ways. Source: RFC 3986, sections 6.2.2.1 and 6.2.3."""

from __future__ import annotations

import re

#: Scheme and host of an address of the web, and what follows its path, if that is empty.
_WEB = re.compile(r"(?P<place>https?://[^/?#]*)(?P<path>/?)(?P<rest>.*)", re.IGNORECASE | re.DOTALL)


def is_same_address(one: str, other: str) -> bool:
    """Say whether two addresses are certainly the same: but for the case of the host, or the slash of no path."""
    return one == other or _usual(one) == _usual(other)


def _usual(address: str) -> str:
    found = _WEB.fullmatch(address)
    return f"{found['place'].lower()}/{found['rest']}" if found else address
