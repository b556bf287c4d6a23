"""Writes files of the same sizes as those of a folder: what the disk and the digests alone cost.

`python benchmarks/write_same.py FOLDER COPY [--sync]` prints, as JSON, the seconds (wall, processor) of writing the
bytes and taking their sha256 digests; with `--sync`, of having each file and folder on the disk too, as irfeed does it:
all are written first and synced afterwards. The bytes are real ones, in memory before the clock starts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

_LEAST = 32 * 2**20  # bytes of real content at hand


def sizes(folder: Path) -> list[tuple[str, int]]:
    """Return the path within `folder`, and the bytes, of each of its files."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [(str(path.relative_to(folder)), path.stat().st_size) for path in files]


def real_bytes(folder: Path, files: list[tuple[str, int]]) -> memoryview:
    """Return as many bytes of `files` as the largest of them has, and at least 32 MiB where there are so many."""
    wanted = max(_LEAST, *(size for _, size in files))
    content = bytearray()
    for name, _ in sorted(files, key=lambda file: -file[1]):
        content += (folder / name).read_bytes()
        if len(content) >= wanted:
            break
    return memoryview(content)


def write(copy: Path, files: list[tuple[str, int]], content: memoryview) -> Iterator[Path]:
    """Write `files` into `copy`, each from another place of `content`; yield each file, then each folder."""
    folders = {(copy / name).parent for name, _ in files}
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
    start = 0
    for name, size in files:
        start = start + 4096 if start + 4096 + size <= len(content) else 0
        part = content[start : start + size]
        with (copy / name).open("wb") as file:
            file.write(part)
        hashlib.sha256(part).hexdigest()
        yield copy / name
    yield from folders


def sync(paths: Iterable[Path]) -> None:
    """Have the files and folders at `paths` on the disk."""
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)


def main() -> None:
    """Write the copy and print what it cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("copy", type=Path)
    parser.add_argument("--sync", action="store_true")
    arguments = parser.parse_args()
    files = sizes(arguments.folder)
    content = real_bytes(arguments.folder, files)
    wall, processor = time.perf_counter(), time.process_time()
    written = list(write(arguments.copy, files, content))
    if arguments.sync:
        sync(written)
    print(json.dumps({"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}))


if __name__ == "__main__":
    main()
