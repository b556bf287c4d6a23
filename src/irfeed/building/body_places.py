"""Where in its file a finding about a body stands: on the line of the body that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, Protocol

from irfeed.findings import Finding, Place
from irfeed.model import Article
from irfeed.model.record import Path, Spot

_BODY: Final = ("body",)


class Locate(Protocol):
    """Tells where a field of a record stands, or a spot in its text."""

    def __call__(self, path: Path, spot: Spot | None = None, /) -> Place:
        """Return the place."""
        ...


def in_file(findings: Iterable[Finding], article: Article, locate: Locate) -> Iterator[Finding]:
    """Give findings about the body of an article, whose places are lines of the body, at their places in the file."""
    text = article.body.text if article.body else ""
    for one in findings:
        line, column = one.place.line, one.place.column
        spot = Spot(text, line, column or 1) if line else None
        yield replace(one, place=locate(_BODY, spot))
