"""Feeds of any age to what they say of their entries: RSS, Atom, JSON Feed, WordPress exports."""

from irfeed.importing.feed.departments import parted
from irfeed.importing.feed.document import Feed
from irfeed.importing.feed.follow import follow
from irfeed.importing.feed.read import read_feed

__all__ = ["Feed", "follow", "parted", "read_feed"]
