"""What the tests of the Python API share."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

NOW = datetime(2026, 1, 1, tzinfo=UTC)
CONFIGURATION = """\
[publication]
title = "News"
url = "https://seoul.example/"
feeds_url = "https://feeds.seoul.example/"
id_authority = "seoul.example,2015"
time_zone = "Asia/Seoul"
[languages]
en = {}
[departments.news]
name = "News desk"
"""


def record(name: str, **otherwise: Any) -> dict[str, Any]:
    """Return the fields of a record; `otherwise` says what is not as usual."""
    return {
        "id": f"tag:seoul.example,2015:{name}",
        "title": f"The {name} opens",
        "department": "news",
        "url": f"https://seoul.example/{name}/",
        "published": "2015-02-06T09:00:00+09:00",
        "body": f"Text of the *{name}*.",
        **otherwise,
    }


@pytest.fixture
def publication(tmp_path: Path) -> Path:
    """A publication that has only its irfeed.toml."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of each file below a folder, by its path there."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
