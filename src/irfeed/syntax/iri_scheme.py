"""The schemes that most ids have: what tag: URIs (RFC 4151) and URNs (RFC 8141; urn:uuid: RFC 9562) must look like."""

from __future__ import annotations

import re

_TAG = re.compile(
    r"tag:(?:[\w.\-]+@)?\w(?:[\w.\-]*\w)?,\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?:.*",
    re.IGNORECASE | re.DOTALL,
)
_UUID = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE | re.ASCII)
_URN = re.compile(r"urn:[a-z0-9][a-z0-9\-]{0,30}[a-z0-9]:[^#?].*", re.IGNORECASE | re.DOTALL)


def why_not_of_its_scheme(text: str) -> str | None:
    """Say what a tag: URI (RFC 4151) or a URN (RFC 8141; urn:uuid: RFC 9562) has not that its scheme demands."""
    start = text.lower()
    if start.startswith("tag:") and not _TAG.fullmatch(text):
        return "is no tag: URI like tag:example.org,2015:visit"
    if start.startswith("urn:uuid:"):
        return None if _UUID.fullmatch(text) else "is no urn:uuid: with 32 hexadecimal digits in five groups"
    if start.startswith("urn:") and not _URN.fullmatch(text):
        return "is no URN like urn:isbn:0451450523"
    return None
