"""Work shared out to an executor: in order, a bounded way ahead, the same results from any executor of any size."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, Generic, TypeVar

from irfeed.building.executors import Processes, ThisProcess
from irfeed.errors import OutsideError

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

#: How many tasks each worker may be ahead of whoever takes the results, so that these never pile up.
_AHEAD = 2


class Workers(Generic[_Task, _Result]):
    """An executor, and what it does with each task."""

    def __init__(self, executor: Executor, size: int, work: Callable[[_Task], _Result]) -> None:
        self._executor = executor
        self._work = work
        self._ahead = size * _AHEAD if size > 1 else 0
        self._waiting: deque[Future[_Result]] = deque()

    def results(self, tasks: Iterable[_Task]) -> Iterator[_Result]:
        """Yield the result of each task, in their order.

        Raises:
            OutsideError: a worker died.
        """
        waiting = self._waiting
        try:
            for task in tasks:
                waiting.append(self._executor.submit(self._work, task))
                if len(waiting) > self._ahead:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenExecutor as error:
            raise OutsideError(
                f"{str(error).rstrip('.')}; nothing was published",
                hint="if the system ran out of memory, --jobs 1 needs less; then build again",
            ) from error

    def cancel(self) -> None:
        """Leave undone what is not begun."""
        for future in self._waiting:
            future.cancel()


class _Begun(threading.local):
    """What a thread began last, and works with until it begins something else."""

    name = b""
    work: Callable[[Any], Any]

    def __init__(self) -> None:
        self._life = ExitStack()

    def begin(self, name: bytes, begin: Callable[[], AbstractContextManager[Callable[[Any], Any]]]) -> None:
        """Begin something, and let go what was begun before."""
        self.end()
        self.work = self._life.enter_context(begin())
        self.name = name

    def end(self) -> None:
        """Let go what was begun."""
        self.name = b""
        self._life.close()


_begun = _Begun()


class _Work(Generic[_Task, _Result]):
    """Does tasks with what `begin` gives: begun once in each thread of each process, as it costs more than a task."""

    def __init__(
        self, begin: Callable[..., AbstractContextManager[Callable[[_Task], _Result]]], arguments: tuple[object, ...]
    ) -> None:
        self.name = os.urandom(16)  # by which the processes of any executor know it, however often it is sent to them
        self._begin = begin
        self._arguments = arguments

    def __call__(self, task: _Task) -> _Result:
        if _begun.name != self.name:
            _begun.begin(self.name, lambda: self._begin(*self._arguments))
        result: _Result = _begun.work(task)
        return result


@contextmanager
def workers_of(
    executor: Executor,
    size: int,
    begin: Callable[..., AbstractContextManager[Callable[[_Task], _Result]]],
    *arguments: object,
) -> Iterator[Workers[_Task, _Result]]:
    """Share work out to an executor; what `begin` gives, called with `arguments` by each worker, does the tasks.

    An exception of a task is raised where its result is asked for; what was not begun by then is left undone. What
    another thread or process began is let go when that ends, or begins something else.

    Args:
        executor: any; where it has processes, `begin`, `arguments`, tasks and results can be pickled.
        size: how many tasks it does at once.
        begin: makes what a worker needs, and lets it go.
        arguments: of `begin`.
    """
    work = _Work(begin, arguments)
    workers = Workers(executor, size, work)
    try:
        yield workers
    finally:
        workers.cancel()
        if _begun.name == work.name:
            _begun.end()


@contextmanager
def sharing(
    processes: int, begin: Callable[..., AbstractContextManager[Callable[[_Task], _Result]]], *arguments: object
) -> Iterator[Workers[_Task, _Result]]:
    """Share work out to so many processes as :func:`workers_of` does; with one, this process does it."""
    executor = ThisProcess() if processes == 1 else Processes(processes)
    with executor, workers_of(executor, processes, begin, *arguments) as workers:
        yield workers
