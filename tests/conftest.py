"""What tests of every kind share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

SMALLEST = """\
[publication]
title = "News"
url = "https://seoul.example/"
feeds_url = "https://feeds.seoul.example/"
id_authority = "seoul.example,2015"

[languages]
en = {}

[departments.news]
name = "News desk"
"""

MakePublication = Callable[..., Path]


@pytest.fixture
def make_publication(tmp_path: Path) -> MakePublication:
    """Return a function that writes a publication into a fresh folder: its irfeed.toml, and records by their paths."""

    def make(configuration: str = SMALLEST, **records: str) -> Path:
        (tmp_path / "articles").mkdir(exist_ok=True)
        (tmp_path / "irfeed.toml").write_text(configuration, encoding="utf-8")
        for name, text in records.items():
            stem, _, ending = name.rpartition("_")
            path = tmp_path / "articles" / f"{stem}.{ending}"
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return make
