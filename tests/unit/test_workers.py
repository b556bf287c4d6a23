"""Work shared out to processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from irfeed import workers as module
from irfeed.workers import sharing

TASKS = range(40)


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
    """Give a worker that leaves a file for each task that it does."""

    def note(task: int) -> int:
        (folder / str(task)).touch()
        return task

    yield note
    (folder / "ended").touch()


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_the_order_of_the_tasks(processes: int) -> None:
    """Whoever does a task, and however many there are, the results are the same."""
    with sharing(processes, adding, 5) as workers:
        results = list(workers.results(TASKS))

    assert [result for result, _ in results] == [task + 5 for task in TASKS]
    assert (os.getpid() in {process for _, process in results}) == (processes == 1)


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
    done = {path.name for path in tmp_path.iterdir()} - {"ended"}

    assert "0" in done
    assert len(done) <= 3 * processes


def test_a_worker_process_begins_once_and_works_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """What each of them does first, and then with every task: seen here, as no other process tells what it ran."""
    monkeypatch.setattr(module, "_workers", [])
    module._begin(adding, (5,))
    results = [module._work(task)[0] for task in TASKS]

    assert results == [task + 5 for task in TASKS]


def test_the_worker_of_this_process_ends_with_the_sharing(tmp_path: Path) -> None:
    """What it holds is let go."""
    with sharing(1, noting, tmp_path) as workers:
        list(workers.results([1]))
        assert not (tmp_path / "ended").exists()
    assert (tmp_path / "ended").exists()
