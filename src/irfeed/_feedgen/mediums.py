"""The kinds of files that Media RSS has words for."""

from __future__ import annotations

#: The values of `medium` that a media type tells. Source: Media RSS 1.5.1, media:content.
_MEDIUMS = {"audio": "audio", "image": "image", "text": "document", "video": "video"}


def medium(media_type: str) -> str | None:
    """Return the kind of file that a media type tells, or None where it tells none that Media RSS knows."""
    if media_type == "application/pdf":
        return "document"
    return _MEDIUMS.get(media_type.partition("/")[0])
