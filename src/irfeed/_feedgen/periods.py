"""How often to come back, in the words of the RSS 1.0 module "syndication"."""

from __future__ import annotations

#: Minutes of each period. Source: RSS 1.0 module "syndication", sy:updatePeriod.
_PERIODS = (("hourly", 60), ("daily", 1440), ("weekly", 10080), ("monthly", 43200), ("yearly", 525600))


def update_period(ttl: int) -> tuple[str, int]:
    """Return the shortest period that holds one visit, and how many it holds, from the minutes between visits."""
    period, minutes = next((pair for pair in _PERIODS if ttl <= pair[1]), _PERIODS[-1])
    return period, max(1, minutes // ttl)
