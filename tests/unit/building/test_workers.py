"""Work shared out to executors."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

from irfeed.building.executors import Processes, ThisProcess
from irfeed.building.workers import sharing, workers_of
from irfeed.errors import OutsideError

TASKS = range(40)
EXECUTORS: Final[dict[str, Callable[[], Executor]]] = {
    "this process": ThisProcess,
    "our processes": lambda: Processes(2),
    "processes": lambda: ProcessPoolExecutor(2),
    "threads": lambda: ThreadPoolExecutor(2),
}


@contextmanager
def adding(number: int) -> Iterator[Callable[[int], tuple[int, int]]]:
    """Give a worker that adds a number, and tells its process; the eleventh task is too much for it."""

    def add(task: int) -> tuple[int, int]:
        if number == 0 and task == 10:
            raise OSError(28, "No space left on device")
        return task + number, os.getpid()

    yield add


@contextmanager
def noting(folder: Path) -> Iterator[Callable[[int], int]]:
    """Give a worker that leaves a file for each task that it does, for its beginning and for its end."""
    worker = f"{os.getpid()}-{threading.get_native_id()}"
    with (folder / f"begun {worker}").open("x"):
        pass

    def note(task: int) -> int:
        (folder / str(task)).touch()
        return task

    yield note
    (folder / f"ended {worker}").touch()


@contextmanager
def dying(signal_number: int) -> Iterator[Callable[[int], int]]:
    """Give a worker that the eleventh task kills; it ends by itself if there is no signal for that."""

    def die(task: int) -> int:
        if task == 10:
            if not signal_number:
                os._exit(7)
            os.kill(os.getpid(), signal_number)
        return task

    yield die


@contextmanager
def answering(answer: object) -> Iterator[Callable[[object], object]]:
    """Give a worker whose results cannot be handed over, or that refuses a task."""

    def work(task: object) -> object:
        if isinstance(answer, BaseException):
            raise answer
        return task, lambda: None

    yield work


@pytest.mark.parametrize("kind", EXECUTORS)
def test_any_executor_gives_the_same_results_in_order(kind: str) -> None:
    """Whoever does a task, the results are the same, and in the order of the tasks."""
    with EXECUTORS[kind]() as executor, workers_of(executor, 2, adding, 5) as workers:
        results = list(workers.results(TASKS))

    assert [result for result, _ in results] == [task + 5 for task in TASKS]
    assert (os.getpid() in {process for _, process in results}) == (kind in {"this process", "threads"})


@pytest.mark.parametrize("kind", EXECUTORS)
def test_each_worker_begins_once(tmp_path: Path, kind: str) -> None:
    """What costs more than a task is begun once by each worker, and one after the other if there are several works."""
    with EXECUTORS[kind]() as executor:
        for name in ("one", "other"):
            (tmp_path / name).mkdir()
            with workers_of(executor, 2, noting, tmp_path / name) as workers:
                assert list(workers.results(TASKS)) == list(TASKS)

    begun = list(tmp_path.glob("*/begun *"))
    assert 2 <= len(begun) <= 4
    assert len(list(tmp_path.glob("one/ended *"))) >= (kind == "this process")


@pytest.mark.parametrize("processes", [1, 2])
def test_what_a_task_raises_is_raised_where_its_result_is_taken(processes: int) -> None:
    """Results before it are had; then the error comes as it is."""
    with sharing(processes, adding, 0) as workers:
        results = workers.results(TASKS)
        assert [next(results)[0] for _ in range(10)] == list(range(10))
        with pytest.raises(OSError, match="No space left"):
            next(results)


@pytest.mark.parametrize("processes", [1, 2])
def test_nobody_works_far_ahead_of_who_takes_the_results(tmp_path: Path, processes: int) -> None:
    """A handful of results wait, never all of them; what was not begun in the end is left undone."""
    with sharing(processes, noting, tmp_path) as workers:
        results = workers.results(TASKS)
        assert next(results) == 0
    done = {path.name for path in tmp_path.iterdir() if path.name.isdecimal()}

    assert "0" in done
    assert len(done) <= (1 if processes == 1 else 3 * processes)


def test_the_worker_of_this_process_ends_with_the_sharing(tmp_path: Path) -> None:
    """What it holds is let go."""
    with sharing(1, noting, tmp_path) as workers:
        list(workers.results([1]))
        assert not list(tmp_path.glob("ended *"))
    assert list(tmp_path.glob("ended *"))


@pytest.mark.parametrize(
    ("number", "manner"), [(signal.SIGKILL, "was killed by SIGKILL"), (0, "ended unexpectedly with code 7")]
)
def test_a_worker_that_dies_is_told_in_a_sentence(number: int, manner: str) -> None:
    """How it ended is said, and what that means; the other workers are gone, too."""
    with (
        pytest.raises(OutsideError, match=rf"^a worker process {manner}; nothing was published"),
        sharing(3, dying, number) as workers,
    ):
        list(workers.results(TASKS))


def test_the_death_of_a_worker_of_any_executor_is_told_in_a_sentence() -> None:
    """The executor's own word for it is kept."""
    with (
        pytest.raises(OutsideError, match=r"abruptly.*; nothing was published"),
        ProcessPoolExecutor(2) as executor,
        workers_of(executor, 2, dying, signal.SIGKILL) as workers,
    ):
        list(workers.results(TASKS))


