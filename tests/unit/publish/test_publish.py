from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from irfeed.errors import InternalError, OutsideError, UsageError
from irfeed.model import Document
from irfeed.publish import Outcome, begin_generation, compare, publish, replacing

if TYPE_CHECKING:
    from tests.unit.publish.conftest import Site

OLD = {"feed.rss": "one", "en/feed.rss": "one", "ko/archive/2015-01.rss": "one"}
NEW = {"feed.rss": "two", "en/feed.rss": "one", "en/mayor/feed.rss": "two"}


@pytest.fixture(params=["in one step", "file by file"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Have folders exchanged, or not."""
    if request.param == "file by file":
        monkeypatch.setattr(replacing, "exchange", lambda _one, _other: False)
    return str(request.param)


def as_documents(texts: dict[str, str]) -> list[Document]:
    """Return a document for each path and text."""
    return [Document(path, text.encode(), "text/plain") for path, text in texts.items()]


def test_the_first_publication_makes_the_folder(site: Site) -> None:
    """A folder that is not there is made, with all documents and a manifest of them."""
    outcome = site.publish(OLD)

    assert outcome == Outcome(("en/feed.rss", "feed.rss", "ko/archive/2015-01.rss", "manifest.json"), (), 0)
    assert site.files() == OLD
    assert site.listed() == set(OLD)
    assert site.litter() == []


def test_folders_above_the_output_are_made(site: Site) -> None:
    """An output folder may be named below folders that are not there either."""
    output = site.folder / "a" / "b" / "public"

    publish(as_documents(OLD), output, site.state)

    assert (output / "feed.rss").read_text() == "one"
    assert [path.name for path in output.parent.iterdir()] == ["public"]


def test_what_changes_is_written_and_what_is_unwanted_removed(site: Site, way: str) -> None:
    """After a publication the folder holds the new documents, and the outcome says what was done."""
    site.publish(OLD)

    outcome = site.publish(NEW)

    assert outcome == Outcome(("en/mayor/feed.rss", "feed.rss", "manifest.json"), ("ko/archive/2015-01.rss",), 1), way
    assert site.files() == NEW
    assert "ko" not in site.texts()
    assert site.listed() == set(NEW)
    assert site.litter() == []


def test_the_second_publication_touches_nothing(site: Site, way: str) -> None:
    """With the same documents no file and no folder gets another inode, time or mode."""
    site.publish(OLD)
    before = site.marks()

    outcome = site.publish(OLD)

    assert outcome == Outcome((), (), len(OLD) + 1), way
    assert site.marks() == before


def test_unchanged_files_keep_inode_and_time(site: Site, way: str) -> None:
    """A file whose bytes stay is the same file in the new generation."""
    site.publish(OLD)
    os.utime(site.output / "en/feed.rss", (1, 1))
    before = site.marks()["en/feed.rss"]

    site.publish(NEW)

    assert site.marks()["en/feed.rss"] == before, way


@pytest.mark.parametrize("damage", ["removed", "cut", "empty", "a link", "same size"])
@pytest.mark.parametrize("path", ["feed.rss", "en/feed.rss", "manifest.json"])
def test_a_damaged_file_is_made_again(site: Site, way: str, path: str, damage: str) -> None:
    """A file of irfeed's that was removed or altered is noticed, and is as it should be afterwards."""
    site.publish(OLD)
    file, right = site.output / path, (site.output / path).read_bytes()
    file.unlink()
    if damage == "a link":
        file.symlink_to(site.folder / "elsewhere")
    elif damage != "removed":
        file.write_bytes({"cut": right[:-1], "empty": b"", "same size": b"?" * len(right)}[damage])

    outcome = site.publish(OLD)

    assert outcome == Outcome((path,), (), len(OLD)), way
    assert file.read_bytes() == right
    assert not file.is_symlink()
    assert not (site.folder / "elsewhere").exists()


def test_files_of_others_survive(site: Site, way: str) -> None:
    """Files, folders, links, sockets that irfeed did not write are as they were, times, modes and all."""
    site.publish(OLD)
    site.put("CNAME").chmod(0o600)
    site.put(".nojekyll", " ")
    site.put("en/about/index.html")
    site.put("ko/archive/notes.txt")
    (site.output / "drafts").mkdir(mode=0o750)
    (site.output / "latest").symlink_to("en")
    (site.output / "gone").symlink_to("/nowhere/at/all")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(site.output / "socket"))
    for path in ("en/about", "drafts"):
        os.utime(site.output / path, (1, 1))
    others = ("CNAME", ".nojekyll", "en/about", "en/about/index.html", "ko/archive/notes.txt", "drafts")
    links = ("latest", "gone", "socket")
    before, marks = site.texts(), site.marks()

    site.publish(NEW)

    assert {path: site.texts()[path] for path in (*others, *links)} == {
        path: before[path] for path in (*others, *links)
    }
    kept = [path for path in (*others, *links) if path not in {"en/about", "drafts"}]
    assert {path: site.marks()[path] for path in kept} == {path: marks[path] for path in kept}, way
    assert {path: site.marks()[path][1:] for path in others} == {path: marks[path][1:] for path in others}
    assert site.litter() == []


def test_a_folder_of_others_is_refused(site: Site) -> None:
    """A folder with files in it and no manifest of irfeed's is left alone, and the hint names --adopt."""
    site.put("thesis.txt")

    with pytest.raises(UsageError, match="not made by irfeed") as caught:
        site.publish(OLD)

    assert "--adopt" in caught.value.hint
    assert site.files() == {"thesis.txt": "of others"}
    assert site.litter() == []


def test_an_adopted_folder_keeps_its_other_files(site: Site, way: str) -> None:
    """With adopt, files at the paths of documents are replaced, links too, and all others stay."""
    site.put("thesis.txt")
    site.put("feed.rss")
    site.put("manifest.json", '{"name": "a web application"}')
    (site.output / "en").mkdir()
    (site.output / "en/feed.rss").symlink_to(site.put("kept.txt", "kept"))

    site.publish(OLD, adopt=True)

    assert site.files() == {**OLD, "thesis.txt": "of others", "kept.txt": "kept"}, way
    assert site.publish(NEW).removed == ("ko/archive/2015-01.rss",)


def test_an_empty_folder_needs_no_adoption(site: Site) -> None:
    """A folder without anything in it is published into, and keeps its mode."""
    site.output.mkdir()
    site.output.chmod(0o2775)

    site.publish(OLD)

    assert site.files() == OLD
    assert site.marks()[""][2] == 0o2775


def test_a_file_of_others_at_the_path_of_a_document_is_refused(site: Site) -> None:
    """A file that somebody else put where a new document belongs is not overwritten, unless adopted."""
    site.publish(OLD)
    site.put("en/mayor/feed.rss")
    site.put("en/mayor/feed.atom")

    with pytest.raises(UsageError, match=r"en/mayor/feed\.atom \(and 1 more\) would be overwritten"):
        site.publish({**NEW, "en/mayor/feed.atom": "two"})
    with pytest.raises(UsageError, match=r"en/mayor/feed\.rss would be overwritten"):
        compare(as_documents(NEW), site.output)

    assert site.files()["en/mayor/feed.rss"] == "of others"
    assert site.publish(NEW, adopt=True).written
    assert site.files() == {**NEW, "en/mayor/feed.atom": "of others"}


def test_a_file_of_others_that_says_the_same_is_taken_over(site: Site) -> None:
    """Where a document is there byte for byte already, there is nothing to refuse."""
    site.publish(OLD)
    site.put("en/mayor/feed.rss", "two")

    site.publish(NEW)

    assert site.files() == NEW


@pytest.mark.parametrize("kind", ["file", "link"])
def test_something_where_a_folder_is_needed_is_refused(site: Site, kind: str) -> None:
    """Neither a file nor a link of others is replaced by a folder, and a link is not followed."""
    site.publish({"feed.rss": "one"})
    elsewhere = site.folder.parent / "elsewhere"
    elsewhere.mkdir()
    if kind == "link":
        (site.output / "en").symlink_to(elsewhere)
    else:
        site.put("en")
    before = site.texts()

    with pytest.raises(UsageError, match="stands where irfeed needs a folder"):
        site.publish(NEW, adopt=True)

    assert site.texts() == before
    assert list(elsewhere.iterdir()) == []
    assert site.litter() == []


@pytest.mark.parametrize("path", ["feed.atom/notes.txt", "feed.atom/more/notes.txt"])
def test_a_folder_of_others_where_a_document_belongs_is_refused(site: Site, path: str) -> None:
    """A folder with somebody's files is not replaced by a document, even with adopt."""
    site.publish(OLD)
    site.put(path)

    with pytest.raises(UsageError, match=r"feed\.atom is a folder"):
        site.publish({**NEW, "feed.atom": "two"}, adopt=True)

    assert site.files()[path] == "of others"


def test_files_and_folders_of_irfeed_may_change_places(site: Site, way: str) -> None:
    """A document may be where a folder of documents was, and the other way round."""
    site.publish({"a": "file", "b/c/d": "folder", "e": "stays"})

    site.publish({"a/x/y": "folder", "b": "file", "e": "stays"})

    assert site.files() == {"a/x/y": "folder", "b": "file", "e": "stays"}, way


def test_an_empty_folder_that_somebody_made_among_the_documents_stays(site: Site, way: str) -> None:
    """Of the folders only those go that irfeed's own removals emptied."""
    site.publish(OLD)
    (site.output / "ko/drafts").mkdir()

    site.publish(NEW)

    assert {path for path in site.texts() if path.startswith("ko")} == {"ko", "ko/drafts"}, way


def test_an_unwanted_file_that_is_missing_is_no_finding(site: Site, way: str) -> None:
    """What was removed by hand need not be removed; the folder that it was in goes."""
    site.publish(OLD)
    (site.output / "ko/archive/2015-01.rss").unlink()

    outcome = site.publish(NEW)

    assert outcome.removed == (), way
    assert site.files() == NEW
    assert "ko" not in site.texts()


def test_a_link_to_the_output_folder_is_published_through(site: Site) -> None:
    """If the output folder is a symbolic link, it stays one, and the folder that it leads to is published into."""
    target = site.folder / "target"
    target.mkdir()
    site.output.symlink_to(target)

    site.publish(OLD)
    site.publish(NEW)

    assert site.output.is_symlink()
    assert site.files() == NEW
    assert sorted(path.name for path in site.folder.iterdir()) == [".irfeed", "public", "target"]


def test_a_link_that_leads_nowhere_yet_is_published_through(site: Site) -> None:
    """If the output folder is a link to a folder that is not there, that folder is made."""
    site.output.symlink_to("target")

    site.publish(OLD)

    assert (site.folder / "target/feed.rss").read_text() == "one"


def test_links_that_lead_to_each_other_are_refused(site: Site) -> None:
    """An output folder that is a link to itself is said to lead nowhere."""
    site.output.symlink_to("public")

    with pytest.raises(UsageError, match="leads nowhere"):
        site.publish(OLD)

    site.output.unlink()


def test_an_output_folder_that_is_a_file_is_refused(site: Site) -> None:
    """A file is not replaced by a folder of feeds."""
    site.output.write_text("a file")

    with pytest.raises(UsageError, match="is a file"):
        site.publish(OLD)

    assert site.output.read_text() == "a file"


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o777])
def test_modes_do_not_depend_on_the_umask(site: Site, way: str, umask: int) -> None:
    """Files that irfeed writes are 0644 and folders 0755, whatever the umask."""
    before = os.umask(umask)
    try:
        site.publish(OLD)
        site.publish(NEW)
    finally:
        os.umask(before)

    modes = {path: mark[2] for path, mark in site.marks().items()}
    assert {modes[path] for path in ("", "en", "en/mayor")} == {0o755}, way
    assert {modes[path] for path in ("feed.rss", "manifest.json", "en/mayor/feed.rss")} == {0o644}


