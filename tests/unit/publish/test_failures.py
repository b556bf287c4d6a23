"""What happens when the system says no in the middle of a publication."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from irfeed.errors import OutsideError
from irfeed.publish import compare, document_files, output, paths, replacing, staging
from irfeed.publish.document_files import make_folder, move, remove_tree
from irfeed.publish.paths import JOURNAL, PART, STAGING

if TYPE_CHECKING:
    from tests.unit.publish.conftest import Site

OLD = {"feed.rss": "one", "en/feed.rss": "one", "ko/archive/2015-01.rss": "one"}
NEW = {"feed.rss": "two", "en/feed.rss": "one", "en/mayor/feed.rss": "two"}


def failing(code: int) -> Callable[..., None]:
    """Return a function that fails as a system call does."""

    def fail(*arguments: object, **_keywords: object) -> None:
        raise OSError(code, os.strerror(code), str(arguments[0]) if arguments else None)

    return fail


def failing_at(
    real: Callable[..., object], number: int, code: int, calls: Iterator[int] | None = None
) -> Callable[..., object]:
    """Return a function that does what `real` does until it is called for the time `number`, and fails then."""
    calls = calls or count(1)

    def sometimes(*arguments: object, **keywords: object) -> object:
        if next(calls) == number:
            raise OSError(code, os.strerror(code), str(arguments[0]))
        return real(*arguments, **keywords)

    return sometimes


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
@pytest.mark.parametrize("place", ["staging.write_file", "staging.make_folder", "staging.sync", "os.link"])
def test_the_old_generation_stands_when_the_disk_fails(
    site: Site, monkeypatch: pytest.MonkeyPatch, place: str, code: int
) -> None:
    """Before the exchange nothing of the old generation changes, and nothing of the new one stays."""
    site.publish(OLD)
    before = site.marks()
    owner, name = place.split(".")
    monkeypatch.setattr({"staging": staging, "os": os}[owner], name, failing(code))

    with pytest.raises(OutsideError, match="stands as it was"):
        site.publish(NEW)

    assert {path: mark for path, mark in site.marks().items() if path} == {
        path: mark for path, mark in before.items() if path
    }
    assert site.litter() == []


@pytest.mark.parametrize("code", [errno.EXDEV, errno.EPERM, errno.EMLINK, errno.EOPNOTSUPP])
def test_without_hard_links_files_are_replaced_one_by_one(
    site: Site, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """Where the system refuses hard links the publication is done all the same."""
    site.publish(OLD)
    inode = site.marks()[""][0]
    monkeypatch.setattr(os, "link", failing(code))

    site.publish(NEW)

    assert site.files() == NEW
    assert site.marks()[""][0] == inode
    assert site.litter() == []


@pytest.mark.parametrize("code", [errno.EACCES, errno.EPERM])
def test_where_nothing_can_be_made_beside_the_output_it_is_made_inside(
    site: Site, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """If the folder above may not be written to, the new generation is prepared in the output folder."""
    site.publish(OLD)
    real = make_folder

    def refusing(path: Path) -> None:
        if path.parent == site.folder:
            raise OSError(code, os.strerror(code), str(path))
        real(path)

    monkeypatch.setattr(staging, "make_folder", refusing)

    site.publish(NEW)

    assert site.files() == NEW
    assert site.litter() == []
    assert not (site.output / STAGING).exists()


def test_a_first_publication_needs_the_folder_above(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """If there is no output folder and none can be made, that is said."""
    monkeypatch.setattr(staging, "make_folder", failing(errno.EACCES))

    with pytest.raises(OutsideError, match="Permission denied") as caught:
        site.publish(OLD)

    assert "right to write" in caught.value.hint
    assert site.litter() == []


@pytest.mark.parametrize("number", range(1, 8))
def test_what_was_begun_file_by_file_is_finished_by_the_next_build(
    site: Site, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """If the disk fails half-way, it is said, and the next build knows what is irfeed's and finishes."""
    site.publish({**OLD, "a": "file", "b/c": "folder"})
    site.put("CNAME")
    with monkeypatch.context() as patch:
        patch.setattr(replacing, "exchange", lambda _one, _other: False)
        calls = count(1)
        for step in ("move", "make_folder", "write_file", "sync"):
            patch.setattr(replacing, step, failing_at(getattr(replacing, step), number, errno.EIO, calls))
        with pytest.raises(OutsideError, match="the next build will finish"):
            site.publish({**NEW, "a/b": "folder", "b": "file"})

    site.publish({"feed.rss": "three"})

    assert site.files() == {"feed.rss": "three", "CNAME": "of others"}
    assert {path for path in site.texts() if site.texts()[path] == "a folder"} == set()
    assert site.litter() == []


