"""What every document is made of, as a digest: of its members, and of all that its head and its page say.

What the configuration, the templates and irfeed itself say is the same for all documents of an index, which is emptied
when it changes.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from irfeed.assemble import places
from irfeed.index import Row
from irfeed.model import FeedPlan

_SIZE = 16  #: bytes, of a digest


def digests_of(plans: Sequence[FeedPlan], visible: Sequence[Row], *, pages: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the digest of each document of `plans` in each of its formats, and of its page."""
    faces = _faces(visible)
    parts = {row.id: row.digest + faces[row.story] if row.story in faces else row.digest for row in visible}
    site = _digest(repr([(plan.path, plan.language, plan.archive) for plan in plans]).encode())
    for plan in plans:
        said = _digest(b"".join([_said(plan), *map(parts.__getitem__, plan.members)]))
        for format_ in plan.formats:
            yield plan.document_path(format_), _digest(format_.encode() + said)
        if pages and not plan.former:
            yield places.page_path(plan), _digest(site + said)


def _faces(visible: Iterable[Row]) -> Mapping[str | None, bytes]:
    """Return what those who tell a story are called, by stories that several tell: each entry names the others."""
    stories: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in visible:
        if row.story is not None:
            stories[row.story].append((row.language, row.face))
    return {story: _digest(repr(sorted(told)).encode()) for story, told in stories.items() if len(told) > 1}


def _said(plan: FeedPlan) -> bytes:
    """Return what a plan says, but for its members."""
    links = [(link.rel, link.href) for link in next(iter(plan.links.values()))]
    words = (plan.variant, plan.path, plan.updated.isoformat(), links, plan.withdrawals, sorted(plan.spoken))
    return repr((*words, plan.archive, plan.former, plan.complete)).encode()


def _digest(said: bytes) -> bytes:
    return hashlib.sha256(said).digest()[:_SIZE]
