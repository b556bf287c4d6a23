from __future__ import annotations

import pytest

from irfeed.errors import InternalError
from irfeed.publish.paths import PathRegister, finding_of, folders_of


@pytest.mark.parametrize(
    "path", ["feed.rss", "en/feed.rss", "en/archive/2015-01.json", "소식/a b.rss", "a/manifest.json"]
)
def test_a_path_within_the_folder_is_fine(path: str) -> None:
    """A relative path of plain names can be the path of a document."""
    assert finding_of(path) is None


@pytest.mark.parametrize(
    "path",
    [
        *("", "/feed.rss", "a//b", "a/", "..", "../a", "a/../b", "a/./b", ".", "a\\b", "a\x00b", "a\nb", "\ud800"),
        *("manifest.json", ".irfeed-journal", ".irfeed-part", "a/.irfeed-part", ".irfeed-staging/a", "가" * 86),
    ],
)
def test_a_path_that_could_do_harm_is_a_finding(path: str) -> None:
    """A path that leads out of the folder, that no system could write, or that irfeed keeps for itself is refused."""
    assert finding_of(path)
    with pytest.raises(InternalError, match="document path"):
        PathRegister().add(path)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("feed.rss", "feed.rss"),
        ("feed.rss", "Feed.rss"),
        ("straße/a", "STRASSE/b"),
        ("é", "e\u0301"),
        ("en/feed.rss", "EN/feed.atom"),
        ("en", "en/feed.rss"),
        ("en/feed.rss", "en"),
        ("a", "MANIFEST.json"),
        ("a", "manifest.json/b"),
    ],
)
def test_paths_that_cannot_stand_side_by_side_are_refused(first: str, second: str) -> None:
    """Two documents never meet on a file system that folds case or Unicode forms, nor is one the folder of another."""
    register = PathRegister()
    register.add(first)

    with pytest.raises(InternalError, match="cannot stand beside"):
        register.add(second)


def test_the_folders_of_a_path_come_innermost_first() -> None:
    """The folders that a path lies in are named without the output folder itself."""
    assert list(folders_of("a/b/c")) == ["a/b", "a"]
    assert list(folders_of("c")) == []