@pytest.mark.parametrize("content", [b"", b"garbage", b'{"schema": "x", "paths": ["CNAME"]}', b'{"schema": 1}', b"[1]"])
def test_a_journal_of_garbage_is_passed_over(site: Site, content: bytes) -> None:
    """A journal that is none owns nothing, and goes with the next build."""
    site.publish(OLD)
    site.put("CNAME")
    (site.output / JOURNAL).write_bytes(content)

    site.publish(OLD)

    assert site.files() == {**OLD, "CNAME": "of others"}
    assert site.litter() == []


def test_a_journal_cannot_own_what_lies_elsewhere(site: Site) -> None:
    """Paths in a journal that lead out of the folder are passed over, the others are irfeed's."""
    site.publish(OLD)
    site.put("mine.rss")
    (site.folder / "secret").write_text("safe")
    (site.output / JOURNAL).write_bytes(output.journal_of(frozenset({"../secret", "mine.rss", "manifest.json"})))

    outcome = site.publish(OLD)

    assert outcome.removed == ("mine.rss",)
    assert (site.folder / "secret").read_text() == "safe"
    (site.folder / "secret").unlink()
    assert site.litter() == []


def test_a_part_of_a_killed_build_is_removed(site: Site) -> None:
    """A file on its way that a killed build left in any folder goes with the next build, even if nothing changes."""
    site.publish(OLD)
    (site.output / "en" / PART).write_text("half a")

    outcome = site.publish(OLD)

    assert outcome.written == ()
    assert site.litter() == []


def test_a_staging_folder_of_a_killed_build_is_removed(site: Site) -> None:
    """New generations that were never complete go with the next build, also when nothing changes; others' do not."""
    site.publish(OLD)
    for folder in (site.folder / f".public{STAGING}", site.output / STAGING, site.folder / f".other{STAGING}"):
        (folder / "en").mkdir(parents=True)
        (folder / "en/feed.rss").write_text("half a")

    site.publish(OLD)

    assert site.litter() == [f".other{STAGING}"]
    assert site.files() == OLD


def test_a_staging_folder_that_is_in_use_is_left_alone(site: Site) -> None:
    """While another build prepares a generation of the same folder, with a lock of its own, this one ends at once."""
    site.publish(OLD)
    used = site.folder / f".public{STAGING}"
    used.mkdir()
    descriptor = os.open(used, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)

    with pytest.raises(OutsideError, match="another build is writing to"):
        site.publish(NEW)

    assert site.litter() == [used.name]
    assert site.files() == OLD
    os.close(descriptor)
    site.publish(NEW)
    assert site.litter() == []


def test_what_only_looks_like_a_staging_folder_is_left_alone(site: Site) -> None:
    """A link or a file with the name of a staging folder is not followed or removed."""
    site.publish(OLD)
    (site.folder / "precious").mkdir()
    (site.folder / f".public{STAGING}").symlink_to("precious")

    site.publish(OLD)

    assert site.litter() == [f".public{STAGING}", "precious"]


