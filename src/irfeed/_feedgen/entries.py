"""Entries by feedgen, completed by irfeed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from feedgen.entry import FeedEntry
from lxml.etree import SubElement, _Element

from irfeed._feedgen.roots import atom_root, rss_root

#: Receives the finished element of an entry or feed and puts it right, in place.
Complete = Callable[[_Element], None]


class _EntryExtension:
    """What feedgen calls when it has built an entry, whichever the format.

    The entry is put into a root that declares the namespaces before it is completed, so that no element that
    is added declares one of its own.
    """

    def __init__(self, complete: Complete) -> None:
        self._complete = complete

    def extend_atom(self, entry: _Element) -> None:
        """Complete an Atom entry."""
        atom_root().append(entry)
        self._complete(entry)

    def extend_rss(self, item: _Element) -> None:
        """Complete an RSS item."""
        SubElement(rss_root(), "channel").append(item)
        self._complete(item)


def new_entry(complete: Complete) -> FeedEntry:
    """Return a feedgen entry whose element `complete` receives once feedgen has built it.

    For Atom the caller sets `updated`, always: feedgen's own default is the clock.
    """
    entry = FeedEntry()
    entry.register_extension("irfeed", partial(_EntryExtension, complete))
    return entry