def test_tasks_that_come_after_a_death_are_refused() -> None:
    """Nobody waits for a result that will never come."""
    with Processes(1) as executor:
        results: list[Future[Any]] = [executor.submit(os._exit, 3), executor.submit(os.getpid)]
        for result in results:
            with pytest.raises(BrokenExecutor, match=r"^a worker process ended unexpectedly with code 3$"):
                result.result(timeout=60)


def test_what_cannot_be_handed_over_is_an_error_of_its_task() -> None:
    """Neither a task nor a result that cannot be pickled stops the processes."""
    with Processes(1) as executor:
        with pytest.raises(Exception, match="pickle"):
            executor.submit(repr, lambda: None).result(timeout=60)
        with workers_of(executor, 2, answering, None) as workers, pytest.raises(Exception, match="pickle"):
            list(workers.results([1]))
        assert executor.submit(sorted, [1, 2], reverse=True).result(timeout=60) == [2, 1]


def test_an_error_tells_where_in_the_worker_it_arose() -> None:
    """A fault of irfeed's own must be found, though it happened elsewhere."""
    with (
        pytest.raises(ZeroDivisionError, match=r"^by nought") as caught,
        sharing(2, answering, ZeroDivisionError("by nought")) as workers,
    ):
        list(workers.results(TASKS))

    assert "in work" in "".join(caught.value.__notes__)


def test_a_worker_that_exits_dies() -> None:
    """What is no error of a task ends the worker, and is told as its end."""
    with (
        pytest.raises(OutsideError, match="ended unexpectedly with code 1"),
        sharing(2, answering, SystemExit(5)) as workers,
    ):
        list(workers.results(TASKS))


def test_whoever_gives_up_waits_for_nobody() -> None:
    """An error while results are taken ends the processes at once, whatever they do."""
    begun = time.monotonic()
    executor = Processes(2)
    sleeping = [executor.submit(time.sleep, 600) for _ in range(4)]
    with pytest.raises(KeyboardInterrupt), executor:
        raise KeyboardInterrupt

    assert time.monotonic() - begun < 60
    assert all(future.done() for future in sleeping)


def test_what_is_cancelled_is_left_undone(tmp_path: Path) -> None:
    """A task that waits is not done if its result is not wanted any more, one by one or at the end."""
    with Processes(1) as executor:
        executor.submit(time.sleep, 0.3)
        waiting = [executor.submit((tmp_path / name).touch) for name in ("one", "two", "three")]
        assert waiting[0].cancel()
        assert waiting[1].result(timeout=60) is None
        executor.submit(time.sleep, 0.3)
        last = executor.submit((tmp_path / "four").touch)
        executor.shutdown(wait=False, cancel_futures=True)
        executor.shutdown(cancel_futures=True)

    assert last.cancelled()
    assert {path.name for path in tmp_path.iterdir()} <= {"two", "three"}


def test_an_executor_that_has_ended_takes_no_task() -> None:
    """As those of the standard library."""
    executor: Executor = Processes(2)
    executor.shutdown(wait=False)
    with pytest.raises(RuntimeError, match="after the end"):
        executor.submit(os.getpid)