def test_files_that_others_add_meanwhile_are_rescued(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody writes into the output folder during a publication is in the new generation, if not irfeed's."""
    site.publish(OLD)
    site.put("kept")
    site.put("edited", "before")
    os.utime(site.output / "edited", (1, 1))
    real = document_files.exchange

    def late(one: Path, other: Path) -> bool:
        site.put("late/er/page.html")
        (site.output / "edited").unlink()
        site.put("edited", "after")
        site.put("feed.rss", "scribbled")
        return real(one, other)

    monkeypatch.setattr(replacing, "exchange", late)

    site.publish(NEW)

    assert site.files() == {**NEW, "kept": "of others", "edited": "after", "late/er/page.html": "of others"}
    assert site.litter() == []


def test_an_old_generation_that_a_killed_build_left_gives_back_what_is_not_irfeeds(site: Site) -> None:
    """A build that was killed after the exchange left the old generation: files of others in it are not lost."""
    site.publish(OLD)
    left = site.folder / f".public{STAGING}"
    shutil.copytree(site.output, left)
    (left / "en/late").write_text("of others")

    site.publish(NEW)

    assert site.files() == {**NEW, "en/late": "of others"}
    assert site.litter() == []


def test_a_first_generation_that_was_never_put_in_force_is_removed(site: Site) -> None:
    """A build that was killed before its first generation was in force left it complete: the next one starts anew."""
    site.publish(OLD)
    site.output.rename(site.folder / f".public{STAGING}")

    outcome = site.publish(NEW)

    assert len(outcome.written) == len(NEW) + 1
    assert site.files() == NEW
    assert site.litter() == []


def test_an_old_generation_that_cannot_be_removed_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the new generation is in force and the old one cannot be removed, the error says both."""
    site.publish(OLD)
    monkeypatch.setattr(staging, "remove_later", failing(errno.EACCES))

    with pytest.raises(OutsideError, match="new feeds are published"):
        site.publish(NEW)

    assert site.files() == NEW
    monkeypatch.undo()
    site.publish(NEW)
    assert site.litter() == []


def test_a_disk_that_fails_after_the_exchange_does_not_deny_it(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """If only the last sync fails, the error says that the new generation is there, and it is."""
    site.publish(OLD)
    monkeypatch.setattr(sys.modules["irfeed.publish.new_generation"], "sync", failing(errno.EIO))

    with pytest.raises(OutsideError, match="new feeds are published"):
        site.publish(NEW)

    assert site.files() == NEW
    assert site.litter() == []


def test_an_unreadable_folder_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the output folder cannot be read, nothing is compared with it."""
    site.publish(OLD)
    monkeypatch.setattr(os, "scandir", failing(errno.EACCES))

    with pytest.raises(OutsideError, match="nothing was changed"):
        compare([], site.output)


def test_a_file_that_cannot_be_read_is_made_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document whose old bytes cannot be read counts as changed."""
    site.publish({"feed.rss": "one"})
    real = Path.read_bytes

    def unreadable(path: Path) -> bytes:
        if path.name == "feed.rss":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", unreadable)

    assert site.publish({"feed.rss": "one"}).written == ("feed.rss",)


def test_read_only_files_and_folders_do_not_stop_a_publication(site: Site) -> None:
    """Files and folders without the right to write are replaced as others are."""
    site.publish(OLD)
    site.put("notes/of/others")
    for path in ("feed.rss", "en/feed.rss", "ko", "notes"):
        (site.output / path).chmod(0o555)

    site.publish(NEW)

    assert site.files() == {**NEW, "notes/of/others": "of others"}
    assert site.marks()["notes"][2] == 0o555
    (site.output / "notes").chmod(0o755)


def test_the_owner_of_a_folder_stays(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that belongs to somebody else belongs to them in the new generation too."""
    site.publish(OLD)
    given: list[tuple[object, ...]] = []
    real = Path.stat

    def others(path: Path, **keywords: bool) -> os.stat_result:
        status = real(path, **keywords)
        if path != site.output:
            return status
        return os.stat_result([*status[:4], 4321, 4321, *status[6:]], {"st_mtime_ns": 0, "st_atime_ns": 0})

    monkeypatch.setattr(Path, "stat", others)
    monkeypatch.setattr(os, "chown", lambda *arguments: given.append(arguments))

    site.publish(NEW)

    assert [arguments[1:] for arguments in given] == [(4321, 4321)]


def test_other_systems_know_no_exchange(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """On a system without renameat2 nothing is tried."""
    monkeypatch.setattr(sys, "platform", "darwin")

    assert document_files.exchange(tmp_path / "one", tmp_path / "two") is False


def test_a_library_without_renameat2_is_no_finding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An old C library on Linux has no exchange either."""
    monkeypatch.setattr(ctypes, "CDLL", lambda *_arguments, **_keywords: object())

    assert document_files.exchange(tmp_path / "one", tmp_path / "two") is False


@pytest.mark.parametrize("code", [errno.EINVAL, errno.EXDEV, errno.ENOSYS, errno.EBUSY])
def test_a_refused_exchange_is_answered_with_no(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: int) -> None:
    """Where the file system cannot document_files, the answer is no, without an error."""
    monkeypatch.setattr(document_files, "_renameat2", lambda: lambda *_arguments: ctypes.set_errno(code) or -1)

    assert document_files.exchange(tmp_path / "one", tmp_path / "two") is False


def test_a_failed_exchange_is_an_error(tmp_path: Path) -> None:
    """If the disk fails, or a folder is missing, that is an error."""
    with pytest.raises(OSError, match="No such file"):
        document_files.exchange(tmp_path / "one", tmp_path / "two")


def test_a_move_to_another_file_system_copies_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be renamed is copied beside its target, and then takes its place."""
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_text("new")
    target.write_text("old")
    monkeypatch.setattr(Path, "replace", failing_at(Path.replace, 1, errno.EXDEV))

    move(source, target)

    assert [path.name for path in tmp_path.iterdir()] == ["target"]
    assert target.read_text() == "new"


@pytest.mark.parametrize("code", [errno.EXDEV, errno.EIO])
def test_a_move_that_fails_leaves_the_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    """If neither renaming nor copying is possible, the target is as it was and no part is left."""
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_text("new")
    target.write_text("old")
    monkeypatch.setattr(Path, "replace", failing(code))

    with pytest.raises(OSError, match=r"Invalid cross-device|Input/output"):
        move(source, target)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["source", "target"]
    assert target.read_text() == "old"


def test_a_tree_is_removed_without_following_links(tmp_path: Path) -> None:
    """Read-only folders are removed; what links lead to stays."""
    (tmp_path / "tree/a/b").mkdir(parents=True)
    (tmp_path / "kept").mkdir()
    (tmp_path / "tree/a/link").symlink_to(tmp_path / "kept")
    (tmp_path / "tree/a").chmod(0o000)

    remove_tree(tmp_path / "tree")

    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


def test_mount_points_are_known_by_what_the_system_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder is or holds a mount point if the system lists one there; escaped characters are read."""
    table = tmp_path / "mountinfo"
    table.write_text("36 35 98:0 / /srv/my\\040site/en rw - ext3 /dev/root rw\n1 1 0:1 / / rw - ext3 /dev/root rw\n")
    monkeypatch.setattr(paths, "_MOUNTS", table)

    assert paths.holds_mount(Path("/srv/my site"))
    assert paths.holds_mount(Path("/srv/my site/en"))
    assert not paths.holds_mount(Path("/srv/my"))
    table.unlink()
    assert not paths.holds_mount(Path("/srv/my site"))


def test_a_mount_point_is_not_exchanged(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the output folder holds a mount point, it stays the same folder."""
    site.publish(OLD)
    inode = site.marks()[""][0]
    monkeypatch.setattr(staging, "holds_mount", lambda _folder: True)

    site.publish(NEW)

    assert site.files() == NEW
    assert site.marks()[""][0] == inode


@pytest.mark.parametrize("step", ["write", "replace"])
def test_a_journal_that_cannot_be_written_leaves_the_old_generation(
    site: Site, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Without a journal nothing is replaced, and no part of it is left."""
    site.publish(OLD)
    monkeypatch.setattr(replacing, "exchange", lambda _one, _other: False)
    if step == "write":
        monkeypatch.setattr(replacing, "write_file", failing(errno.ENOSPC))
    else:
        monkeypatch.setattr(Path, "replace", failing(errno.EIO))

    with pytest.raises(OutsideError, match="cannot publish"):
        site.publish(NEW)

    assert site.files() == OLD
    assert site.litter() == []
