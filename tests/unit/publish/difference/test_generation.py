from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from irfeed.errors import OutsideError, UsageError
from irfeed.model import Format
from irfeed.publish import generation_at_path, generation_in, generation_of, publish

if TYPE_CHECKING:
    from tests.unit.publish.difference.conftest import Feeds


def test_archives_belong_to_the_feed_of_their_folder(feeds: Feeds) -> None:
    """A document at archive/YYYY-MM is of the feed beside the archive folder; pages are of no feed."""
    generation = feeds.generation(
        feeds.json("en/feed.json", []),
        feeds.json("en/archive/2015-01.json", feeds.entries(1)),
        feeds.json("archive/2015-01.json", feeds.entries(1)),
        feeds.document("index.html", b"<p>", None),
    )

    assert [(one.path, one.feed, one.archive) for one in generation.documents] == [
        ("archive/2015-01.json", "feed", "2015-01"),
        ("en/archive/2015-01.json", "en/feed", "2015-01"),
        ("en/feed.json", "en/feed", None),
    ]


def test_a_published_folder_is_read_by_its_manifest(tmp_path: Path, feeds: Feeds) -> None:
    """A folder with a manifest holds what the manifest lists; the bytes come from the files."""
    documents = [feeds.json("en/feed.json", feeds.entries(1)), feeds.rss("en/feed.rss", feeds.entries(1))]
    publish(documents, tmp_path / "public", tmp_path / ".irfeed")
    (tmp_path / "public/other.json").write_bytes(documents[0].content)

    generation = generation_in(tmp_path / "public", "public")

    assert generation.name == "public"
    assert [(one.path, one.load()) for one in generation.documents] == [(one.path, one.content) for one in documents]
    assert [one.sha256 for one in generation.documents] == [one.sha256 for one in generation_of(documents).documents]


def test_a_folder_without_a_manifest_is_read_by_its_feeds(tmp_path: Path, feeds: Feeds) -> None:
    """Feeds of any program in a folder are found; other files are passed over."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en/feed.xml").write_bytes(feeds.rss("", feeds.entries(1, 2)).content)
    (tmp_path / "atom.xml").write_bytes(feeds.atom("", []).content)
    (tmp_path / "package.json").write_text("{}")
    (tmp_path / "page.html").write_text("<p>")
    (tmp_path / "manifest.json").write_text("half a")

    generation = generation_in(tmp_path)

    assert [(one.path, one.format, one.entries) for one in generation.documents] == [
        ("atom.xml", Format.ATOM, 0),
        ("en/feed.xml", Format.RSS, 2),
    ]
    assert generation.documents[1].load() == (tmp_path / "en/feed.xml").read_bytes()
    assert generation.findings == ("manifest.json is not one of irfeed's, or damaged",)


def test_a_missing_folder_is_an_empty_generation(tmp_path: Path) -> None:
    """Before the first publication there is nothing, and nothing wrong."""
    generation = generation_in(tmp_path / "public")

    assert generation.documents == ()
    assert generation.findings == ()


def test_a_folder_that_cannot_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the system does not let the folder be read, that is said."""

    def fail(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", fail)

    with pytest.raises(OutsideError, match="cannot be read: Permission denied"):
        generation_in(tmp_path)


def test_a_path_may_name_a_folder_a_manifest_or_a_feed(tmp_path: Path, feeds: Feeds) -> None:
    """Each of the three gives a generation; of one feed it is a lone one."""
    publish([feeds.json("en/feed.json", feeds.entries(1))], tmp_path / "public", tmp_path / ".irfeed")
    public = tmp_path / "public"

    folder, manifest = generation_at_path(public), generation_at_path(public / "manifest.json")
    feed = generation_at_path(public / "en/feed.json")

    assert [one.path for one in folder.documents] == [one.path for one in manifest.documents] == ["en/feed.json"]
    assert manifest.documents[0].load() == folder.documents[0].load()
    assert (feed.lone, feed.documents[0].path) == (True, "feed.json")


def test_the_documents_of_a_lone_manifest_cannot_be_loaded(tmp_path: Path, feeds: Feeds) -> None:
    """A manifest that was kept without its documents says their sizes only."""
    publish([feeds.json("en/feed.json", feeds.entries(1))], tmp_path / "public", tmp_path / ".irfeed")
    (tmp_path / "public/manifest.json").rename(tmp_path / "kept.json")

    generation = generation_at_path(tmp_path / "kept.json")

    assert [(one.entries, one.load()) for one in generation.documents] == [(1, None)]


def test_a_path_to_something_else_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is neither feed nor manifest, or is missing, or cannot be read, is no generation."""
    (tmp_path / "page.html").write_text("<p>")
    with pytest.raises(UsageError, match="neither a feed nor a manifest"):
        generation_at_path(tmp_path / "page.html")
    with pytest.raises(UsageError, match="neither a folder nor a file"):
        generation_at_path(tmp_path / "missing")

    def fail(path: object, *_how: int) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(UsageError, match="neither a folder nor a file"):
        generation_at_path(tmp_path / "page.html")
