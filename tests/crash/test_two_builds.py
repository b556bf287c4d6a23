"""Two builds of different publications into one folder, as processes, at once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.crash.test_short_writes import CONFIGURATION, SOURCE, assert_published, write


def test_two_builds_into_one_folder(tmp_path: Path) -> None:
    """Each ends with its feeds published, or with a sentence about the other; what stands there is whole."""
    for name in ("one", "two"):
        (tmp_path / name / "articles").mkdir(parents=True)
        (tmp_path / name / "irfeed.toml").write_text(CONFIGURATION, encoding="utf-8")
        write(tmp_path / name, "some")
    output = tmp_path / "public"
    for _ in range(5):
        shutil.rmtree(output, ignore_errors=True)
        running = [
            subprocess.Popen(
                [sys.executable, "-m", "irfeed", "build", tmp_path / name, "--out", output],
                env={**os.environ, "PYTHONPATH": str(SOURCE)},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )
            for name in ("one", "two")
        ]
        ended = [(one.communicate(timeout=120)[1], one.returncode) for one in running]
        for said, code in ended:
            assert code in {0, 3}
            assert code == 0 or "another build" in said
        assert 0 in {code for _, code in ended}
        assert_published(output)
