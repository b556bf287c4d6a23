"""Feeds of any age to what they say of their entries: RSS, Atom, JSON Feed, WordPress exports."""

from irfeed.importing.feed.document import Feed
from irfeed.importing.feed.read import follow, parted, read_feed

__all__ = ["Feed", "follow", "parted", "read_feed"]
