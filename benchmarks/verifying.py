"""Counts feeds and their entries, so that nobody wins by doing less."""

from __future__ import annotations

from pathlib import Path

_ENDS = {".rss": b"</item>", ".xml": b"</item>", ".atom": b"</entry>"}
_CHUNK = 2**20


def verify(program: str, output: Path, feeds: int, entries: int) -> None:
    """Look that `output` holds just so many RSS and Atom feeds, and entries in all of them.

    Raises:
        SystemExit: there are others.
    """
    paths = [path for path in output.rglob("*") if path.suffix in _ENDS]
    found = len(paths), sum(count_entries(path) for path in paths)
    if found != (feeds, entries):
        raise SystemExit(f"{program} wrote {found[0]} feeds, {found[1]} entries, and not {feeds} and {entries}")


def count_entries(path: Path) -> int:
    """Return the number of entries of a feed. It is read in pieces, since it may be large."""
    end = _ENDS[path.suffix]
    found, tail = 0, b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            piece = tail + chunk
            found += piece.count(end)
            tail = piece[1 - len(end) :]  # shorter than what is counted, so that nothing counts twice
    return found
