"""Readers and publishers at the same time."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from irfeed.errors import OutsideError
from irfeed.model import Document
from irfeed.publish import publish, replacing

READS = 10_000 if os.environ.get("IRFEED_FULL_SWEEP") else 1_000
_HOLDER = """
import sys
from pathlib import Path
from irfeed.publish.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def documents(generation: int) -> list[Document]:
    """Return documents that all say of which generation they are, and one that never changes."""
    texts = [f"generation {generation}, document {number}" for number in range(8)]
    changing = [Document(f"{text[-1]}/feed.rss", text.encode() * 2000, "application/rss+xml") for text in texts]
    return [*changing, Document("always.rss", b"the same", "application/rss+xml")]


def read_whole(output: Path) -> set[str] | None:
    """Return the generations that one look into the folder finds, or None if the look took too long to tell.

    A look is an open folder: what it finds there is one generation, until that is removed.
    """
    folder = os.open(output, os.O_RDONLY)
    try:
        manifest = json.loads(_read(folder, "manifest.json"))
        found = set()
        for one in manifest["documents"]:
            content = _read(folder, one["path"])
            assert hashlib.sha256(content).hexdigest() == one["sha256"], one["path"]
            found.add(content.decode().split(",")[0])
    except FileNotFoundError:
        return None
    finally:
        os.close(folder)
    return found - {"the same"}


def _read(folder: int, path: str) -> bytes:
    with open(path, "rb", opener=lambda name, flags: os.open(name, flags, dir_fd=folder)) as file:
        return file.read()


def test_no_read_is_torn_while_generations_change(tmp_path: Path) -> None:
    """However often somebody looks while new generations come, all that is found belongs to one generation."""
    output, state = tmp_path / "public", tmp_path / ".irfeed"
    publish(documents(0), output, state)
    done = threading.Event()
    published: list[int] = []

    def publish_on() -> None:
        while not done.is_set():
            published.append(len(published) + 1)
            publish(documents(published[-1]), output, state)

    publisher = threading.Thread(target=publish_on)
    publisher.start()
    looks, missed = 0, 0
    try:
        while looks * 10 < READS or len(published) < 5:
            found = read_whole(output)
            if found is None:
                missed += 1
                assert missed < 100 * READS
                continue
            assert len(found) == 1
            looks += 1
            for path in ("always.rss", "3/feed.rss", "manifest.json"):
                assert (output / path).read_bytes()
    finally:
        done.set()
        publisher.join()

    assert read_whole(output) == {f"generation {published[-1]}"}


def test_file_by_file_no_file_is_torn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where folders cannot be exchanged, each file is the old or the new one at any moment, and never missing."""
    monkeypatch.setattr(replacing, "exchange", lambda _one, _other: False)
    output, state = tmp_path / "public", tmp_path / ".irfeed"
    publish(documents(0), output, state)
    published = [0]
    texts = set()

    def publish_on() -> None:
        while len(published) < 20:
            publish(documents(len(published)), output, state)
            published.append(len(published))

    publisher = threading.Thread(target=publish_on)
    publisher.start()
    while publisher.is_alive():
        texts.add((output / "3/feed.rss").read_bytes())
    publisher.join()

    assert texts <= {document.content for number in published for document in documents(number)}


def test_a_second_build_does_not_wait(tmp_path: Path) -> None:
    """While one process publishes, another is told so at once, with the number of the first; then the lock is free."""
    state = tmp_path / ".irfeed"
    command = [sys.executable, "-c", _HOLDER, str(state)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == b"held\n"
        with pytest.raises(OutsideError, match=rf"another build is running \(pid {first.pid}\)"):
            publish(documents(1), tmp_path / "public", state)
        first.kill()

    publish(documents(1), tmp_path / "public", state)

    assert (tmp_path / "public/always.rss").read_bytes() == b"the same"


def test_two_builds_into_one_folder_do_not_mix(tmp_path: Path) -> None:
    """Two publications with locks of their own cannot prepare a generation of the same folder at the same time."""
    output = tmp_path / "public"
    publish(documents(0), output, tmp_path / "one")
    refusals = []

    def second_while_first_writes() -> object:
        yield from documents(1)
        with pytest.raises(OutsideError, match="another build is writing") as caught:
            publish(documents(2), output, tmp_path / "two")
        refusals.append(caught.value)

    publish(second_while_first_writes(), output, tmp_path / "one")  # type: ignore[arg-type] # a generator of documents

    assert len(refusals) == 1
    assert read_whole(output) == {"generation 1"}