def test_a_source_that_fails_leaves_everything_as_it_was(site: Site) -> None:
    """If the documents cannot all be had, nothing is published and nothing is left lying about."""
    site.publish(OLD)
    before = site.marks()

    def failing() -> object:
        yield from as_documents(NEW)
        raise OutsideError("the database is gone")

    with pytest.raises(OutsideError, match="database"):
        publish(failing(), site.output, site.state)  # type: ignore[arg-type] # a generator of documents

    assert site.marks() == before
    assert site.litter() == []


def test_folders_made_for_a_failed_publication_are_removed(site: Site) -> None:
    """A first publication that fails leaves no folders behind that it made for the output folder."""
    with pytest.raises(InternalError):
        publish(as_documents({"ok": "1", "../x": "2"}), site.folder / "a" / "b" / "public", site.state)

    assert [path.name for path in site.folder.iterdir()] == [".irfeed"]


def test_a_comparison_writes_nothing(site: Site, tmp_path: Path) -> None:
    """What would change is told, and nothing changes, whether the folder is there or not."""
    assert compare(as_documents(OLD), tmp_path / "missing").written == tuple(sorted((*OLD, "manifest.json")))
    assert not (tmp_path / "missing").exists()
    publish(as_documents(OLD), site.output, site.state)
    before = site.marks()

    outcome = compare(as_documents(NEW), site.output)

    assert outcome == Outcome(("en/mayor/feed.rss", "feed.rss", "manifest.json"), ("ko/archive/2015-01.rss",), 1)
    assert site.marks() == before
    assert publish(as_documents(NEW), site.output, site.state) == outcome


def test_a_document_that_cannot_be_had_is_none(site: Site) -> None:
    """Whoever compares what is on the press with what is published learns what cannot be read."""
    site.publish(OLD)
    with begin_generation(site.output) as press:
        press.add(Document("feed.rss", b"new", "text/plain"))

        assert press.load("feed.rss") == b"new"
        assert press.load("en/feed.rss") == b"one"
        assert press.load("fr/feed.rss") is None
