"""Templates that are no files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from irfeed.errors import ConfigurationError
from irfeed.pages.page_templates import PageTemplates


def test_a_pipe_is_no_template(tmp_path: Path) -> None:
    """It is refused in a sentence, and nothing waits for it."""
    (tmp_path / "templates").mkdir()
    os.mkfifo(tmp_path / "templates" / "entry.html")

    with pytest.raises(ConfigurationError):
        PageTemplates.of(tmp_path / "templates").renderer("entry.html")
