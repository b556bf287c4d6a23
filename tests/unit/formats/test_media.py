"""Media RSS."""

from __future__ import annotations

import pytest
from lxml.etree import Element

from irfeed.formats.extensions import add_files
from irfeed.model import Enclosure

_CONTENT = "{http://search.yahoo.com/mrss/}content"


@pytest.mark.parametrize(
    ("media_type", "medium"),
    [
        ("audio/mpeg", "audio"),
        ("video/mp4", "video"),
        ("image/png", "image"),
        ("text/plain", "document"),
        ("application/pdf", "document"),
        ("application/zip", None),
    ],
)
def test_the_medium_is_what_the_media_type_tells(media_type: str, medium: str | None) -> None:
    """Each attached file has the medium of its media type, or none where Media RSS has no word for it."""
    entry = Element("entry")

    add_files(entry, [Enclosure("https://a.example/f", media_type, 7, duration=90)])

    (content,) = entry
    assert content.tag == _CONTENT
    assert content.get("medium") == medium
    assert content.get("fileSize") == "7"
    assert content.get("duration") == "90"
    assert len(content) == 0
