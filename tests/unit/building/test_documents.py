"""How documents are shared out: each once, those of a month together, with exactly the articles that they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

import pytest

from irfeed.building.changes import PlannedDocument
from irfeed.building.documents import DocumentTask, document_tasks
from irfeed.building.index import ArticleRow
from tests.few import FEW
from tests.newsroom import CONFIGURATION, Newsroom, newsroom, record

FIRST_AND_MONTHS = f'{CONFIGURATION}[feeds]\nlimit = 2\narchives = "month"\n'
EVERYTHING = f'{CONFIGURATION}[feeds]\nlimit = 0\narchives = "none"\n'
NEWEST = f'{CONFIGURATION}[feeds]\nlimit = 2\narchives = "none"\n'


@pytest.fixture
def room() -> Iterator[Newsroom]:
    """Return a publication of articles from three months, in two languages, some of which tell one story."""
    with newsroom() as room:
        html = {"body_format": "html", "body": "<p>Text of a visit.</p>"}
        for language in ("en", "ko"):
            room.put_lines(
                f"{language}.jsonl",
                *(
                    record(
                        f"{language}{number}",
                        language=language,
                        published=f"2015-{number % 3 + 1:02}-{number + 1:02}T09:00:00Z",
                        **({"story": f"s{number}"} if number % 2 else {}),
                        **html,
                    )
                    for number in range(12)
                ),
            )
        room.put(
            "a.md",
            "---\nid: tag:news.example,2015:a\ntitle: A\ndepartment: mayor\n"
            "url: https://news.example/a/\npublished: 2015-02-01T00:00:00Z\n---\nText <script>1</script>\n",
        )
        yield room


@pytest.mark.parametrize("own_template", ["", "entry.html"])
@pytest.mark.parametrize("configuration", [FIRST_AND_MONTHS, EVERYTHING, NEWEST, f"{NEWEST}pages = false\n"])
def test_every_way_through_the_store_gives_the_same_bytes(
    room: Newsroom, configuration: str, own_template: str
) -> None:
    """In one process or in several, in large tasks or small ones, rendered while records are read or afterwards."""
    room.configure(configuration)
    if own_template:
        (room.folder / "templates").mkdir()
        (room.folder / "templates" / own_template).write_text(
            "<li>{{ entry.title.text }}: {{ entry.translations | map(attribute='href') | join(' ') }}</li>\n"
        )
    result = room.build(output=room.folder / "one", cached=False)
    again = room.build(output=room.folder / "two", cached=False, processes=2, thresholds=FEW)

    assert result.outcome is not None
    assert room.files("one") == room.files("two")
    assert (again.findings, again.rejected) == (result.findings, result.rejected)


def test_each_document_is_in_one_task(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """A month is not torn apart; each task names the articles of its documents once, in their order."""
    seen: list[tuple[Sequence[PlannedDocument], Sequence[int]]] = []
    documents = import_module("irfeed.building.documents")
    order: list[int] = []

    def tasks(some: Sequence[PlannedDocument], visible: Sequence[ArticleRow], *_: int) -> Iterator[DocumentTask]:
        order.extend(row.number for row in visible)
        for task in document_tasks(some, visible, 3, 5):
            seen.append((task.documents, list(task.numbers)))
            yield task

    monkeypatch.setattr(documents, "document_tasks", tasks)
    room.configure(FIRST_AND_MONTHS)
    result = room.build()
    paths = [one.path for some, _ in seen for one in some]
    months = [{one.plan.archive for one in some} for some, _ in seen]

    assert result.outcome is not None
    assert len(paths) == len(set(paths))
    assert sum("2015-01" in some for some in months) == 1
    assert len(seen) == 3 + 3
    for some, numbers in seen:
        assert numbers == [number for number in order if number in set(numbers)]
        assert len(numbers) == len({id_ for one in some for id_ in one.entries})
