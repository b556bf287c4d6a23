"""Files that records name: what they tell, and which are not looked at."""

from __future__ import annotations

import os
import struct
from io import BytesIO
from pathlib import Path

import pytest

from irfeed.load import load_folder, load_path
from irfeed.load.attached import PictureFile, picture_in, with_files
from irfeed.model.record import Attached, Record, Value
from tests.unit.load.conftest import Nowhere

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 300, 200)
SOI, EOI = b"\xff\xd8", b"\xff\xd9"


def segment(marker: int, data: bytes) -> bytes:
    """Return a segment of a JPEG file."""
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def frame(marker: int = 0xC0, width: int = 300, height: int = 200) -> bytes:
    """Return the segment that begins a frame."""
    return segment(marker, struct.pack(">BHH", 8, height, width) + b"\x03")


def exif(orientation: int, order: str = ">", tag: int = 0x0112) -> bytes:
    """Return a segment that says how the picture is to be turned."""
    mark = b"MM" if order == ">" else b"II"
    field = struct.pack(f"{order}HHIHH", tag, 3, 1, orientation, 0)
    return segment(0xE1, b"Exif\0\0" + mark + struct.pack(f"{order}HIH", 42, 8, 1) + field)


def webp(kind: bytes, data: bytes) -> bytes:
    """Return the head of a WebP file."""
    return b"RIFF\0\0\0\0WEBP" + kind + struct.pack("<I", len(data)) + data


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PNG, PictureFile("image/png", 300, 200)),
        (PNG[:20], PictureFile("image/png")),
        (b"GIF89a" + struct.pack("<HH", 300, 200), PictureFile("image/gif", 300, 200)),
        (b"GIF87a" + struct.pack("<HH", 0, 200), PictureFile("image/gif")),
        (
            webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 0x4000 | 300, 200)),
            PictureFile("image/webp", 300, 200),
        ),
        (webp(b"VP8L", b"\x2f" + struct.pack("<I", 299 | 199 << 14)), PictureFile("image/webp", 300, 200)),
        (webp(b"VP8X", b"\0\0\0\0" + b"\x2b\x01\x01" + b"\xc7\0\0"), PictureFile("image/webp", 65836, 200)),
        (webp(b"ANIM", b"\0" * 16), PictureFile("image/webp")),
        (webp(b"VP8X", b""), PictureFile("image/webp")),
        (SOI + segment(0xE0, b"JFIF") + frame(), PictureFile("image/jpeg", 300, 200)),
        (SOI + b"\xff\xff" + frame(0xC2)[1:], PictureFile("image/jpeg", 300, 200)),
        (SOI + segment(0xC4, b"\0\0\0\0\0\0") + b"\xff\xd0" + frame(), PictureFile("image/jpeg", 300, 200)),
        (SOI + exif(6) + frame(), PictureFile("image/jpeg", 200, 300)),
        (SOI + exif(8, "<") + frame(), PictureFile("image/jpeg", 200, 300)),
        (SOI + exif(1) + segment(0xE1, b"http://ns.adobe.com/") + frame(), PictureFile("image/jpeg", 300, 200)),
        (SOI + exif(6, tag=0x0110) + frame(), PictureFile("image/jpeg", 300, 200)),
        (SOI + segment(0xE1, b"Exif\0\0MM\0*\0\0\0\xff") + frame(), PictureFile("image/jpeg", 300, 200)),
        (SOI + segment(0xDA, b"") + frame(), PictureFile("image/jpeg")),
        (SOI + segment(0xE0, b"") * 500 + frame(), PictureFile("image/jpeg")),
        (SOI + b"\xff", PictureFile("image/jpeg")),
        (SOI + b"\xff\xe0\x00", PictureFile("image/jpeg")),
        (b"ID3\x04", None),
        (b"", None),
    ],
)
def test_pictures_tell_their_size(data: bytes, expected: PictureFile | None) -> None:
    """The head of a picture tells its type and size; one that is cut off tells its type; anything else, nothing."""
    assert picture_in(BytesIO(data)) == expected


