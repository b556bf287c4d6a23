"""E-mail addresses: RFC 5322 section 3.4.1, in the form that is in use: no comments, no blanks, no obsolete syntax."""

from __future__ import annotations

import re

from irfeed.findings.quoted import quoted

# All but some of ASCII; RFC 6532 adds what is beyond it. To list what is in takes Python twenty times as long.
_ATOM = r"[^\x00-\x20\"(),.:;<>@\[\\\]\x7f]+"
_LOCAL = re.compile(rf'{_ATOM}(?:\.{_ATOM})*|"(?:[^"\\\r\n]|\\[^\r\n])*"')
_LABEL = r"(?!-)[^\x00-,./:-@\[-`{-\x7f]{1,63}(?<!-)"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})*|\[[0-9A-Za-z:.]+\]")
_LONGEST_LOCAL = 64  # RFC 5321 section 4.5.3.1.1


def why_not_email(text: str) -> str | None:
    """Say why `text` is no e-mail address, such as editor@example.org."""
    if not text.strip():
        return "is empty"
    if text != text.strip():
        return "has white space around it"
    local, at, domain = text.rpartition("@")
    if not at:
        return "is no e-mail address: there is no @ in it"
    if text.lower().startswith("mailto:"):
        return "begins with mailto:; write the address alone"
    if not _LOCAL.fullmatch(local) or len(local) > _LONGEST_LOCAL:
        return f"is no e-mail address: {quoted(local)} cannot stand before the @"
    return None if _DOMAIN.fullmatch(domain) else f"is no e-mail address: {quoted(domain)} cannot stand after the @"
