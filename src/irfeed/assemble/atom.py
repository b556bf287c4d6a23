"""Atom 1.0 documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from irfeed.model import FeedPlan
from irfeed.model.publication import Publication

_TAIL: Final = b"</feed>\n"


def document(
    plan: FeedPlan, publication: Publication, fragments: Iterable[bytes], *, stylesheet: str | None = None
) -> bytes:
    """Return the Atom document of `plan`; `stylesheet` is the address of a CSS file for those who open it."""
    return b"".join(chunks(plan, publication, fragments, stylesheet=stylesheet))


def chunks(
    plan: FeedPlan, publication: Publication, fragments: Iterable[bytes], *, stylesheet: str | None = None
) -> Iterator[bytes]:
    """Yield the document piece by piece, for feeds that should not stand in memory whole."""
    from irfeed.assemble.atom_head import head  # noqa: PLC0415 - brings feedgen and lxml, which not every build needs

    yield head(plan, publication, stylesheet)
    yield from fragments
    yield _TAIL
