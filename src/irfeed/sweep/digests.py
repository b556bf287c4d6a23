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
    parts = _parts(visible)
    around = _around(plans) if pages else {}
    for plan in plans:
        said = _digest(b"".join([_said(plan), *map(parts.__getitem__, plan.members)]))
        for format_ in plan.formats:
            yield plan.document_path(format_), _digest(format_.encode() + said)
        if pages and not plan.former:
            yield places.page_path(plan), _digest(around[plan.variant.department] + said)


def _around(plans: Iterable[FeedPlan]) -> Mapping[str | None, bytes]:
    """Return what stands for the pages that those of a department may lead to: every feed, and its own archives."""
    feeds: list[tuple[str, str]] = []
    archives: defaultdict[str | None, list[str]] = defaultdict(list)
    for plan in plans:
        months = archives[plan.variant.department]
        if plan.archive is None:
            feeds.append((plan.path, plan.language))
        else:
            months.append(plan.path)
    every = _digest(repr(feeds).encode())
    return {department: _digest(every + repr(months).encode()) for department, months in archives.items()}


def _parts(visible: Iterable[Row]) -> Mapping[str, bytes]:
    """Return what stands for each article, by its id: its record, and what all who tell its story are called.

    That is a sum, in which the languages have their weights: the same in whatever order it is made, and too wide for
    other names to give the same.
    """
    stories: dict[str, int] = {}
    weights: dict[str, int] = {}
    for row in visible:
        story, language = row.story, row.kind.language
        if story is not None:
            weight = weights.get(language)
            if weight is None:
                weight = weights[language] = int.from_bytes(_digest(language.encode())[: _SIZE // 2])
            stories[story] = stories.get(story, 0) + weight * (row.face + 1)
    told = {story: faces.to_bytes(_SIZE) for story, faces in stories.items()}
    return {row.id: row.digest if row.story is None else row.digest + told[row.story] for row in visible}


def _said(plan: FeedPlan) -> bytes:
    """Return what a plan says, but for its members."""
    links = [(link.rel, link.href) for link in plan.links[plan.formats[0]]]
    variant = (plan.variant.department, plan.variant.language)
    words = (variant, plan.path, plan.updated.isoformat(), links, plan.withdrawals, sorted(plan.spoken))
    return repr((*words, plan.archive, plan.former, plan.complete)).encode()


def _digest(said: bytes) -> bytes:
    return hashlib.sha256(said).digest()[:_SIZE]
