"""Absolute http and https addresses (RFC 3986, section 4.3; RFC 9110, section 4.2), as people may be sent to."""

from __future__ import annotations

import re
from typing import Final

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

    from irfeed.syntax.iri import why_not_absolute_iri  # noqa: PLC0415 - as said above

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