def attached(root: Path, name: str, folder: str = "") -> Attached | str:
    """Return what is known of the file that a record in `folder` names."""
    record = Record({"enclosures": {"file": name}}, Nowhere())
    return with_files(record, root / folder, root).files["enclosures", 0]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return an articles folder with a recording, beside a file that is nobody's business."""
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "articles"
    (folder / "en" / "_files").mkdir(parents=True)
    (folder / "en" / "_files" / "talk.mp3").write_bytes(b"ID3" + b"\0" * 97)
    (folder / "en" / "hall.png").write_bytes(PNG)
    return folder


@pytest.mark.parametrize(
    ("name", "folder"), [("_files/talk.mp3", "en"), ("/en/_files/talk.mp3", "ko"), ("../en/_files/talk.mp3", "en")]
)
def test_names_begin_at_the_record_or_at_the_articles(root: Path, name: str, folder: str) -> None:
    """A name is relative to the folder of the record, or with "/" in front to the articles folder."""
    assert attached(root, name, folder) == Attached(100)


def test_pictures_are_measured(root: Path) -> None:
    """Of a picture the type and the size in pixels are known too."""
    assert attached(root, "hall.png", "en") == Attached(len(PNG), "image/png", 300, 200)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../secret.txt", "leads out of the articles folder"),
        ("/../secret.txt", "leads out of the articles folder"),
        ("//etc/passwd", "cannot be read: no such file or directory"),
        ("out.txt", "leads out of the articles folder"),
        ("loop.txt", "cannot be read: the symbolic link leads nowhere"),
        ("nothing.mp3", "cannot be read: no such file or directory"),
        ("en", "cannot be read: this is a folder, not a file"),
        ("a\0b", "cannot be read: no file can have that name"),
        ("pipe", "cannot be read: this is a pipe, not a file"),
    ],
)
def test_what_is_not_looked_at(root: Path, name: str, reason: str) -> None:
    """A file outside the articles folder, or none at all, is never opened, and the reason is told."""
    (root / "out.txt").symlink_to(root.parent / "secret.txt")
    (root / "loop.txt").symlink_to(root / "loop.txt")
    os.mkfifo(root / "pipe")

    assert attached(root, name) == reason


def test_a_file_that_fails_while_it_is_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fails is told like a file that is not there."""

    def fails(_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("irfeed.load.attached.picture_in", fails)

    assert attached(root, "en/hall.png") == "cannot be read: input/output error"


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"images": None},
        {"images": "hall.png"},
        {"images": [{"file": ""}, {"file": 7}, {"url": "https://a.example/"}]},
    ],
)
def test_records_without_files(root: Path, fields: dict[str, Value]) -> None:
    """A record that names no file, in whatever strange way, stays as it is."""
    record = Record(fields, Nowhere())

    assert with_files(record, root, root) is record


def test_records_are_loaded_with_their_files(root: Path) -> None:
    """Loading a folder or a file looks at what records name, with the articles folder as the border."""
    (root / "en" / "a.json").write_text(
        '{"images": [{"file": "hall.png"}], "enclosures": [{"url": "x"}, {"file": "/en/hall.png"}]}'
    )
    expected = {
        ("images", 0): Attached(24, "image/png", 300, 200),
        ("enclosures", 1): Attached(24, "image/png", 300, 200),
    }
    ways = (
        load_folder(root, shown_as="", lists=()),
        load_path(root / "en" / "a.json", articles=root, shown_as="", lists=()),
        load_path(root, articles=root, shown_as="", lists=(), defaults={"en": {"language": "en"}}),
    )

    for way in ways:
        (record,) = way
        assert isinstance(record, Record)
        assert record.files == expected


def test_a_record_elsewhere(root: Path) -> None:
    """A record file outside the articles folder may name files in its own folder only."""
    (root.parent / "a.json").write_text('{"enclosures": [{"file": "secret.txt"}, {"file": "../x"}]}')
    (record,) = load_path(root.parent / "a.json", articles=root, shown_as="", lists=())

    assert isinstance(record, Record)
    assert list(record.files.values()) == [Attached(6), "leads out of the articles folder"]
