"""The names of files as SQLite can keep them: as text, or as bytes where a folder around them has no name in UTF-8."""

from __future__ import annotations

import os


def kept(name: str) -> str | bytes:
    """Return what to keep of the name of a file."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name)
    return name


def named(name: str | bytes) -> str:
    """Return the name that :func:`kept` was given."""
    return os.fsdecode(name)
