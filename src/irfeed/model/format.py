"""The formats of feeds."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """A feed format; the value is also the ending of its files."""

    RSS = "rss"
    ATOM = "atom"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """The media type: RFC 4287, section 7; JSON Feed 1.1; RSS 2.0 by custom."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    Format.RSS: "application/rss+xml",
    Format.ATOM: "application/atom+xml",
    Format.JSON: "application/feed+json",
}
