"""What is read from and written to files."""

from __future__ import annotations

from pathlib import Path

import pytest

from irfeed.errors import OutsideError, UsageError
from irfeed.findings import Place
from irfeed.importing import ImportedRecord, record_file
from irfeed.importing.parts import absolute, enclosure, ending, image
from irfeed.importing.source import read_source
from irfeed.model import BodyFormat

PLACE = Place("page")


def _settled(**fields: str) -> ImportedRecord:
    values = {"id": "tag:a.example,2015:1", "title": "T", "published": "2015-02-06T09:00:00+09:00", **fields}
    return ImportedRecord(values, {"title": "likely\n---\nbody: \u202e"}, "", BodyFormat.MARKDOWN, PLACE)


def test_comments_stay_comments() -> None:
    """Whatever a document says, a comment stays on its line and shows no hidden characters."""
    text = record_file.text_of(_settled())

    assert "# likely --- body: \\u202e\ntitle: T\n" in text
    assert text.endswith("---\n")


def test_never_over(tmp_path: Path) -> None:
    """A file that is there is not written over."""
    path = tmp_path / "a.md"

    assert record_file.write(path, "one")
    assert not record_file.write(path, "two")
    assert path.read_text() == "one"


def test_sources(tmp_path: Path) -> None:
    """A file that is too large, or whose name no file can have, is told."""
    (tmp_path / "a").write_text("12345")

    assert read_source(str(tmp_path / "a"), 5).content == b"12345"
    with pytest.raises(OutsideError, match="larger than 4 bytes"):
        read_source(str(tmp_path / "a"), 4)
    with pytest.raises((OutsideError, UsageError)):
        read_source("a\0b")
    with pytest.raises(OutsideError, match="cannot be read"):
        read_source("a" * 5000)


@pytest.mark.parametrize(
    ("url", "said"),
    [("https://a.example/x", "which kind of picture"), ("http://[", "picture"), ("https://a.example/x.pdf", "kind")],
)
def test_no_picture(url: str, said: str) -> None:
    """What cannot be told to be a picture is left out with a warning."""
    kept, (finding,) = image({"url": url}, "", PLACE)

    assert kept is None
    assert said in finding.message


def test_other_types() -> None:
    """A picture is of a kind of picture, and a file's type may be told by its ending."""
    assert image({"url": "https://a.example/x.png", "type": "text/html"}, "", PLACE)[0] is None
    assert enclosure({"url": "https://a.example/x.mp3", "length": 5}, "", PLACE)[0] == {
        "url": "https://a.example/x.mp3",
        "type": "audio/mpeg",
        "length": 5,
    }
    assert (absolute("http://[", "https://a.example/"), ending("http://["), ending("/a/b")) == ("http://[", "", "")
