"""A difference in words, and as JSON objects. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from irfeed.publish.differences import Difference, FeedDifference
from irfeed.publish.paths import shown
from irfeed.publish.seen import Pair, SeenEntry


def as_text(difference: Difference) -> str:
    """Return `difference` as lines for a person; each ends with a line feed.

    Titles of anyone's feed reach a terminal here: nothing in them moves its cursor.
    """
    return "".join(f"{shown(line)}\n" for line in _lines(difference))


def as_object(difference: Difference) -> dict[str, Any]:
    """Return `difference` as an object for JSON."""
    return {
        "old": difference.old,
        "new": difference.new,
        "appeared": list(difference.appeared),
        "disappeared": list(difference.disappeared),
        "feeds": [_feed_object(feed) for feed in difference.feeds],
        "faults": list(difference.findings),
    }


def _lines(difference: Difference) -> Iterator[str]:
    for path in difference.disappeared:
        yield f"- {path}: this feed disappears"
    for path in difference.appeared:
        yield f"+ {path}: this feed appears"
    for feed in difference.feeds:
        yield from _feed_lines(feed)
    for finding in difference.findings:
        yield f"? {finding}"
    if difference.nothing:
        yield "Subscribers would see no change."


def _feed_lines(feed: FeedDifference) -> Iterator[str]:
    if feed.counted_only:
        yield f"{feed.feed}: {feed.before} entries before, {feed.after} after; which ones is not known"
        return
    returned = {entry.id for entry in feed.returned}
    yield (
        f"{feed.feed}: {len(feed.new)} new, {len(feed.changed)} changed, {len(feed.gone)} gone, {len(feed.moved)} moved"
        f" ({feed.before} entries before, {feed.after} after)"
    )
    for pair in feed.moved:
        yield f"  ! {_line(pair.new)} had the id {pair.old.id}: a subscriber would see it as new"
    moved = {pair.new.id for pair in feed.moved} | {pair.old.id for pair in feed.moved}
    for entry in feed.new:
        if entry.id not in moved:
            yield f"  + {_line(entry)}{' (was withdrawn)' if entry.id in returned else ''}"
    for pair in feed.changed:
        yield f"  ~ {_line(pair.new)}: {', '.join(pair.fields)}"
    for entry in feed.gone:
        if entry.id not in moved:
            yield f"  - {_line(entry)}"


def _line(entry: SeenEntry) -> str:
    return f"{entry.id} {entry.title}"


def _feed_object(feed: FeedDifference) -> dict[str, Any]:
    return {
        "feed": feed.feed,
        "path": feed.path,
        "before": feed.before,
        "after": feed.after,
        "new": [_entry_object(entry) for entry in feed.new],
        "changed": [{**_pair_object(pair), "fields": list(pair.fields)} for pair in feed.changed],
        "gone": [_entry_object(entry) for entry in feed.gone],
        "moved": [_pair_object(pair) for pair in feed.moved],
        "returned": [entry.id for entry in feed.returned],
        "counted_only": feed.counted_only,
    }


def _pair_object(pair: Pair) -> dict[str, Any]:
    return {"old": _entry_object(pair.old), "new": _entry_object(pair.new)}


def _entry_object(entry: SeenEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "published": entry.published.isoformat() if entry.published else None,
        "updated": entry.updated.isoformat() if entry.updated else None,
    }
