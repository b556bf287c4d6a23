"""The command line: one file a command, and the only place that knows click, the clock and the environment."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

_INTERRUPTED = 130  # 128 + SIGINT, as shells say it


def main() -> NoReturn:
    """Run the command that the process was started with, and end the process with its exit code.

    0 done; 1 findings; 2 usage or configuration; 3 the outside world.
    """
    _prepare_streams()
    try:
        from irfeed.cli.run import run  # noqa: PLC0415 - click is not imported before it is needed

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # so early, or so late, that nothing was begun or all was done
        code = _INTERRUPTED
    sys.exit(code)


def _prepare_streams() -> None:
    """Make the standard streams fit for texts in all languages, and for JSON, whatever the locale.

    A stream that the process was started without (`>&-`) is replaced, before another file takes its number.
    """
    nowhere = Path(os.devnull)
    sys.stdin = sys.stdin or nowhere.open(encoding="utf-8")
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # half characters as escapes
