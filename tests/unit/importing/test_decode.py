"""Bytes to text: the mark, then HTTP, then what the document declares, then UTF-8."""

from __future__ import annotations

import pytest

from irfeed.importing.source import UndecodableError, decode


@pytest.mark.parametrize(
    ("data", "media_type", "text"),
    [
        ("광장".encode("utf-8-sig"), "text/html; charset=euc-kr", "광장"),
        ("광장".encode("utf-16"), "", "광장"),
        ("광장".encode("cp949"), "text/html; charset=EUC-KR", "광장"),
        (
            b"<?xml version='1.0' encoding='iso-8859-1'?>\x93a\x94",
            "text/xml",
            "<?xml version='1.0' encoding='iso-8859-1'?>“a”",
        ),
        (b"\x81\x93", "text/plain; charset=latin1; x", "\x81\x93"),
        (b"\x81\x93", "text/plain; charset=iso-8859-1", "\x81\x93"),
        ("<meta charset=shift_jis>橋".encode("cp932"), "", "<meta charset=shift_jis>橋"),
        ("plain é".encode(), "", "plain é"),
    ],
)
def test_texts(data: bytes, media_type: str, text: str) -> None:
    """Each way to name an encoding is heard, and read as browsers read it."""
    assert decode(data, media_type) == text


@pytest.mark.parametrize(("data", "media_type"), [(b"\xff", ""), (b"a", "text/html; charset=none")])
def test_refused(data: bytes, media_type: str) -> None:
    """Bytes that are none of the encoding, and unknown encodings, are refused."""
    with pytest.raises(UndecodableError):
        decode(data, media_type)
