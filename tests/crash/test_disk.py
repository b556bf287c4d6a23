"""A publication on a disk that is full, or is a mount point."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from irfeed.errors import OutsideError
from irfeed.model import Document
from irfeed.publish import publish

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(
        os.geteuid() != 0 or shutil.which("mount") is None, reason="only root can mount a small file system"
    ),
]

SMALL = "256k"


def large(text: str, number: int) -> list[Document]:
    """Return documents of 16 KiB each."""
    return [Document(f"{one}/feed.rss", text.encode() * 16 * 1024, "application/rss+xml") for one in range(number)]


def files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file in `folder`."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Callable[..., None]]:
    """Return a function that mounts something below the folder of the test; in the end all that is unmounted."""

    def mounted(*arguments: str) -> None:
        if subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode != 0:
            pytest.skip("file systems cannot be mounted here")

    yield mounted
    points = (line.split(" ")[4] for line in Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines())
    for point in [point for point in points if point.startswith(f"{tmp_path}/")]:
        subprocess.run(["umount", point], check=True)


@pytest.fixture
def disk(tmp_path: Path, mount: Callable[..., None]) -> Path:
    """Return the folder at which a file system of 256 KiB is mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount("-t", "tmpfs", "-o", f"size={SMALL},mode=0755", "tmpfs", str(folder))
    return folder


@pytest.mark.parametrize("where", ["public", "."], ids=["output on the disk", "output is the disk"])
def test_a_full_disk_leaves_the_old_generation(disk: Path, tmp_path: Path, where: str) -> None:
    """With no room for the new generation the old one stands, complete, and nothing of the new one is left."""
    output = disk / where
    publish(large("o", 7), output, tmp_path / ".irfeed")
    old = files(disk)

    with pytest.raises(OutsideError, match=r"No space left on device.*stands as it was") as caught:
        publish(large("n", 12), output, tmp_path / ".irfeed")

    assert "make room" in caught.value.hint
    assert files(disk) == old
    publish(large("n", 7), output, tmp_path / ".irfeed")
    assert files(output)["0/feed.rss"] == b"n" * 16 * 1024
    assert not [path for path in files(disk) if ".irfeed" in path]


def test_a_first_publication_on_a_full_disk_leaves_nothing(disk: Path, tmp_path: Path) -> None:
    """With no room for a first generation there is no folder afterwards."""
    with pytest.raises(OutsideError, match="No space left on device"):
        publish(large("n", 40), disk / "a" / "public", tmp_path / ".irfeed")

    assert list(disk.iterdir()) == []


def test_a_full_disk_does_not_hold_the_lock_up(disk: Path) -> None:
    """A lock that cannot say who holds it for want of room is a lock all the same."""
    (disk / "filler").write_bytes(b"0" * 244 * 1024)

    with pytest.raises(OutsideError, match="No space left on device"):
        publish(large("n", 4), disk / "public", disk / ".irfeed")

    assert {path.name for path in disk.iterdir()} == {"filler", ".irfeed"}


def test_a_mount_point_is_published_into(disk: Path, tmp_path: Path) -> None:
    """A folder that is a mount point cannot be exchanged; its files are replaced one by one."""
    inode = disk.stat().st_ino
    publish(large("o", 3), disk, tmp_path / ".irfeed")
    (disk / "CNAME").write_text("feeds.seoul.example")

    publish(large("n", 2), disk, tmp_path / ".irfeed")

    assert disk.stat().st_ino == inode
    assert set(files(disk)) == {"0/feed.rss", "1/feed.rss", "CNAME", "manifest.json"}
    assert files(disk)["1/feed.rss"] == b"n" * 16 * 1024


def test_a_bind_mount_is_published_into(tmp_path: Path, mount: Callable[..., None]) -> None:
    """A folder that is mounted twice lies on the same file system as the one above, and cannot be exchanged either."""
    source, output = tmp_path / "source", tmp_path / "public"
    source.mkdir()
    output.mkdir()
    mount("--bind", str(source), str(output))

    publish(large("o", 3), output, tmp_path / ".irfeed")
    publish(large("n", 2), output, tmp_path / ".irfeed")

    assert set(files(source)) == {"0/feed.rss", "1/feed.rss", "manifest.json"}
    assert files(source)["1/feed.rss"] == b"n" * 16 * 1024
    assert sorted(path.name for path in tmp_path.iterdir()) == [".irfeed", "public", "source"]


def test_a_mount_point_within_the_output_is_published_into(
    disk: Path, tmp_path: Path, mount: Callable[..., None]
) -> None:
    """A folder of documents may lie on another file system: each file is copied there and then put in place."""
    output = tmp_path / "public"
    (output / "0").mkdir(parents=True)
    mount("--bind", str(disk), str(output / "0"))

    publish(large("o", 2), output, tmp_path / ".irfeed", adopt=True)
    publish(large("n", 2), output, tmp_path / ".irfeed")

    assert set(files(output)) == {"0/feed.rss", "1/feed.rss", "manifest.json"}
    assert files(disk) == {"feed.rss": b"n" * 16 * 1024}
