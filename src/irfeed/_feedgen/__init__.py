"""feedgen 1.0.0 and irfeed's extensions of it: the only package that knows feedgen.

feedgen builds the elements of RSS 2.0 and Atom that it gets right. What it gets wrong (links, dates,
languages, authors, Media RSS, syndication) is written by irfeed's extensions, which receive each finished
element: ``tests/unit/_feedgen/test_upstream.py`` shows every bug that is worked around, and fails on the
day that feedgen mends one. feedgen never gets text that it would parse again: HTML only as type "html",
dates only as datetimes.

feedgen and lxml are imported when one of the names below is first asked for. The modules of dates, namespaces,
mediums and inert text need neither, and serve those who write JSON and pages, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from irfeed.late import late

if TYPE_CHECKING:
    from feedgen.feed import FeedGenerator

    from irfeed._feedgen.entries import new_entry
    from irfeed._feedgen.feeds import new_feed
    from irfeed._feedgen.serialise import atom_fragment, atom_head, rss_fragment, rss_head
else:
    __getattr__ = late(
        __name__,
        {
            "FeedGenerator": "feeds",
            "atom_fragment": "serialise",
            "atom_head": "serialise",
            "new_entry": "entries",
            "new_feed": "feeds",
            "rss_fragment": "serialise",
            "rss_head": "serialise",
        },
    )

__all__ = ["FeedGenerator", "atom_fragment", "atom_head", "new_entry", "new_feed", "rss_fragment", "rss_head"]
