"""One template: pieces of text, and between them values, each written in its way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from irfeed.shapes.form import picker
from irfeed.shapes.marks import Place, Unclear


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

    def __init__(self, marked: str, places: Sequence[Place], first: int = 0, apart: Sequence[int] = ()) -> None:
        cuts = [at for at, place in enumerate(places) if place.value - first in apart]
        self.apart = tuple([places[at].value - first for at in cuts])  #: what stays apart, in order
        if len({*self.apart}) < len(cuts) or any(place.value < first for place in places):
            raise Unclear
        self.is_of_texts = all(place.is_text for place in places)
        self._parts: list[_Part] = []
        begin = at = 0
        for cut in [*cuts, len(places)]:
            end = places[cut].start if cut < len(places) else len(marked)
            self._parts.append(_Part(marked[begin:end], [one.moved(-begin) for one in places[at:cut]], first))
            begin, at = places[cut].end if cut < len(places) else end, cut + 1

    def fill(self, row: Sequence[Any], *, plain: bool) -> tuple[str, ...]:
        """Return the text with the values of a row, parted where a value stays apart.

        Args:
            row: the values.
            plain: no text of them has a sign that is escaped.
        """
        return tuple([part.fill(row, plain=plain) for part in self._parts])


class _Part:
    """A part of a template, between values that stay apart."""

    def __init__(self, marked: str, places: Sequence[Place], first: int) -> None:
        starts = [*(place.start for place in places), len(marked)]
        ends = [0, *(place.end for place in places)]
        self._pieces = [""] * (2 * len(places) + 1)
        self._pieces[::2] = [marked[end:start] for end, start in zip(ends, starts, strict=True)]
        self._get = picker([place.value - first for place in places])
        self._hows = [(2 * at + 1, place.how) for at, place in enumerate(places)]
        self._always = [(2 * at + 1, place.how) for at, place in enumerate(places) if not place.is_text]

    def fill(self, row: Sequence[Any], *, plain: bool) -> str:
        pieces = self._pieces.copy()
        pieces[1::2] = self._get(row)
        for at, how in self._always if plain else self._hows:
            pieces[at] = how(pieces[at])
        return "".join(pieces)
