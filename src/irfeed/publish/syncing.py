"""Files that reach the disk while others are still made: most of the waiting is done by the time it is asked for."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from irfeed.publish.files import sync

#: How many files make a thread worth its while.
_MANY: Final = 64


class Syncing:
    """Has files on the disk, one after the other; where there are many, in a thread that does nothing else."""

    def __init__(self) -> None:
        self._thread: ThreadPoolExecutor | None = None
        self._begun: list[Future[None]] = []
        self._waiting: list[Path] = []

    def begin(self, file: Path) -> None:
        """Take a file that was written whole."""
        self._waiting.append(file)
        if len(self._waiting) == _MANY:
            self._thread = self._thread or ThreadPoolExecutor(1)
            self._begun.append(self._thread.submit(sync, self._waiting))
            self._waiting = []

    def finish(self) -> None:
        """Wait until all files are on the disk.

        Raises:
            OSError: the disk failed.
        """
        sync(self._waiting)
        self._waiting = []
        for one in self._begun:
            one.result()
        self._begun = []

    def end(self) -> None:
        """Leave undone what is not done."""
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)
            self._thread = None
