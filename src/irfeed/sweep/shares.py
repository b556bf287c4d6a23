"""Documents that have members from everywhere, shared out to processes: each document is the work of one."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from irfeed.index import Row
from irfeed.model import FeedPlan, Format
from irfeed.sweep.agenda import Making


@dataclass(frozen=True, slots=True)
class Share:
    """Documents, and the articles that they have together."""

    makings: Sequence[Making]
    numbers: array[int]  #: of the articles, in order


def shares_of(makings: Sequence[Making], visible: Sequence[Row], processes: int, enough: int) -> Iterator[Share]:
    """Yield shares of about as many entries each, of which few are in two of them.

    Args:
        makings: plans of feeds, and the formats of each that are to be made.
        visible: all articles that can be seen, in their order.
        processes: how many share the work, where there is enough of it.
        enough: so many entries in documents.
    """
    documents = [(format_, making.plan) for making in makings for format_ in making.formats]
    documents.sort(key=_kinship)
    ends = list(accumulate(len(plan.members) for _, plan in documents))
    many = processes if ends and ends[-1] >= enough else 1
    parts: dict[int, list[tuple[Format, FeedPlan]]] = {}
    for document, end in zip(documents, ends, strict=True):
        middle = end - len(document[1].members) / 2
        parts.setdefault(int(middle * many / (ends[-1] + 1)), []).append(document)
    for part in parts.values():
        members = {id_ for _, plan in part for id_ in plan.members}
        yield Share(
            [Making(plan, (format_,), page=False) for format_, plan in part],
            array("q", [row.number for row in visible if row.id in members]),
        )


def _kinship(document: tuple[Format, FeedPlan]) -> tuple[str, str, str]:
    """Bring together what has the same entries, in the same format."""
    format_, plan = document
    return format_.value, plan.variant.language or "", plan.path
