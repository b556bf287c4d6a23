"""Heads of feeds by feedgen, completed by irfeed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from feedgen.feed import FeedGenerator

from irfeed._feedgen.entries import Complete


class _FeedExtension:
    """What feedgen asks for namespaces, and calls when it has built the head of a feed."""

    def __init__(self, namespaces: Mapping[str, str], complete: Complete) -> None:
        self._namespaces = namespaces
        self.extend_rss = self.extend_atom = complete

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces that the root declares."""
        return dict(self._namespaces)


def new_feed(namespaces: Mapping[str, str], complete: Complete) -> FeedGenerator:
    """Return a feedgen feed whose root declares `namespaces` and is received by `complete` once it is built.

    For Atom the caller sets `updated`, always: feedgen's own default is the clock.
    """
    feed = FeedGenerator()
    feed.register_extension("irfeed", partial(_FeedExtension, namespaces, complete))
    return feed
