"""What a build would do to subscribers: what it would publish, held against what is published."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from irfeed.findings import Finding
from irfeed.publication import Publication
from irfeed.publish import Limits, Press, diff, generation_on, guard, listed_generation
from irfeed.request import Request


def harm_of(press: Press, publication: Publication, request: Request, retired: Collection[str]) -> Sequence[Finding]:
    """Return what would hurt the subscribers of the feeds that are published if those on the press took their place.

    Only documents that differ are read.

    Args:
        press: where all feeds were made.
        publication: whose feeds they are.
        request: what was asked of the build: how findings name the output folder, when it is, what is allowed.
        retired: ids of articles that were withdrawn or have expired.

    Raises:
        OutsideError: the output folder cannot be read.
    """
    old = generation_on(press.ground)
    if not (old.documents or old.faults):
        return []
    new = listed_generation("the new build", press.manifest(), press.load)
    limits = Limits(share=publication.feeds.may_lose)
    return guard(
        diff(old, new),
        limits,
        retired=retired,
        allowed=request.allowed,
        shown_as=f"{request.output_shown_as}/",
        now=request.now,
    )
