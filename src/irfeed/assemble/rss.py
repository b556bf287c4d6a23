"""RSS 2.0 documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from irfeed.model import FeedPlan
from irfeed.model.publication import Publication

_TAIL: Final = b"  </channel>\n</rss>\n"


def document(
    plan: FeedPlan, publication: Publication, fragments: Iterable[bytes], *, stylesheet: str | None = None
) -> bytes:
    """Return the RSS document of `plan`; `stylesheet` is the address of a CSS file for those who open it."""
    return b"".join(chunks(plan, publication, fragments, stylesheet=stylesheet))


def chunks(
    plan: FeedPlan, publication: Publication, fragments: Iterable[bytes], *, stylesheet: str | None = None
) -> Iterator[bytes]:
    """Yield the document piece by piece, for feeds that should not stand in memory whole."""
    from irfeed.assemble.rss_head import head  # noqa: PLC0415 - brings feedgen and lxml, which not every build needs

    yield head(plan, publication, stylesheet)
    yield from fragments
    yield _TAIL
