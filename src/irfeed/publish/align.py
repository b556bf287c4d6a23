"""One feed beside a whole publication: which of its feeds is meant. Pure."""

from __future__ import annotations

from dataclasses import replace

from irfeed.publish.generation import Generation


def aligned(old: Generation, new: Generation) -> tuple[Generation, Generation]:
    """Return two generations that can be compared feed by feed.

    If one is a single feed, only the feed of the other that lies at the same address, as far as both are known, is
    left; if both are, they are taken for the same feed.
    """
    if old.lone and new.lone:
        return _called(old, "feed"), _called(new, "feed")
    if new.lone:
        new, old = aligned(new, old)
        return old, new
    if old.lone:
        own = old.documents[0].feed
        meant = max((one.feed for one in new.documents if f"/{own}".endswith(f"/{one.feed}")), key=len, default=own)
        return _called(old, meant), replace(new, documents=tuple(one for one in new.documents if one.feed == meant))
    return old, new


def _called(generation: Generation, feed: str) -> Generation:
    return replace(generation, documents=tuple(replace(one, feed=feed) for one in generation.documents))
