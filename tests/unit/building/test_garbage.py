"""What making documents does about garbage: tasks leave none behind, and in the end all is looked at again."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence

import pytest

from irfeed.building.documents import Assembler, DocumentTask
from irfeed.errors import InternalError
from irfeed.publish import WrittenDocument
from tests.newsroom import CONFIGURATION, Newsroom, newsroom, record

_work = Assembler.work


@pytest.fixture
def room() -> Iterator[Newsroom]:
    """Return a publication with an archive that has a page."""
    with newsroom() as room:
        room.configure(f"{CONFIGURATION}[feeds]\nlimit = 1\n")
        room.put_lines("a.jsonl", record("museum"), record("fair", published="2015-01-06T09:00:00Z"))
        yield room


@pytest.fixture
def _uncollected() -> Iterator[None]:
    """Let garbage lie until someone says that it is to be collected."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_uncollected")
def test_tasks_leave_no_garbage(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Contexts of templates are cycles, and hold all that was on a page."""
    left: list[int] = []

    def work(assembler: Assembler, task: DocumentTask) -> Sequence[WrittenDocument]:
        done = _work(assembler, task)
        left.append(gc.collect())
        return done

    monkeypatch.setattr(Assembler, "work", work)

    assert room.build().outcome is not None
    assert left == [0, 0]


def test_what_was_not_looked_at_is_looked_at_again(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even after a task that failed."""
    before = gc.get_freeze_count()
    during: list[int] = []

    def work(_assembler: Assembler, _task: DocumentTask) -> Sequence[WrittenDocument]:
        during.append(gc.get_freeze_count())
        raise InternalError("It failed")

    monkeypatch.setattr(Assembler, "work", work)

    with pytest.raises(InternalError, match="It failed"):
        room.build()
    assert during[0] > before
    assert gc.get_freeze_count() == before
