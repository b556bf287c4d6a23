"""What a build would do to subscribers: what it would publish, held against what is published."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from irfeed.assemble import Fragments, document_of, documents_of
from irfeed.findings import Finding
from irfeed.model import FeedPlan
from irfeed.publication import Publication
from irfeed.publish import Limits, Listed, Manifest, diff, generation_in, guard, listed_generation


@dataclass(frozen=True, slots=True)
class Built:
    """What the feeds of a build are made of."""

    publication: Publication
    plans: Sequence[FeedPlan]
    fragments: Fragments


def harm_of(
    built: Built, output: Path, shown_as: str, retired: Collection[str], allowed: Collection[str]
) -> list[Finding]:
    """Return what would hurt the subscribers of the feeds in `output` if `built` took their place.

    Args:
        built: the new feeds.
        output: the folder that is published now; nothing can be hurt where there is nothing.
        shown_as: how findings name that folder.
        retired: ids of articles that were withdrawn or have expired.
        allowed: what was said yes to, of :data:`irfeed.publish.ALLOWANCES`.

    Raises:
        OutsideError: the folder cannot be read.
    """
    old = generation_in(output)
    if not (old.documents or old.faults):
        return []
    # Assembled once more when it is asked for: all documents together need not stand in memory.
    by_path = {plan.document_path(format_): (plan, format_) for plan in built.plans for format_ in plan.formats}
    new = listed_generation(
        "the new build",
        Manifest.of(map(Listed.of, documents_of(built.plans, built.publication, built.fragments))),
        lambda path: document_of(*by_path[path], built.publication, built.fragments).content,
    )
    limits = Limits(share=built.publication.feeds.may_lose)
    return guard(diff(old, new), limits, retired=retired, allowed=allowed, shown_as=f"{shown_as}/")
