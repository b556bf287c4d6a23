"""One template: pieces of text, and between them values, each written in its way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

from irfeed.shapes.form import Row
from irfeed.shapes.marks import How, MarkedPlace, Unclear


class Template:
    """Pieces of text, and between them values, each written in its way.

    Args:
        marked: the text, with marks.
        places: where the marks are, in order.
        first: the number of the mark of the first value of a row.
        apart: the places in the row of values that are not filled in: what is before and after each stays apart.

    Raises:
        Unclear: a value is of no row, or what stays apart is in more than one place.
    """

    def __init__(self, marked: str, places: Sequence[MarkedPlace], first: int = 0, apart: Sequence[int] = ()) -> None:
        cuts = [at for at, place in enumerate(places) if place.value - first in apart]
        self.apart = tuple([places[at].value - first for at in cuts])  #: what stays apart, in order
        if len({*self.apart}) < len(cuts) or any(place.value < first for place in places):
            raise Unclear
        self._marked = marked
        self._places = places
        self._first = first
        self._cuts = cuts

    def fill(self, row: Sequence[Any], *, plain: bool) -> tuple[str, ...]:
        """Return the text with the values of a row, parted where a value stays apart.

        Args:
            row: the values.
            plain: no text of them has a sign that is escaped.
        """
        return self._plain(row) if plain else self._escaped(row)

    @cached_property
    def _plain(self) -> Callable[[Sequence[Any]], Row]:
        return self._function(is_plain=True)

    @cached_property
    def _escaped(self) -> Callable[[Sequence[Any]], Row]:
        return self._function(is_plain=False)

    def _function(self, *, is_plain: bool) -> Callable[[Sequence[Any]], Row]:
        """Return what fills in a row: one expression, which takes half the time of a loop, for every entry.

        Texts stand in it as literals that Python wrote itself, values by their numbers: it does what it does whatever
        they hold.
        """
        hows: dict[str, How] = {}
        bounds = [-1, *self._cuts, len(self._places)]
        parts = "".join(
            [f"''.join(({''.join(self._pieces(*some, hows, is_plain=is_plain))})),\n" for some in pairwise(bounds)]
        )
        source = f"lambda row: ({parts})"
        fill: Callable[[Sequence[Any]], Row] = eval(source, dict(hows))  # noqa: S307 - as said above
        return fill

    def _pieces(self, begin: int, end: int, hows: dict[str, How], *, is_plain: bool) -> Iterator[str]:
        """Yield the expressions of what stands from one cut to the next; note in what ways values are written."""
        starts = [self._places[at].end if at >= 0 else 0 for at in range(begin, end)]
        for at, start in enumerate(starts, begin):
            place = self._places[at + 1] if at + 1 < len(self._places) else None
            yield f"{self._marked[start : place.start if place else None]!r}, "
            if place is not None and at + 1 < end:
                value = f"row[{place.value - self._first}]"
                name = f"how_{len(hows)}"
                hows[name] = place.how
                yield f"{value}, " if is_plain and place.is_text else f"{name}({value}), "
