"""What must be made again: the documents that are not, byte for byte, what an earlier build made of the same."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from irfeed.assemble import places
from irfeed.building.index import ArticleRow, KnownDocument, mark_of_document
from irfeed.model import FeedPlan, Format
from irfeed.publish import ManifestEntry


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """One document of a plan: its feed in one format, or its page."""

    plan: FeedPlan
    format: Format | None  #: None: the page

    @property
    def path(self) -> str:
        """The path of the document in the output folder."""
        return places.page_path(self.plan) if self.format is None else self.plan.document_path(self.format)

    @property
    def entries(self) -> Sequence[str]:
        """The ids of the articles whose entries it has, in order."""
        return places.shown(self.plan) if self.format is None else self.plan.members


@dataclass(frozen=True, slots=True)
class Changes:
    """What a build has to make, and what it finds made."""

    to_make: Sequence[PlannedDocument]
    unchanged: Sequence[ManifestEntry]


def changes_since(
    before: Mapping[str, KnownDocument], plans: Iterable[FeedPlan], digests: Mapping[str, bytes], output: Path
) -> Changes:
    """Compare what each document would be made of with what it was made of, and its file with the one that was made.

    Args:
        before: the documents of the last build, by their paths.
        plans: of all feeds.
        digests: of what each document is made of, by its path; a page that is not wanted has none.
        output: the folder that documents are published in.
    """
    to_make: list[PlannedDocument] = []
    unchanged: list[ManifestEntry] = []
    for planned in _documents(plans):
        path = planned.path
        digest = digests.get(path)
        if digest is None:
            continue
        made = before.get(path)
        if made is not None and made.digest == digest and made.mark == mark_of_document(f"{output}/{path}"):
            unchanged.append(made.listed)
        else:
            to_make.append(planned)
    return Changes(to_make, unchanged)


def _documents(plans: Iterable[FeedPlan]) -> Iterator[PlannedDocument]:
    for plan in plans:
        yield from (PlannedDocument(plan, format_) for format_ in plan.formats)
        if plan.is_shown:
            yield PlannedDocument(plan, None)


_SIZE = 16  #: bytes, of a digest


def digests_of(plans: Sequence[FeedPlan], visible: Sequence[ArticleRow], *, pages: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the digest of each document of `plans` in each of its formats, and of its page."""
    parts = _parts(visible)
    around = _around(plans) if pages else {}
    for plan in plans:
        said = _digest(b"".join([_said(plan), *map(parts.__getitem__, plan.members)]))
        for format_ in plan.formats:
            yield plan.document_path(format_), _digest(format_.encode() + said)
        if pages and plan.is_shown:
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


def _parts(visible: Iterable[ArticleRow]) -> Mapping[str, bytes]:
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
