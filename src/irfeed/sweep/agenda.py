"""What is left to do: the documents that are not, byte for byte, what an earlier build made of the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from irfeed.assemble import places
from irfeed.index import MadeBefore, Row, mark_of_document
from irfeed.model import FeedPlan, Format
from irfeed.publish import Listed


@dataclass(frozen=True, slots=True)
class Making:
    """A plan, and which of its documents are to be made."""

    plan: FeedPlan
    formats: tuple[Format, ...]
    page: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a build has to make, and what it finds made."""

    makings: Sequence[Making]
    standing: Sequence[Listed]  #: documents that need not be made
    unjudged: Collection[str]  #: ids of visible articles whose bodies nobody has looked at

    def paths(self) -> list[str]:
        """Return the paths of the documents that are made."""
        feeds = [one.plan.document_path(format_) for one in self.makings for format_ in one.formats]
        return [*feeds, *(places.page_path(one.plan) for one in self.makings if one.page)]


def agenda_of(
    plans: Iterable[FeedPlan],
    digests: Mapping[str, bytes],
    before: Mapping[str, MadeBefore],
    visible: Iterable[Row],
    output: Path,
) -> Agenda:
    """Compare what each document would be made of with what it was made of, and its file with the one that was made."""
    standing: list[Listed] = []

    def stands(path: str) -> bool:
        made = before.get(path)
        if made is None or made.digest != digests[path] or made.mark != mark_of_document(f"{output}/{path}"):
            return False
        standing.append(made.listed)
        return True

    makings: list[Making] = []
    for plan in plans:
        formats = tuple(format_ for format_ in plan.formats if not stands(plan.document_path(format_)))
        path = places.page_path(plan)
        page = not plan.former and path in digests and not stands(path)
        if formats or page:
            makings.append(Making(plan, formats, page))
    return Agenda(makings, standing, {row.id for row in visible if not row.judged})
