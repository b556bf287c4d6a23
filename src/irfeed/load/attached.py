"""The files that pictures and enclosures name: found beside the records, measured, and known by their first bytes."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from irfeed.findings import Finding
from irfeed.frozen import dataclass
from irfeed.load.opening import opened
from irfeed.model.record import Attached, Record
from irfeed.model.record import Path as FieldPath

_HEAD: Final = 32
#: How many segments of a JPEG file are looked at before its size must have come.
_MOST_SEGMENTS: Final = 500
_MOST_EXIF_FIELDS: Final = 200
_EXIF: Final = b"Exif\0\0"
_ORIENTATION: Final = 0x0112
#: From this orientation on, the picture is shown turned by a quarter.
_TURNED: Final = 5
_EXIF_SEGMENT: Final = 0xE1
_SCAN: Final = 0xDA
#: The markers that begin a frame, whose header tells the size.
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
#: The markers that have no segment behind them.
_ALONE: Final = frozenset((0x01, *range(0xD0, 0xD9)))


@dataclass(frozen=True, slots=True)
class PictureFile:
    """What a file says of itself; a picture that is cut off tells only its type."""

    type: str | None
    width: int | None = None
    height: int | None = None


def picture_in(stream: BinaryIO) -> PictureFile | None:
    """Return what the file in `stream`, which stands at its beginning, says of itself; None if it is no such picture.

    Raises:
        OSError: it cannot be read.
    """
    head = stream.read(_HEAD)
    media_type = _type(head)
    if media_type is None:
        return None
    try:
        width, height = _jpeg(stream) if media_type == "image/jpeg" else _SIZES[media_type](head)
    except (struct.error, IndexError):
        return PictureFile(media_type)
    return PictureFile(media_type, width, height) if width and height else PictureFile(media_type)


def _type(head: bytes) -> str | None:
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    return "image/jpeg" if head.startswith(b"\xff\xd8\xff") else None


def _png(head: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", head, 16)
    return width, height


def _gif(head: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", head, 6)
    return width, height


def _webp(head: bytes) -> tuple[int, int]:
    match head[12:16]:
        case b"VP8 ":  # lossy: fourteen bits each, behind the start code
            width, height = struct.unpack_from("<HH", head, 26)
            return width & 0x3FFF, height & 0x3FFF
        case b"VP8L":  # lossless: fourteen bits each, less one
            bits = struct.unpack_from("<I", head, 21)[0]
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":  # extended: three bytes each, less one
            low, high, low_height, high_height = struct.unpack_from("<HBHB", head, 24)
            return (high << 16 | low) + 1, (high_height << 16 | low_height) + 1
        case _:
            return 0, 0


_SIZES: Final = {"image/png": _png, "image/gif": _gif, "image/webp": _webp}


def _jpeg(stream: BinaryIO) -> tuple[int, int]:
    stream.seek(2)
    turned = False
    for _ in range(_MOST_SEGMENTS):
        marker = _marker(stream)
        if marker in _ALONE:
            continue
        length = struct.unpack(">H", stream.read(2))[0] - 2
        if marker in _FRAMES:
            height, width = struct.unpack(">xHH", stream.read(5))
            return (height, width) if turned else (width, height)
        if marker == _SCAN:
            break
        if marker == _EXIF_SEGMENT:
            turned = _is_turned(stream.read(length)) or turned
        else:
            stream.seek(length, 1)
    return 0, 0


def _marker(stream: BinaryIO) -> int:
    """Return the next marker; any number of bytes 0xFF may stand before it."""
    while (byte := stream.read(1)) == b"\xff":
        pass
    return byte[0]


def _is_turned(segment: bytes) -> bool:
    """Say whether Exif data ask for the picture to be turned by a quarter, as browsers then do."""
    if not segment.startswith(_EXIF):
        return False
    data = segment[len(_EXIF) :]
    order = ">" if data.startswith(b"MM") else "<"
    try:
        start = struct.unpack_from(f"{order}I", data, 4)[0]
        count = struct.unpack_from(f"{order}H", data, start)[0]
        for position in range(min(count, _MOST_EXIF_FIELDS)):
            tag, value = struct.unpack_from(f"{order}H6xH", data, start + 2 + 12 * position)
            if tag == _ORIENTATION:
                return bool(value >= _TURNED)
    except struct.error:
        pass
    return False


_FIELDS: Final = ("images", "enclosures")
_UNREADABLE: Final = "This cannot be read: "


def with_files_of_all(loaded: Iterable[Record | Finding], folder: Path, root: Path) -> Iterator[Record | Finding]:
    """Pass on what was loaded, records as :func:`with_files` returns them."""
    return (with_files(one, folder, root) if isinstance(one, Record) else one for one in loaded)


def with_files(record: Record, folder: Path, root: Path) -> Record:
    """Return the record with what is known of the files that it names.

    A name is relative to `folder`, in which the record's own file is; one that begins with "/" is relative to `root`.
    Nothing outside `root` is looked at, links resolved.
    """
    if not any(name in record.fields for name in _FIELDS):
        return record
    found = {path: _look_at(name, folder, root) for path, name in _named(record)}
    return replace(record, files=found) if found else record


def _named(record: Record) -> Iterator[tuple[FieldPath, str]]:
    for name in _FIELDS:
        value = record.fields.get(name)
        for position, item in enumerate(value if isinstance(value, list | tuple) else (value,)):
            file = item.get("file") if isinstance(item, Mapping) else None
            if isinstance(file, str) and file:
                yield (name, position), file


def _look_at(name: str, folder: Path, root: Path) -> Attached | str:
    # Only records with files wait for what reads pictures.

    path = root / name.lstrip("/") if name.startswith("/") else folder / name
    try:
        file = Path(os.path.realpath(path))
        if not file.is_relative_to(os.path.realpath(root)):
            return "leads out of the articles folder"
        stream = opened(str(file), name)
        if isinstance(stream, Finding):
            return _said(stream.message.removeprefix(_UNREADABLE))
        with stream:
            picture = picture_in(stream) or PictureFile(None)
            return Attached(os.fstat(stream.fileno()).st_size, picture.type, picture.width, picture.height)
    except OSError as error:
        return _said(error.strerror or type(error).__name__)
    except ValueError:  # a null character, or half of another one
        return _said("no file can have that name")


def _said(reason: str) -> str:
    return f"cannot be read: {reason[:1].lower()}{reason[1:]}"
