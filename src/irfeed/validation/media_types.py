"""Media types by the ending of an address: a table of our own, since those of operating systems differ."""

from __future__ import annotations

from typing import Final

TYPES: Final = {
    "avif": "image/avif", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg", "png": "image/png",
    "svg": "image/svg+xml", "webp": "image/webp",
    "aac": "audio/aac", "flac": "audio/flac", "m4a": "audio/mp4", "mp3": "audio/mpeg", "oga": "audio/ogg",
    "ogg": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav",
    "m4v": "video/mp4", "mov": "video/quicktime", "mp4": "video/mp4", "ogv": "video/ogg", "webm": "video/webm",
    "csv": "text/csv", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "epub": "application/epub+zip", "hwp": "application/x-hwp", "hwpx": "application/hwp+zip",
    "htm": "text/html", "html": "text/html", "ics": "text/calendar",
    "odt": "application/vnd.oasis.opendocument.text", "pdf": "application/pdf", "txt": "text/plain",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "zip": "application/zip",
}  # fmt: skip

PICTURES: Final = frozenset(("image/avif", "image/gif", "image/jpeg", "image/png", "image/webp"))
#: Types that can carry scripts, as the rule active-media-type names them.
ACTIVE: Final = frozenset((
    "application/ecmascript", "application/javascript", "application/x-javascript", "application/xhtml+xml",
    "application/xml", "application/x-shockwave-flash", "image/svg+xml", "multipart/x-mixed-replace",
    "text/ecmascript", "text/html", "text/javascript", "text/xml", "text/xsl", "application/hta",
    "message/rfc822", "multipart/related", "application/x-mimearchive",
))  # fmt: skip


def type_of(url: str) -> str | None:
    """Return the media type that the ending of the path of a valid `url` stands for, if it is a well-known one."""
    from urllib.parse import urlsplit  # noqa: PLC0415 - those who only want the tables do not pay for it

    name = urlsplit(url).path.rpartition("/")[2]
    return TYPES.get(name.rpartition(".")[2].lower()) if "." in name else None
