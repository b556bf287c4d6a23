"""Media types by the ending of an address: a table of our own, since those of operating systems differ.

What the files tell that a record names stands in for what the record does not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from irfeed.model.record import UNKNOWN_LENGTH, Attached, Path, Record

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


#: What a record may say where it leaves the saying to its file.
_NOT_SAID = (None, "", UNKNOWN_LENGTH)


def completed(record: Record) -> dict[str, Any]:
    """Return the fields of a record, with what its files tell."""
    fields: dict[str, Any] = dict(record.fields)
    for (name, position), values in values_of_files(record).items():
        value = fields[str(name)]
        items = list(value) if isinstance(value, list | tuple) else [value]
        given = {
            field: one for field, one in items[int(position)].items() if field not in values or one not in _NOT_SAID
        }
        items[int(position)] = {**values, **given}
        fields[str(name)] = items
    return fields


def values_of_files(record: Record) -> Mapping[Path, Mapping[str, str | int]]:
    """Return the fields that each readable file tells, by the path of the image or enclosure that names it."""
    return {path: _of_file(record, path, file) for path, file in record.files.items() if isinstance(file, Attached)}


def _of_file(record: Record, path: Path, file: Attached) -> Mapping[str, str | int]:
    name, position = str(path[0]), int(path[1])
    values = {"length": file.length, "type": file.type or type_of(_file_name(record, name, position))}
    if name == "images":
        values |= {"width": file.width, "height": file.height}
    return {field: value for field, value in values.items() if value is not None}


def _file_name(record: Record, name: str, position: int) -> str:
    value: Any = record.fields[name]
    item = value[position] if isinstance(value, list | tuple) else value
    return str(item["file"])
