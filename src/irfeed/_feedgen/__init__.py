"""feedgen 1.0.0 and irfeed's extensions of it: the only package that knows feedgen.

feedgen builds the elements of RSS 2.0 and Atom that it gets right. What it gets wrong (links, dates,
languages, authors, Media RSS, syndication) is written by irfeed's extensions, which receive each finished
element: ``tests/unit/_feedgen/test_upstream.py`` shows every fault that is worked around, and fails on the
day that feedgen mends one. feedgen never gets text that it would parse again: HTML only as type "html",
dates only as datetimes.
"""

from feedgen.feed import FeedGenerator

from irfeed._feedgen.entries import new_entry
from irfeed._feedgen.feeds import new_feed
from irfeed._feedgen.serialise import atom_fragment, atom_head, rss_fragment, rss_head

__all__ = ["FeedGenerator", "atom_fragment", "atom_head", "new_entry", "new_feed", "rss_fragment", "rss_head"]
