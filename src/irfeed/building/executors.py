"""Executors: one that works in this process, and one whose processes may be killed at any moment, or lose their parent.

``ProcessPoolExecutor`` waits for ever if a process dies while it hands over a result, as all of them write into one
pipe; and its processes wait for ever if their parent dies, as each holds the pipes of the others. Here each process has
a pipe of its own, of which nobody else holds its end, and watches its parent.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import traceback
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import Any, ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

_END = b""  #: tells a process that there are no more tasks
_FAILED = 1


class ThisProcess(Executor):
    """Does each task at once, in the thread that submits it."""

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Do a task."""
        future: Future[_T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - it is raised where the result is asked for
            future.set_exception(error)
        return future


@dataclass(frozen=True, slots=True)
class _Task:
    future: Future[Any]
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    named: dict[str, Any]


class Processes(Executor):
    """Processes that begin with the first task, and end with this process, whatever ends it.

    If one of them dies, the others are ended, and whoever asks for a result that is not there gets a BrokenExecutor.
    A process is sent a function only if it is another one than that of its last task, so it may hold a great deal.

    Args:
        size: how many.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._tasks: SimpleQueue[_Task | None] = SimpleQueue()
        self._processes: list[BaseProcess] = []
        self._threads: list[Thread] = []
        self._broken: BrokenExecutor | None = None
        self._ended = False
        self._lock = Lock()

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Have a task done by the next process that is free.

        Raises:
            OSError: no process can be started.
            RuntimeError: after the end.
        """
        future: Future[_T] = Future()
        with self._lock:
            if self._ended:
                raise RuntimeError("no task is taken after the end")
            if not self._processes:
                self._start(fn)
            self._tasks.put(_Task(future, fn, args, kwargs))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as the base class has it
        """Take no more tasks; end the processes once they have done what there is."""
        with self._lock:
            self._ended = True
            with suppress(Empty):
                while cancel_futures:
                    task = self._tasks.get_nowait()
                    if task is not None:
                        task.future.cancel()
            for _ in self._threads:
                self._tasks.put(None)
        for thread in self._threads if wait else ():
            thread.join()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the processes; at once if nobody wants their results any more."""
        if error is not None:
            self._kill()
        self.shutdown(cancel_futures=error is not None)

    def _start(self, function: Callable[..., Any]) -> None:
        context = multiprocessing.get_context()
        connections: list[Connection] = []
        # An interruption from the keyboard goes to all processes, and is for this one alone to answer. The others
        # inherit that it is blocked, so that there is no moment in which it could reach them.
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            for _ in range(self._size):
                ours, theirs = context.Pipe()
                connections.append(ours)
                with theirs:  # closed here before the next process can inherit it
                    process: BaseProcess = context.Process(target=_serve, args=(theirs, function), daemon=True)
                    process.start()
                self._processes.append(process)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        for process, connection in zip(self._processes, connections, strict=True):  # no fork beside a thread of ours
            thread = Thread(target=self._attend, args=(process, connection, function), daemon=True)
            thread.start()
            self._threads.append(thread)

    def _attend(self, process: BaseProcess, connection: Connection, function: Callable[..., Any]) -> None:
        """Give one process its tasks, the next one when it has done the last."""
        with connection:
            while (task := self._tasks.get()) is not None:
                if not task.future.set_running_or_notify_cancel():
                    continue
                try:
                    result = self._done(task, process, connection, function)
                except Exception as error:  # noqa: BLE001 - it is raised where the result is asked for
                    task.future.set_exception(error)
                else:
                    task.future.set_result(result)
                function = task.function
            with suppress(OSError):  # it is dead
                connection.send_bytes(_END)
            process.join()

    def _done(self, task: _Task, process: BaseProcess, connection: Connection, function: Callable[..., Any]) -> object:
        """Return the result of a task, or raise what it raised."""
        if self._broken is not None:
            raise self._broken
        new = None if task.function is function else task.function
        message = pickle.dumps((new, task.arguments, task.named), pickle.HIGHEST_PROTOCOL)
        try:
            connection.send_bytes(message)
            answer = connection.recv_bytes()
        except (EOFError, OSError):
            raise self._break(process) from None
        result, error = pickle.loads(answer)  # noqa: S301 - written by a process of ours
        if error is not None:
            raise error
        return result

    def _break(self, process: BaseProcess) -> BrokenExecutor:
        """Note how a process ended, if it is the first that did, and end the others."""
        process.join()
        with self._lock:
            self._broken = self._broken or BrokenExecutor(f"a worker process {_manner(process.exitcode or 0)}")
            self._kill()
            return self._broken

    def _kill(self) -> None:
        for process in self._processes:
            process.kill()


def _manner(code: int) -> str:
    """Say how a process ended, by its exit code, which is negative for a signal."""
    with suppress(ValueError):
        return f"was killed by {signal.Signals(-code).name}"
    return f"ended unexpectedly with code {code}"


def _serve(connection: Connection, function: Callable[..., Any]) -> None:
    """Do tasks, in a process of its own, until there are no more."""
    try:
        Thread(target=_end_with_parent, daemon=True).start()
        while message := connection.recv_bytes():
            new, arguments, named = pickle.loads(message)  # noqa: S301 - written by the parent
            function = new or function
            connection.send_bytes(_answer(function, arguments, named))
    except BaseException:  # noqa: BLE001 - the parent sees the end, and says it in a sentence
        os._exit(_FAILED)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None  # noqa: S101 - this is a worker
    parent.join()
    os._exit(_FAILED)


def _answer(function: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]) -> bytes:
    """Return what the parent is told of a task: its result, or what it raised."""
    try:
        return pickle.dumps((function(*arguments, **named), None), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 - it is raised again in the parent
        error.add_note(f"In a worker process:\n{''.join(traceback.format_exception(error))}")
        return pickle.dumps((None, error), pickle.HIGHEST_PROTOCOL)
