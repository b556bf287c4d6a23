"""A feed with its archives: each document names the one before it.

Sources: RFC 5005, section 4; JSON Feed 1.1, next_url.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from irfeed.errors import OutsideError
from irfeed.findings import Finding, Place
from irfeed.importing.feed.document import Feed
from irfeed.importing.feed.read import read_feed
from irfeed.importing.parts import absolute
from irfeed.importing.rules import documents as rules
from irfeed.importing.source import Source
from irfeed.syntax import why_not_web_address

#: How many archive documents are followed.
MOST = 1000

Read = Callable[[str], Source]


def follow(first: Source, read: Read) -> Iterator[Feed | Finding]:
    """Yield a feed document, and those with older entries; archives of a file are not looked for in the web.

    Args:
        first: The document to begin with.
        read: Returns the document at an address.
    """
    source, seen = first, {first.address}
    while True:
        feed = read_feed(source)
        yield feed
        if isinstance(feed, Finding) or not feed.older:
            return
        older = absolute(feed.older, source.address)
        place = Place(source.path)
        reason = why_not_web_address(older)
        if not source.address:
            reason = "is not looked for, since the feed is a file"
        if reason is None and older in seen:
            reason = "was read before: the archives go round in a circle"
        if reason is None and len(seen) >= MOST:
            reason = f"is one too many: {MOST} documents were read"
        if reason:
            yield rules.archive_lost.at(place, f"The archive {older} {reason}")
            return
        seen.add(older)
        try:
            source = read(older)
        except OutsideError as error:
            yield rules.archive_lost.at(place, error.message)
            return
