"""What must be made again: the documents that are not, byte for byte, what an earlier build made of the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from irfeed.assemble import places
from irfeed.index import MadeBefore, mark_of_document
from irfeed.model import FeedPlan, Format
from irfeed.publish import Listed


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
    unchanged: Sequence[Listed]


def changes_since(
    before: Mapping[str, MadeBefore], plans: Iterable[FeedPlan], digests: Mapping[str, bytes], output: Path
) -> Changes:
    """Compare what each document would be made of with what it was made of, and its file with the one that was made.

    Args:
        before: the documents of the last build, by their paths.
        plans: of all feeds.
        digests: of what each document is made of, by its path; a page that is not wanted has none.
        output: the folder that documents are published in.
    """
    to_make: list[PlannedDocument] = []
    unchanged: list[Listed] = []
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
        if not plan.former:  # who is led on from there finds the feed, and no page
            yield PlannedDocument(plan, None)
