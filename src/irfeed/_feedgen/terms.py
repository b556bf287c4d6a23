"""What other vocabularies say of an entry or a feed: its end, its history, how often to come back."""

from __future__ import annotations

from datetime import datetime

from lxml.etree import _Element

from irfeed._feedgen.dates import rfc3339
from irfeed._feedgen.elements import child
from irfeed._feedgen.namespaces import DCTERMS, HISTORY, SYNDICATION

_ARCHIVE = f"{{{HISTORY}}}archive"
_COMPLETE = f"{{{HISTORY}}}complete"
_FREQUENCY = f"{{{SYNDICATION}}}updateFrequency"
_PERIOD = f"{{{SYNDICATION}}}updatePeriod"
_VALID = f"{{{DCTERMS}}}valid"
#: Minutes of each period. Source: RSS 1.0 module "syndication", sy:updatePeriod.
_PERIODS = (("hourly", 60), ("daily", 1440), ("weekly", 10080), ("monthly", 43200), ("yearly", 525600))


def add_expiry(entry: _Element, expires: datetime | None) -> None:
    """Append until when the entry is valid. Source: DCMI metadata terms, valid; DCMI Period Encoding Scheme."""
    if expires is not None:
        child(entry, _VALID, f"end={rfc3339(expires)}; scheme=W3C-DTF;")


def add_history(feed: _Element, *, complete: bool, archived: bool) -> None:
    """Append that this is the whole feed (RFC 5005, section 2), or a part of its archive (section 4)."""
    if complete:
        child(feed, _COMPLETE)
    if archived:
        child(feed, _ARCHIVE)


def add_update_period(feed: _Element, ttl: int | None) -> None:
    """Append how often the feed changes, from the minutes between visits. Source: RSS 1.0 module "syndication"."""
    if ttl is None:
        return
    period, times = _update_period(ttl)
    child(feed, _PERIOD, period)
    child(feed, _FREQUENCY, str(times))


def _update_period(ttl: int) -> tuple[str, int]:
    """Return the shortest period that holds one visit, and how many it holds, from the minutes between visits."""
    period, minutes = next((pair for pair in _PERIODS if ttl <= pair[1]), _PERIODS[-1])
    return period, max(1, minutes // ttl)
