"""What the tests of loading share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from irfeed.findings import Finding, Place
from irfeed.load import load_file
from irfeed.model.record import Path as FieldPath
from irfeed.model.record import Record

Load = Callable[[str, str | bytes], list[Record | Finding]]


@pytest.fixture
def load(tmp_path: Path) -> Load:
    """Write a file by name and content, and load it."""

    def loaded(name: str, content: str | bytes) -> list[Record | Finding]:
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return list(load_file(file, shown_as=name, lists={"categories"}))

    return loaded


class Nowhere:
    """Places every field at the beginning of one file."""

    def place(self, path: FieldPath) -> Place:
        """Return that place, whatever the field."""
        del path
        return Place("a.json")
