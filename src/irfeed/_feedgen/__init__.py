"""feedgen 1.0.0 and irfeed's extensions of it: the only package that knows feedgen.

feedgen builds the elements of RSS 2.0 and Atom that it gets right. What it gets wrong (links, dates,
languages, authors, Media RSS, syndication) is written by irfeed's extensions, which receive each finished
element: ``tests/unit/_feedgen/test_upstream.py`` shows every fault that is worked around, and fails on the
day that feedgen mends one. feedgen never gets text that it would parse again: HTML only as type "html",
dates only as datetimes.

feedgen and lxml are imported when one of the names below is first asked for. The modules of dates, namespaces,
periods, mediums and inert text need neither, and serve those who write without feedgen, too.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from feedgen.feed import FeedGenerator

    from irfeed._feedgen.entries import new_entry
    from irfeed._feedgen.feeds import new_feed
    from irfeed._feedgen.serialise import atom_fragment, atom_head, rss_fragment, rss_head

__all__ = ["FeedGenerator", "atom_fragment", "atom_head", "new_entry", "new_feed", "rss_fragment", "rss_head"]

_MODULES = {
    "FeedGenerator": "feedgen.feed",
    "atom_fragment": "irfeed._feedgen.serialise",
    "atom_head": "irfeed._feedgen.serialise",
    "new_entry": "irfeed._feedgen.entries",
    "new_feed": "irfeed._feedgen.feeds",
    "rss_fragment": "irfeed._feedgen.serialise",
    "rss_head": "irfeed._feedgen.serialise",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a function or a class
    """Return a name of `__all__` from its module (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)
