"""The command line: one file a command, and the only place that knows click, the clock and the environment."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import NoReturn


def main() -> NoReturn:
    """Run the command that the process was started with, and end the process with its exit code.

    0 done; 1 findings; 2 usage or configuration; 3 the outside world.
    """
    from irfeed.cli.run import run  # noqa: PLC0415 - click is not imported before it is needed

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # UTF-8 as JSON asks, whatever the locale; half characters as escapes
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))
