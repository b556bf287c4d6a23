"""Absolute http and https addresses (RFC 3986, section 4.3; RFC 9110, section 4.2)."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, urlsplit

_LONGEST = 2000
_HOST = re.compile(r"(?!-)[^\s/?#@:\\\[\]<>\"^`{|}%]+(?<!-)|\[[0-9A-Fa-f:.]+\]")
_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_NEVER = re.compile(r"[\s\\<>\"^`{|}]")


def why_not(address: str) -> str | None:
    """Return why `address` is no absolute http(s) address, in words, or None if it is one."""
    if not address or len(address) > _LONGEST:
        return f"it has more than {_LONGEST} characters" if address else "it is empty"
    if _NEVER.search(address) or any(unicodedata.category(character) in {"Cc", "Cf", "Cs"} for character in address):
        return "it holds a space or a character that addresses do not allow"
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "its host or port cannot be read"
    if port == 0:
        return "its port is 0"
    return _of_parts(parts) or ("it holds a % without two hexadecimal digits" if _BAD_PERCENT.search(address) else None)


def _of_parts(parts: SplitResult) -> str | None:
    if parts.scheme.lower() not in {"http", "https"}:
        return f'it begins with "{parts.scheme}:"' if parts.scheme else "it does not begin with http:// or https://"
    if "@" in parts.netloc:
        return "it holds a user name or a password"
    host = parts.netloc.removesuffix(f":{parts.port}" if parts.port is not None else ":")
    if not host or not all(_HOST.fullmatch(label) for label in host.rstrip(".").split(".")):
        return "its host is none" if not host.startswith("[") else None
    return None
