"""Work shared out to processes: in order, a bounded way ahead, the same results for any number of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any, Generic, TypeVar

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

#: How many tasks each process may be ahead of whoever takes the results, so that these never pile up.
_AHEAD = 2

#: What does the tasks of this process; made once, as the making costs more than a task, and used until the end.
_workers: list[Callable[[Any], Any]] = []
_life = ExitStack()


class Workers(Generic[_Task, _Result]):
    """Processes that each have a worker of their own; or only this process, if there is to be one."""

    def __init__(self, work: Callable[[_Task], _Result] | None, pool: ProcessPoolExecutor | None, size: int) -> None:
        self._work = work
        self._pool = pool
        self._size = size

    def results(self, tasks: Iterable[_Task]) -> Iterator[_Result]:
        """Yield the result of each task, in their order."""
        if self._pool is None:
            assert self._work is not None  # noqa: S101 - there is a worker where there is no pool
            yield from map(self._work, tasks)
            return
        waiting: deque[Future[_Result]] = deque()
        for task in tasks:
            waiting.append(self._pool.submit(_work, task))
            if len(waiting) > self._size * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def sharing(
    processes: int, begin: Callable[..., AbstractContextManager[Callable[[_Task], _Result]]], *arguments: object
) -> Iterator[Workers[_Task, _Result]]:
    """Share work out to `processes`; what `begin` gives, called with `arguments` in each of them, does its tasks.

    An exception of a task is raised where its result is asked for; what was not begun by then is left undone.
    """
    if processes == 1:
        with begin(*arguments) as work:
            yield Workers(work, None, 1)
        return
    pool = ProcessPoolExecutor(processes, initializer=_begin, initargs=(begin, arguments))
    try:
        yield Workers(None, pool, processes)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(begin: Callable[..., AbstractContextManager[Callable[[Any], Any]]], arguments: tuple[object, ...]) -> None:
    _workers.append(_life.enter_context(begin(*arguments)))


def _work(task: Any) -> Any:  # noqa: ANN401 - whatever the worker takes
    return _workers[-1](task)
