"""A program of someone else's works, and type checkers understand it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from . import consumer


def test_it_works(publication: Path, tmp_path: Path) -> None:
    """It publishes, checks and compares, and gets its errors."""
    assert "feed.rss" in consumer.publish(publication)
    assert consumer.why_not(publication) == ("create it, or name another one by articles in irfeed.toml", 0)
    assert consumer.why_not(tmp_path) == (f"There is no irfeed.toml in {tmp_path}", 0)
    (publication / "articles").mkdir()
    assert consumer.why_not(publication) == ("", 0)


@pytest.mark.skipif(not os.environ.get("IRFEED_SLOW"), reason="reads all of irfeed anew: set IRFEED_SLOW=1 to do so")
@pytest.mark.skipif(find_spec("mypy") is None, reason="mypy is not installed (pip install --group lint)")
def test_types(tmp_path: Path) -> None:
    """Mypy finds the types of the installed package, and no mistake; it sees a mistake where there is one."""
    shutil.copy(consumer.__file__, tmp_path / "consumer.py")
    (tmp_path / "wrong.py").write_text("import irfeed\n\nirfeed.build('feeds', now='today')\n", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "consumer.py", "wrong.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=500)
    wrong, summary = done.stdout.splitlines()

    assert wrong.startswith('wrong.py:3: error: Argument "now" to "build" has incompatible type "str"')
    assert summary == "Found 1 error in 1 file (checked 2 source files)"
