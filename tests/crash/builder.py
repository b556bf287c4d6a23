"""Runs irfeed, and something happens to its workers: builder.py MOMENT ARGUMENTS.

A moment is a stage whose first task kills the process that does it, or "handover": half of a result is in the pipe; or
"asleep": no worker ever comes to an end of its first piece.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any

from tests.few import few

_STAGES = {
    "reading": ("irfeed.building.reading.pieces", "PieceReader", "read"),
    "rendering": ("irfeed.building.reading.entries", "Renderer", "render"),
    "assembling": ("irfeed.building.documents", "Assembler", "work"),
}
_OWN = os.getpid()


def _die(*_: object) -> None:
    if os.getpid() == _OWN:
        raise AssertionError("this is the work of a worker")
    os.kill(os.getpid(), signal.SIGKILL)


def _sleep(*_: object) -> None:
    time.sleep(600)


def _die_halfway(send: Callable[..., Any]) -> Callable[..., None]:
    def send_half(connection: Connection, content: bytes, *more: Any) -> None:
        if os.getpid() == _OWN:
            send(connection, content, *more)
            return
        send(connection, content[: len(content) // 2], *more)
        _die()

    return send_half


def arm(moment: str) -> None:
    """Have it happen."""
    if moment == "handover":
        name = "_send"  # by which all that goes into a pipe is written
        setattr(Connection, name, _die_halfway(getattr(Connection, name)))
        return
    module, owner, method = _STAGES["reading" if moment == "asleep" else moment]
    setattr(getattr(import_module(module), owner), method, _sleep if moment == "asleep" else _die)


if __name__ == "__main__":
    arm(sys.argv.pop(1))
    few()
