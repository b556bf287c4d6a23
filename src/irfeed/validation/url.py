"""Web addresses of records: judged, and brought into the form of a URI."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.syntax.addresses import is_usual
from irfeed.syntax.urls import Parts, as_uri, split
from irfeed.validation import rules
from irfeed.validation.finding import FieldFinding, RecordContext, refuse


def read_url(text: str, _: RecordContext) -> str:
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
